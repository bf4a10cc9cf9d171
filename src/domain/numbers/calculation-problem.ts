/** The arguments of the engine's calculations, as a planner would call them. */
export type ArgumentName =
  | 'base'
  | 'growth'
  | 'increments'
  | 'years'
  | 'value'
  | 'target'
  | 'tolerance'
  | 'upper'
  | 'periods'
  | 'steepness'
  | 'grossAdditions'
  | 'renewal'
  | 'validity'
  | 'path'
  | 'deflator'
  | 'cap'
  | 'floor'
  | 'locked'
  | 'shares'
  | 'total'
  | 'startShare'
  | 'fixed'
  | 'actuals'
  | 'ceiling'
  | 'fullYear'
  | 'driverPath'
  | 'elasticity'
  | 'lag'
  | 'outsideGrowth'
  | 'start'
  | 'capacity'
  | 'rampYears'
  | 'real'
  | 'nominal'
  | 'revenue'
  | 'part'
  | 'whole'
  | 'low'
  | 'mode'
  | 'high'
  | 'percentiles'
  | 'seed'
  | 'draws';

/** Why a calculation has no result. It carries the facts, no prose. */
export type CalculationProblem =
  /** NaN or an infinity. `index` counts from 0 where the argument is a list. */
  | {
      readonly kind: 'notANumber';
      readonly argument: ArgumentName;
      readonly index: number | null;
    }
  | {
      readonly kind: 'outOfRange';
      readonly argument: ArgumentName;
      readonly index: number | null;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
      /** True when `min` itself is not allowed either. */
      readonly minExcluded: boolean;
    }
  | { readonly kind: 'notWhole'; readonly argument: ArgumentName; readonly value: number }
  /** A list that is not as long as there are years. */
  | {
      readonly kind: 'wrongCount';
      readonly argument: ArgumentName;
      readonly count: number;
      readonly expected: number;
    }
  | { readonly kind: 'missing'; readonly argument: ArgumentName }
  /** The argument means nothing with the others as they are. */
  | { readonly kind: 'notAllowed'; readonly argument: ArgumentName }
  /** Shares, with the one that lies before them, that do not add up to 1. */
  | { readonly kind: 'sharesSum'; readonly argument: 'shares'; readonly sum: number }
  /** No year is left that could take what is missing; below 0 where there is too much. */
  | { readonly kind: 'noFreeShare'; readonly argument: 'shares'; readonly missing: number }
  /** The result leaves the range of numbers that a cell can hold. */
  | { readonly kind: 'overflow' };
