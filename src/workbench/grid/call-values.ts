import type { Nullable } from '@univerjs/core';
import type { ArrayValueObject, BaseValueObject } from '@univerjs/preset-sheets-node-core';
import type { GridCallResult, GridValue } from '../../simulator/base/grid';
import type { UniverLibrary } from '../univer/univer-parts';

/** Rows of values, as calls take and return them. */
export type Matrix = readonly (readonly GridValue[])[];

/** An omitted argument is null; a cell or a single value is a matrix of one. */
export function matrixOf(argument: BaseValueObject): Matrix | null {
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

/** The result of a call in the form that the engine shows. */
export function valueObjectOf(library: UniverLibrary, result: GridCallResult): BaseValueObject {
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

/** An error in the form that the engine shows. */
export function errorOf(library: UniverLibrary, error: string): BaseValueObject {
  type ErrorName = Parameters<typeof library.ErrorValueObject.create>[0];
  return library.ErrorValueObject.create(error as ErrorName);
}

function scalarOf(library: UniverLibrary, value: GridValue): BaseValueObject {
  if (typeof value === 'number') return library.NumberValueObject.create(value);
  if (typeof value === 'boolean') return library.BooleanValueObject.create(value);
  return library.StringValueObject.create(value);
}
