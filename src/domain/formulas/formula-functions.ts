import type { FormulaFunction } from './formula-node';

/** The function that a name refers to, and how many arguments it takes. */
export interface CallableName {
  readonly means: FormulaFunction | 'and' | 'if' | 'not' | 'or' | 'pow';
  readonly min: number;
  /** Null if there is no limit. */
  readonly max: number | null;
}

const one = { min: 1, max: 1 };
const two = { min: 2, max: 2 };
const many = { min: 1, max: null };

/** Every name that a formula may call. A map, because an object also has `constructor`. */
const FORMULA_FUNCTIONS: ReadonlyMap<string, CallableName> = new Map<string, CallableName>([
  ['abs', { means: 'abs', ...one }],
  ['ceil', { means: 'ceil', ...one }],
  ['exp', { means: 'exp', ...one }],
  ['floor', { means: 'floor', ...one }],
  ['if', { means: 'if', min: 3, max: 3 }],
  ['log', { means: 'log', ...one }],
  ['log10', { means: 'log10', ...one }],
  ['max', { means: 'max', ...many }],
  ['mean', { means: 'mean', ...many }],
  ['min', { means: 'min', ...many }],
  ['mod', { means: 'mod', ...two }],
  ['not', { means: 'not', ...one }],
  ['pow', { means: 'pow', ...two }],
  ['round', { means: 'round', min: 1, max: 2 }],
  ['sign', { means: 'sign', ...one }],
  ['sqrt', { means: 'sqrt', ...one }],
  ['sum', { means: 'sum', ...many }],
  // Aliases from spreadsheets.
  ['average', { means: 'mean', ...many }],
  ['and', { means: 'and', min: 2, max: null }],
  ['avg', { means: 'mean', ...many }],
  ['int', { means: 'floor', ...one }],
  ['ln', { means: 'log', ...one }],
  ['or', { means: 'or', min: 2, max: null }],
  ['power', { means: 'pow', ...two }],
]);

/** The names to suggest for an unknown one. */
export const FORMULA_FUNCTION_NAMES: readonly string[] = [
  ...(['abs', 'ceil', 'exp', 'floor', 'if', 'log', 'log10', 'max', 'mean'] as const),
  ...(['min', 'mod', 'not', 'pow', 'round', 'sign', 'sqrt', 'sum'] as const),
];

/**
 * Finds the function of a name, regardless of letter case. `LOG` in capitals is refused: in a
 * spreadsheet it is the logarithm to base 10, which is `log10` here.
 */
export function callableName(name: string): CallableName | undefined {
  const lower = name.toLowerCase();
  return FORMULA_FUNCTIONS.get(lower === 'log' ? name : lower);
}
