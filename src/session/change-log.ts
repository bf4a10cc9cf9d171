import { DRIVERS, PLAN_LIMITS, type Plan, type PlanChange } from '../domain/index';
import { rowPairs, type RowPair } from './row-pairs';

/** When a change was made and why. */
export interface ChangeNote {
  /** ISO date and time. */
  readonly at: string;
  readonly why: string | null;
}

/**
 * Adds to the history of `after` in which assumptions it differs from `before`; the oldest entries
 * make room. Scenarios that only one of the plans has are no changes of an assumption.
 */
export function recordChanges(before: Plan, after: Plan, note: ChangeNote): Plan {
  const earlier = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  const changes = after.scenarios.flatMap((scenario) => {
    const previous = earlier.get(scenario.id);
    const pairs = previous ? rowPairs(after, previous, scenario) : [];
    return pairs.flatMap((pair) => changesOf(after, scenario.id, pair, note));
  });
  if (changes.length === 0) return after;
  return { ...after, history: [...after.history, ...changes].slice(-PLAN_LIMITS.history) };
}

interface YearChange {
  readonly year: number;
  readonly from: number | null;
  readonly to: number | null;
}

function changesOf(
  { years, baseYear }: Plan,
  scenario: string,
  { indicator, driver, before, after }: RowPair,
  { at, why }: ChangeNote,
): readonly PlanChange[] {
  const { single } = DRIVERS[driver];
  const all = Array.from({ length: single ? 1 : years }, (_, index): YearChange => ({
    year: baseYear + 1 + index,
    from: before?.values[index] ?? null,
    to: after?.values[index] ?? null,
  }));
  const changed = all.filter(({ from, to }) => from !== to);
  const [first] = changed;
  const isWhole = changed.length === all.length && all.every((each) => isAlike(each, first));
  const isOne = single || (isWhole && all.length > 1);
  const entries = isOne && first ? [{ ...first, year: null }] : changed;
  return entries.map(({ year, from, to }) => ({
    ...{ at, scenario, indicator, driver },
    ...{ year, from, to, why },
  }));
}

function isAlike({ from, to }: YearChange, other: YearChange | undefined): boolean {
  return from === other?.from && to === other.to;
}
