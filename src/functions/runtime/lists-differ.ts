import { sizeOf, type Range } from './read-range';
import type { FunctionProblem } from './function-result';
import type { PathRule, PathRules } from './path-rules';

type Yearly = Exclude<PathRule['per'], 'path' | 'call'>;

/** What the values of a list stand for. */
export function yearlyOf(rules: PathRules, argument: string): Yearly {
  const per = rules[argument]?.per;
  return per === undefined || per === 'path' || per === 'call' ? 'year' : per;
}

/** Two of some ranges in the order in which they stand there. */
export function inOrder(
  ranges: readonly Range[],
  one: Range,
  other: Range,
): readonly [Range, Range] {
  return ranges.indexOf(one) < ranges.indexOf(other) ? [one, other] : [other, one];
}

/** Two lists that do not run the same way or are not equally long. */
export function listsDiffer(rules: PathRules, first: Range, second: Range): FunctionProblem {
  const isFromBase = ({ argument }: Range): boolean => yearlyOf(rules, argument) === 'yearFromBase';
  const isOneFromBase = isFromBase(first) !== isFromBase(second);
  const fromBase = isOneFromBase ? (isFromBase(first) ? first : second).argument : null;
  return { kind: 'listsDiffer', first: sizeOf(first), second: sizeOf(second), fromBase };
}
