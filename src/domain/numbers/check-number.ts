import { isInRange } from './limits';

/** The arguments of the calculations, by the names that a planner uses. */
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
  | 'seed';

/** Why a calculation has no result: only facts; the text is made from them elsewhere. */
export type CalculationProblem =
  /** NaN or an infinity. `index` counts from 0 if the argument is a list. */
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
      /** True when the value must be above `min`, not equal to it. */
      readonly minExcluded: boolean;
    }
  | { readonly kind: 'notWhole'; readonly argument: ArgumentName; readonly value: number }
  /** A list whose length is not the number of years. */
  | {
      readonly kind: 'wrongCount';
      readonly argument: ArgumentName;
      readonly count: number;
      readonly expected: number;
    }
  | { readonly kind: 'missing'; readonly argument: ArgumentName }
  /** The argument cannot be combined with the others. */
  | { readonly kind: 'notAllowed'; readonly argument: ArgumentName }
  /** Shares that do not add up to 1 together with the start share. */
  | { readonly kind: 'sharesSum'; readonly argument: 'shares'; readonly sum: number }
  /** No free year can take the missing share; `missing` is below 0 if the sum is too high. */
  | { readonly kind: 'noFreeShare'; readonly argument: 'shares'; readonly missing: number }
  /** The result is outside the range of numbers that a cell can hold. */
  | { readonly kind: 'overflow' };

/** The range of a number, and whether it must be whole. */
export interface NumberRule {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** Checks one number against a rule. Returns null if it is valid. */
export function checkNumber(
  argument: ArgumentName,
  value: number,
  rule: NumberRule = {},
  index: number | null = null,
): CalculationProblem | null {
  if (!isInRange(value)) return { kind: 'notANumber', argument, index };
  if (rule.whole && !Number.isInteger(value)) return { kind: 'notWhole', argument, value };
  const { above, max } = rule;
  const min = above ?? rule.min;
  const tooLow = above !== undefined ? value <= above : min !== undefined && value < min;
  const tooHigh = max !== undefined && value > max;
  if (!tooLow && !tooHigh) return null;
  return {
    kind: 'outOfRange',
    argument,
    index,
    value,
    min: min ?? null,
    max: max ?? null,
    minExcluded: above !== undefined,
  };
}

/**
 * Checks an argument that is one number for all years or a list with one per year. Returns null if
 * it is valid. A null in the list means "not set" and is always valid.
 *
 * @param count - the required length of a list
 */
export function checkNumbers(
  argument: ArgumentName,
  values: number | readonly (number | null)[],
  count: number,
  rule: NumberRule = {},
): CalculationProblem | null {
  if (typeof values === 'number') return checkNumber(argument, values, rule);
  if (values.length !== count) {
    return { kind: 'wrongCount', argument, count: values.length, expected: count };
  }
  for (const [index, value] of values.entries()) {
    const problem = value === null ? null : checkNumber(argument, value, rule, index);
    if (problem) return problem;
  }
  return null;
}
