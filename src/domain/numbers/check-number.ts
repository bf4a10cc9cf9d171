import type { ArgumentName, CalculationProblem } from './calculation-problem';
import { isInRange } from './is-in-range';

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
