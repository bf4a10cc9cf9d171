import type { Assumption } from '../../domain/index';

/** The list with one assumption put in its place, or taken out when it says nothing any more. */
export function withAssumption(
  assumptions: readonly Assumption[],
  after: Assumption,
): readonly Assumption[] {
  const isSame = ({ indicator, driver }: Assumption): boolean =>
    indicator === after.indicator && driver === after.driver;
  const others = assumptions.filter((each) => !isSame(each));
  if (after.values.every((value) => value === null)) return others;
  return others.length === assumptions.length
    ? [...assumptions, after]
    : assumptions.map((each) => (isSame(each) ? after : each));
}
