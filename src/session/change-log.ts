import {
  DRIVERS,
  PLAN_LIMITS,
  type Assumption,
  type AssumptionDiff,
  type Plan,
  type PlanChange,
  type PlanDiff,
  type YearDiff,
} from '../domain/index';
import { sameContent } from '../shared/same-content';

/** When a change was made and why. */
export interface ChangeNote {
  /** ISO date and time. */
  readonly at: string;
  readonly why: string | null;
}

/**
 * Adds the assumptions in which two plans differ to the change log of the later plan; the oldest
 * entries make room. A scenario that only one of the plans has is no change of an assumption.
 *
 * @param since - the plan from before the gesture that this change continues: its numbers are in
 * the entries, and its log takes the place of the one that the gesture has added to
 */
export function logChanges(
  { after, assumptions }: PlanDiff,
  { at, why }: ChangeNote,
  since: Plan | null = null,
): Plan {
  const log = since?.history ?? after.history;
  const entries = assumptions.flatMap((row): readonly PlanChange[] => {
    const { scenario, indicator, driver } = row;
    const years = since ? yearsSince(since, row) : row.years;
    return entryYears(after, row, years).map(({ year, before: from, after: to }) => ({
      ...{ at, scenario, indicator, driver },
      ...{ year, from, to, why },
    }));
  });
  if (entries.length === 0) return log === after.history ? after : { ...after, history: log };
  return { ...after, history: [...log, ...entries].slice(-PLAN_LIMITS.history) };
}

/** The years of a row that differ from an earlier plan than the one it was compared with. */
function yearsSince(since: Plan, row: AssumptionDiff): readonly YearDiff[] {
  const start = since.scenarios
    .find(({ id }) => id === row.scenario)
    ?.assumptions.find((each) => isSameRow(each, row));
  return Array.from({ length: since.years }, (_, index) => ({
    year: since.baseYear + 1 + index,
    before: start?.values[index] ?? null,
    after: row.after?.values[index] ?? null,
  })).filter(({ before, after }) => before !== after);
}

function isSameRow(
  one: Pick<Assumption, 'indicator' | 'driver'>,
  other: Pick<Assumption, 'indicator' | 'driver'>,
): boolean {
  return one.indicator === other.indicator && one.driver === other.driver;
}

/** One entry without a year where all years changed alike or there is a single number. */
function entryYears(
  plan: Plan,
  { driver }: AssumptionDiff,
  years: readonly YearDiff[],
): readonly (Omit<YearDiff, 'year'> & Pick<PlanChange, 'year'>)[] {
  const [first] = years;
  if (!first) return [];
  const isEvery =
    plan.years > 1 &&
    years.length === plan.years &&
    years.every(({ before, after }) => before === first.before && after === first.after);
  return DRIVERS[driver].single || isEvery ? [{ ...first, year: null }] : years;
}

/**
 * Lists the entries of a log that the sheets have with another reason. New entries are left out: they
 * come when the sheets are written as a whole.
 */
export function changedReasons(
  written: readonly PlanChange[],
  current: readonly PlanChange[],
): readonly PlanChange[] {
  if (written === current) return [];
  return written.flatMap((change, index) => {
    const now = current[index];
    const isOther = now !== undefined && now !== change && now.why !== change.why;
    return isOther && sameContent({ ...now, why: change.why }, change) ? [now] : [];
  });
}

/** The log that the sheets have once those reasons are written. */
export function withReasons(
  written: readonly PlanChange[],
  current: readonly PlanChange[],
): readonly PlanChange[] {
  const changed = new Set(changedReasons(written, current));
  if (changed.size === 0) return written;
  return written.map((change, index) => {
    const now = current[index];
    return now && changed.has(now) ? now : change;
  });
}
