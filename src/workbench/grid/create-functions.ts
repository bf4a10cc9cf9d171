import type { Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/preset-sheets-node-core';
import type { Grid, GridCallResult, GridValue } from '../host/grid';
import type { Calculation } from './create-calculation';
import { createStreams, type CellPlace, type Streams } from './create-streams';
import type { UniverLibrary, UniverParts } from './univer-parts';

type Call = Parameters<Grid['registerFunction']>[1];
type Matrix = readonly (readonly GridValue[])[];

/** Answers kept; when there are more, all are asked for again. */
const mostAnswers = 50_000;

/**
 * Adds functions to the engine. Their arguments are read and their results built cell by cell.
 * Univer would wait for one call before it makes the next, so a cell shows #BUSY! at first, as in
 * Excel, all calls of a calculation go out together, and their answers make a second calculation.
 */
export function createFunctions(
  parts: UniverParts,
  calculation: Calculation,
): Pick<Grid, 'registerFunction'> {
  const { univer, api, library } = parts;
  const answerOf = createAnswers(calculation, createStreams(parts, calculation));
  return {
    registerFunction: (name, call, { streams = false } = {}) => {
      // This makes the name known to the editor; the executor below does the work, since Univer's
      // own hands blank cells over as 0 and takes a result such as "6%" for a number.
      api.getFormula().registerFunction(name, () => 0);
      const executor = Object.assign(new library.BaseFunction(name), {
        calculate: (...arguments_: BaseValueObject[]) => {
          const cell = streams ? placeOf(executor) : null;
          const answer = answerOf(name, call, arguments_.map(matrixOf), cell);
          return answer ? valueObjectOf(library, answer) : errorOf(library, '#BUSY!');
        },
      });
      univer.__getInjector().get(library.IFunctionService).registerExecutors(executor);
      calculation.recalculate();
    },
  };
}

type AnswerOf = (
  name: string,
  call: Call,
  arguments_: readonly (Matrix | null)[],
  /** Null for a call with a single result. */
  cell: CellPlace | null,
) => GridCallResult | null;

/** Remembers what calls came to, as equal arguments give equal results; null while one is asked. */
function createAnswers(calculation: Calculation, streams: Streams): AnswerOf {
  const answers = new Map<string, GridCallResult>();
  const asked = new Set<string>();
  let release: (() => void) | null = null;

  const answered = (key: string, result: GridCallResult) => {
    answers.set(key, result);
    asked.delete(key);
    if (asked.size > 0) return;
    const again = release;
    release = null;
    again?.();
  };

  const follow = (key: string, cell: CellPlace) => {
    const followed = streams.open(key, {
      next: (result) => answers.set(key, result),
      end: () => answers.delete(key),
    });
    streams.show(key, cell);
    return followed;
  };

  return (name, call, arguments_, cell) => {
    const key = JSON.stringify([name, arguments_]);
    if (cell) streams.show(key, cell);
    const known = answers.get(key);
    if (known) return known;
    if (asked.has(key)) return null;
    // Only between rounds, so that more calls than this in one sheet still come to an end.
    if (release === null && answers.size >= mostAnswers) {
      for (const kept of answers.keys()) if (!streams.has(kept)) answers.delete(kept);
    }
    asked.add(key);
    release ??= calculation.hold();
    call(arguments_, cell ? follow(key, cell) : undefined).then(
      (result) => {
        answered(key, result);
      },
      () => {
        answered(key, { kind: 'error', error: '#VALUE!', message: '' });
      },
    );
    return null;
  };
}

/** Where the call stands that the engine is about to make. */
function placeOf({
  subUnitId,
  row,
  column,
}: InstanceType<UniverLibrary['BaseFunction']>): CellPlace {
  return { sheetId: subUnitId ?? '', row, column };
}

/** An omitted argument is null; a cell or a single value is a matrix of one. */
function matrixOf(argument: BaseValueObject): Matrix | null {
  if (!argument.isArray()) return argument.isNull() ? null : [[valueOf(argument)]];
  const array = argument as ArrayValueObject;
  const values = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => valueOf(values[row]?.[column])),
  );
}

function valueOf(value: Nullable<BaseValueObject>): GridValue {
  return value instanceof Object && !value.isNull() ? value.getValue() : '';
}

function valueObjectOf(library: UniverLibrary, result: GridCallResult): BaseValueObject {
  if (result.kind === 'error') return errorOf(library, result.error);
  const { values } = result;
  const [first] = values;
  if (first === undefined || first.length === 0) return errorOf(library, '#VALUE!');
  if (values.length === 1 && first.length === 1) return scalarOf(library, first[0] ?? '');
  return library.ArrayValueObject.create({
    calculateValueList: values.map((row) => row.map((value) => scalarOf(library, value))),
    rowCount: values.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function errorOf(library: UniverLibrary, error: string): BaseValueObject {
  type ErrorName = Parameters<typeof library.ErrorValueObject.create>[0];
  return library.ErrorValueObject.create(error as ErrorName);
}

function scalarOf(library: UniverLibrary, value: GridValue): BaseValueObject {
  if (typeof value === 'number') return library.NumberValueObject.create(value);
  if (typeof value === 'boolean') return library.BooleanValueObject.create(value);
  return library.StringValueObject.create(value);
}
