import { isInRange } from './limits';

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

/** What an argument has to be besides a number. */
export interface NumberRule {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** Finds what is wrong with one number; null when it keeps the rule. */
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
 * Finds what is wrong with an argument that is one number for every year or a list with one per
 * year; null when it keeps the rule. A null in the list says nothing and is never wrong.
 *
 * @param count - how long a list has to be
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
