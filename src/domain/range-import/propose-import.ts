import type { Driver } from '../indicators/drivers';
import { driversOf } from '../indicators/kinds';
import type { Indicator, Plan } from '../plan/plan';
import { CHECK_BOUNDS } from '../numbers/limits';
import type { GrowthSuggestion, LineProposal } from './import-proposal';
import type { RangeLine, RangeInterpretation } from './range-interpretation';
import { suggestAdditions, suggestGrowth, type KnownPoint } from './suggest-growth';

/**
 * Says what can be made of each line of a reading: a base value, a growth, later years.
 *
 * @example proposeImport(interpretRange(exampleRange, examplePlan), examplePlan).map(({ indicator, base }) => [indicator, base]) // [['gdp', { value: 110, before: 100 }]]
 */
export function proposeImport(reading: RangeInterpretation, plan: Plan): readonly LineProposal[] {
  const future = reading.questions.find(({ kind }) => kind === 'future');
  const meaning = future && (future.answer ?? future.guess);
  return reading.lines.map((line) => propose(line, plan, meaning ?? null));
}

function propose(line: RangeLine, plan: Plan, meaning: string | null): LineProposal {
  const { match } = line;
  const indicator =
    match.kind === 'indicator' ? plan.indicators.find(({ id }) => id === match.indicator) : null;
  const points = sortedPoints(line);
  const base = line.measure === 'level' ? points.find(({ year }) => year === plan.baseYear) : null;
  const suggestions = suggestionsOf(line, indicator ?? null, plan);
  const later = futureOf(line, indicator ?? null, plan, meaning);
  const proposal = {
    line: line.key,
    indicator: indicator?.id ?? null,
    base: base ? { value: base.value, before: indicator?.base?.value ?? null } : null,
    suggestions,
    methodsDiffer: doDiffer(suggestions),
    future: later,
  };
  return { ...proposal, obstacle: obstacleOf(proposal) };
}

function obstacleOf({
  indicator,
  base,
  suggestions,
  future,
}: Omit<LineProposal, 'obstacle'>): LineProposal['obstacle'] {
  if (indicator !== null) return base || suggestions.length > 0 || future ? null : 'nothing';
  if (!base) return 'baseMissing';
  return suggestions.length > 0 ? null : 'growthMissing';
}

function sortedPoints({ values }: RangeLine): readonly KnownPoint[] {
  return [...values].sort((one, other) => one.year - other.year);
}

/** Growth follows from values up to the base year; a row of growth rates is chained to values. */
function suggestionsOf(
  line: RangeLine,
  indicator: Indicator | null,
  plan: Plan,
): readonly GrowthSuggestion[] {
  const known = sortedPoints(line).filter(({ year }) => year <= plan.baseYear);
  const drivers = indicator ? driversOf(indicator.model) : (['growth'] as const);
  const has = (driver: Driver): boolean => drivers.some((each) => each === driver);
  if (line.measure === 'growth') return has('growth') ? suggestGrowth(chained(known)) : [];
  if (has('growth')) return suggestGrowth(known);
  return has('netAdditions') ? suggestAdditions(known) : [];
}

/** The values that rates lead to from 1 on; only the last rates without a gap count. */
function chained(rates: readonly KnownPoint[]): readonly KnownPoint[] {
  const starts = rates.flatMap(({ year }, index) =>
    rates[index - 1]?.year === year - 1 ? [] : [index],
  );
  const whole = rates.slice(starts.at(-1) ?? 0);
  const [first] = whole;
  if (!first || whole.some(({ value }) => value <= -1)) return [];
  const points: KnownPoint[] = [{ year: first.year - 1, value: 1 }];
  for (const { year, value } of whole) {
    points.push({ year, value: (points.at(-1)?.value ?? 1) * (1 + value) });
  }
  return points;
}

/** As far apart as the consistency checks call misleading. */
function doDiffer(suggestions: readonly GrowthSuggestion[]): boolean {
  const of = (method: GrowthSuggestion['method']): number | undefined =>
    suggestions.find((each) => each.method === method && each.driver === 'growth')?.value;
  const [level, accumulative] = [of('level'), of('accumulative')];
  if (level === undefined || accumulative === undefined) return false;
  return Math.abs(level - accumulative) > CHECK_BOUNDS.methodDifference + 1e-12;
}

/** What the years after the base year become, by what they were said to be. */
function futureOf(
  line: RangeLine,
  indicator: Indicator | null,
  { baseYear, years }: Plan,
  meaning: string | null,
): LineProposal['future'] {
  if (!indicator || (meaning !== 'reached' && meaning !== 'planned')) return null;
  const valueOf = new Map(line.values.map(({ year, value }) => [year, value]));
  const drivers = driversOf(indicator.model);
  const listed = (driver: Driver, of: (year: number) => number | null): LineProposal['future'] => {
    const values = Array.from({ length: years }, (_, index) => of(baseYear + 1 + index));
    const isSaid = values.some((value) => value !== null);
    return drivers.includes(driver) && isSaid ? { as: meaning, driver, values } : null;
  };
  const at = (year: number): number | null => valueOf.get(year) ?? null;
  if (line.measure === 'growth') return meaning === 'planned' ? listed('growth', at) : null;
  if (meaning === 'reached') return listed('actual', at);
  const change = (of: (value: number, before: number) => number | null) => (year: number) => {
    const [value, before] = [at(year), at(year - 1)];
    return value === null || before === null ? null : of(value, before);
  };
  return (
    listed('value', at) ??
    listed(
      'growth',
      change((value, before) => (before > 0 && value > 0 ? value / before - 1 : null)),
    ) ??
    listed(
      'netAdditions',
      change((value, before) => value - before),
    )
  );
}
