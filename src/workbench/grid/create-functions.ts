import type { BaseValueObject } from '@univerjs/preset-sheets-node-core';
import type { Grid, GridCallResult } from '../../simulator/base/grid';
import type { Calculation } from '../grid-patches/calculation';
import { areasOf, type CellPlace } from './areas-of';
import { errorOf, matrixOf, valueObjectOf, type Matrix } from './call-values';
import { createStreams, type Streams } from './create-streams';
import type { UniverLibrary, UniverParts } from '../univer/univer-parts';

type Call = Parameters<Grid['registerFunction']>[1];

/** Results kept; when there are more, all are requested again. */
const mostAnswers = 50_000;

/**
 * Adds functions to the engine. Their arguments are read and their results built cell by cell.
 * Univer would wait for one call before it makes the next. Therefore a cell shows #BUSY! at first,
 * as in Excel, all calls of a calculation are sent together, and their results start a second
 * calculation.
 */
export function createFunctions(
  parts: UniverParts,
  calculation: Calculation,
): Pick<Grid, 'registerFunction'> {
  const { univer, api, library } = parts;
  const answerOf = createAnswers(calculation, createStreams(parts, calculation));
  return {
    registerFunction: (name, call, { streams = false } = {}) => {
      // This only makes the name known to the editor. The executor below does the work, since
      // Univer's own passes blank cells as 0 and reads a result such as "6%" as a number.
      api.getFormula().registerFunction(name, () => 0);
      const executor = Object.assign(new library.BaseFunction(name), {
        calculate: (...arguments_: BaseValueObject[]) => {
          const matrices = arguments_.map(matrixOf);
          const key = JSON.stringify([name, matrices]);
          const answer = answerOf({ call, streams }, key, matrices, () => placeOf(executor));
          return answer ? valueObjectOf(library, answer) : errorOf(library, '#BUSY!');
        },
      });
      univer.__getInjector().get(library.IFunctionService).registerExecutors(executor);
      calculation.recalculate();
    },
  };
}

interface Registered {
  readonly call: Call;
  readonly streams: boolean;
}

type AnswerOf = (
  registered: Registered,
  /** Equal for calls with equal arguments. */
  key: string,
  arguments_: readonly (Matrix | null)[],
  placeOfCell: () => CellPlace,
) => GridCallResult | null;

const FAILED: GridCallResult = { kind: 'error', error: '#VALUE!', message: '' };

/**
 * Remembers results of calls, since equal arguments give equal results; null while a call is open.
 * Reads wait for calls, but not for the first result of a stream: as in Excel, its cell may show
 * #BUSY! for as long as it likes, and what it waits for may be a read.
 */
function createAnswers(calculation: Calculation, streams: Streams): AnswerOf {
  const answers = new Map<string, GridCallResult>();
  const openKeys = new Set<string>();
  /** The cells that show #BUSY! until their call is answered. */
  let busy: CellPlace[] = [];
  let release: ReturnType<Calculation['hold']> | null = null;

  const answered = (key: string, result: GridCallResult) => {
    answers.set(key, result);
    openKeys.delete(key);
    if (openKeys.size > 0) return;
    const [again, cells] = [release, busy];
    release = null;
    busy = [];
    again?.(areasOf(cells));
  };

  const ask: AnswerOf = ({ call }, key, arguments_, placeOfCell) => {
    const known = answers.get(key);
    if (known) return known;
    busy.push(placeOfCell());
    if (openKeys.has(key)) return null;
    // Only between rounds, so that a sheet with more calls than this still finishes.
    if (release === null && answers.size >= mostAnswers) {
      for (const kept of answers.keys()) if (!streams.has(kept)) answers.delete(kept);
    }
    openKeys.add(key);
    release ??= calculation.hold();
    call(arguments_).then(
      (result) => {
        answered(key, result);
      },
      () => {
        answered(key, FAILED);
      },
    );
    return null;
  };

  const follow: AnswerOf = ({ call }, key, arguments_, placeOfCell) => {
    const isNew = !streams.has(key);
    const followed = isNew
      ? streams.open(key, {
          next: (result) => answers.set(key, result),
          end: () => answers.delete(key),
        })
      : null;
    streams.show(key, placeOfCell());
    if (followed) call(arguments_, followed).then(followed.next, () => followed.next(FAILED));
    return answers.get(key) ?? null;
  };

  return (registered, key, ...rest) =>
    (registered.streams ? follow : ask)(registered, key, ...rest);
}

/** The cell of the call that the engine is about to make. */
function placeOf({
  subUnitId,
  row,
  column,
}: InstanceType<UniverLibrary['BaseFunction']>): CellPlace {
  return { sheetId: subUnitId ?? '', row, column };
}
