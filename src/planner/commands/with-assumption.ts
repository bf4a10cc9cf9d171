import type { Assumption } from '../../domain/index';

/** The list with one assumption put in its place, or taken out when it says nothing any more. */
export function withAssumption(
  assumptions: readonly Assumption[],
  after: Assumption,
): readonly Assumption[] {
  const others = assumptions.filter((each) => each.indicator !== after.indicator);
  if (after.values.every((value) => value === null)) return others;
  return others.length === assumptions.length
    ? [...assumptions, after]
    : assumptions.map((each) => (each.indicator === after.indicator ? after : each));
}
