import { sizeOf, type Range } from '../cells/read-range';
import type { FunctionProblem } from '../function-result';
import type { PathRule, PathRules } from './path-rules';

type Yearly = Exclude<PathRule['per'], 'path' | 'call'>;

/** What the values of a list stand for. */
export function yearlyOf(rules: PathRules, argument: string): Yearly {
  const per = rules[argument]?.per;
  return per === undefined || per === 'path' || per === 'call' ? 'year' : per;
}

/** Two lists that do not run the same way or are not equally long, in the order of the arguments. */
export function listsDiffer(
  rules: PathRules,
  lists: readonly Range[],
  two: readonly [Range, Range],
): FunctionProblem {
  const [first, second] = lists.indexOf(two[0]) < lists.indexOf(two[1]) ? two : [two[1], two[0]];
  const isFromBase = ({ argument }: Range): boolean => yearlyOf(rules, argument) === 'yearFromBase';
  const isOneFromBase = isFromBase(first) !== isFromBase(second);
  const fromBase = isOneFromBase ? (isFromBase(first) ? first : second).argument : null;
  return { kind: 'listsDiffer', first: sizeOf(first), second: sizeOf(second), fromBase };
}
