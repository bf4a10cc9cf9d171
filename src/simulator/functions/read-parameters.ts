import type { GridValue } from '../base/grid';
import type { FunctionMetadata, ParameterMetadata } from './functions-json';

type Matrix = readonly (readonly GridValue[])[];

/** The arguments for the function, or the cell error that results without calling it. */
export type ReadParameters =
  | { readonly kind: 'parameters'; readonly values: readonly unknown[] }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

const cellErrors = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;

/** A cell error in the form from which the library makes a `CustomFunctions.Error`. */
interface CellError {
  readonly type: 'CustomFunctionError';
  readonly code: string;
}

/**
 * Fits the arguments of a formula to a function's parameters, as Excel does before it calls.
 *
 * @param errorsAllowed - whether a parameter of the type `any` is given the errors of cells
 */
export function readParameters(
  { parameters = [] }: FunctionMetadata,
  arguments_: readonly (Matrix | null)[],
  errorsAllowed = false,
): ReadParameters {
  const last = parameters.at(-1);
  if (arguments_.length > parameters.length && !last?.repeating) {
    return valueError('Too many arguments.');
  }
  const error = arguments_
    .filter((_, index) => !(errorsAllowed && takesErrors(parameters[index] ?? last)))
    .flat(2)
    .find((value) => isCellError(value));
  if (error !== undefined) return { kind: 'error', error: String(error), message: '' };
  const values: unknown[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const given = arguments_[index] ?? null;
    if (parameter.repeating) {
      values.push(arguments_.slice(index).map((each) => (each ? fit(parameter, each) : null)));
      continue;
    }
    if (given === null && !parameter.optional) return valueError(`${parameter.name} is missing.`);
    const fitted = given === null ? null : fit(parameter, given);
    if (fitted === undefined) {
      return valueError(`${parameter.name} must be of the type ${parameter.type ?? 'any'}.`);
    }
    values.push(fitted);
  }
  return { kind: 'parameters', values };
}

function takesErrors(parameter: ParameterMetadata | undefined): boolean {
  return (parameter?.type ?? 'any') === 'any';
}

function isCellError(value: GridValue | null): boolean {
  return typeof value === 'string' && cellErrors.test(value);
}

/** Undefined when a value is not of the parameter's type. */
function fit(parameter: ParameterMetadata, given: Matrix): unknown {
  const cells = given.map((row) => row.map((value) => coerce(parameter.type, value)));
  if (cells.flat().includes(undefined)) return undefined;
  return parameter.dimensionality === 'matrix' ? cells : cells[0]?.[0];
}

function coerce(type: string | undefined, value: GridValue): GridValue | CellError | undefined {
  if (type === 'number') return toNumber(value);
  if (type === 'string')
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  if (type === 'boolean') return toBoolean(value);
  return isCellError(value) ? { type: 'CustomFunctionError', code: String(value) } : value;
}

function toNumber(value: GridValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = value.trim();
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function toBoolean(value: GridValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === '') return false;
  return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
}

function valueError(message: string): ReadParameters {
  return { kind: 'error', error: '#VALUE!', message };
}
