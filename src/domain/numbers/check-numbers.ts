import type { ArgumentName, CalculationProblem } from './calculation-problem';
import { checkNumber, type NumberRule } from './check-number';

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
