import type { FormulaFunction } from './formula-node';

/** How many arguments a function takes; `max` is null where any number will do. */
export interface ArgumentCount {
  readonly min: number;
  readonly max: number | null;
}

const one = { min: 1, max: 1 };
const two = { min: 2, max: 2 };
const many = { min: 1, max: null };

/** The functions that a formula may call besides `if` and `not`. */
export const FORMULA_FUNCTIONS: ReadonlyMap<FormulaFunction, ArgumentCount> = new Map<
  FormulaFunction,
  ArgumentCount
>([
  ['abs', one],
  ['min', many],
  ['max', many],
  ['round', { min: 1, max: 2 }],
  ['floor', one],
  ['ceil', one],
  ['sqrt', one],
  ['exp', one],
  ['log', one],
  ['log10', one],
  ['sum', many],
  ['mean', many],
  ['pow', two],
  ['mod', two],
  ['sign', one],
]);

/** Other words for the functions. */
export const FORMULA_FUNCTION_ALIASES: ReadonlyMap<string, FormulaFunction> = new Map([
  ['ln', 'log'],
  ['avg', 'mean'],
  ['average', 'mean'],
]);

/** Every name that may stand before a bracket, for messages and help. */
export const FORMULA_FUNCTION_NAMES: readonly string[] = [
  ...FORMULA_FUNCTIONS.keys(),
  ...['if', 'not'],
];
