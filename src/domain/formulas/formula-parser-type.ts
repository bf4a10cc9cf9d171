import type { Result } from '../../shared/result';
import type { Formula } from './formula-node';
import type { FormulaProblem } from './formula-problem';

/** Reads the text of a formula. The names in it are those that were typed, not yet ids of a plan. */
export type FormulaParser = (text: string) => Result<Formula, FormulaProblem>;
