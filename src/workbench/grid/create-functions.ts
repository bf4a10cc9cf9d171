import type { Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/preset-sheets-node-core';
import type { Grid, GridCallResult, GridValue } from '../host/grid';
import type { Calculation } from './create-calculation';
import type { UniverLibrary, UniverParts } from './univer-parts';

type Call = Parameters<Grid['registerFunction']>[1];
type Matrix = readonly (readonly GridValue[])[];

/** Adds functions to the engine. Their arguments are read and their results built cell by cell. */
export function createFunctions(
  { univer, api, library }: UniverParts,
  calculation: Calculation,
): Pick<Grid, 'registerFunction'> {
  return {
    registerFunction: (name, call) => {
      // This makes the name known to the editor; the executor below does the work, since Univer's
      // own hands blank cells over as 0 and takes a result such as "6%" for a number.
      api.getFormula().registerAsyncFunction(name, () => Promise.resolve(0));
      const executor = Object.assign(new library.BaseFunction(name), {
        isAsync: () => true,
        calculate: (...arguments_: BaseValueObject[]) =>
          new library.AsyncObject(run(library, call, arguments_)),
      });
      univer.__getInjector().get(library.IFunctionService).registerExecutors(executor);
      calculation.recalculate();
    },
  };
}

async function run(
  library: UniverLibrary,
  call: Call,
  arguments_: readonly BaseValueObject[],
): Promise<BaseValueObject> {
  try {
    return valueObjectOf(library, await call(arguments_.map(matrixOf)));
  } catch {
    // Univer would wait for ever for a calculation that fails.
    return errorOf(library, '#VALUE!');
  }
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
