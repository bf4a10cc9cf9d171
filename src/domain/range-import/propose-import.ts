import type { LocalText } from '../../shared/local-text';
import type { Driver } from '../indicators/drivers';
import { driversOf } from '../indicators/kinds';
import { CHECK_BOUNDS } from '../numbers/limits';
import type { Assumption, Indicator, KnownValue, Plan } from '../plan/plan';
import { kindOfLine } from './kind-of-line';
import type { RangeInterpretation, RangeLine } from './range-interpretation';
import {
  suggestAdditions,
  suggestGrowth,
  type GrowthSuggestion,
  type KnownPoint,
  type SuggestionMethod,
} from './suggest-growth';

/** What can be imported from one line. */
export interface LineProposal {
  readonly line: string;
  /** The indicator of the plan; null for a new one. */
  readonly indicator: string | null;
  /** The value of the base year, and the value that it replaces. */
  readonly base: { readonly value: number; readonly before: number | null } | null;
  /** Growth for the projected years, from the values up to the base year. */
  readonly suggestions: readonly GrowthSuggestion[];
  /** Whether the averages differ so much that one of them misleads. */
  readonly methodsDiffer: boolean;
  /** Values after the base year, and how they can be used. */
  readonly future: {
    readonly as: 'reached' | 'planned';
    readonly driver: Driver;
    /** One per projected year; null if the line has no value. */
    readonly values: readonly (number | null)[];
  } | null;
  /** Why nothing can be imported from the line; null if something can. */
  readonly obstacle:
    /** A new indicator without a history, so that its growth is unknown. */
    | 'growthMissing'
    /** A new indicator without a value in the base year. */
    | 'baseMissing'
    /** Neither a base value nor a history nor later years. */
    | 'nothing'
    | null;
}

/** What the planner chose to import from a line. */
export interface LineChoice {
  readonly base: boolean;
  /** The suggestion to put into the scenarios; null for none. */
  readonly growth: SuggestionMethod | null;
  readonly future: boolean;
}

/** The changes of an import, to be applied as one step. */
export interface AcceptedImport {
  readonly bases: readonly {
    readonly indicator: string;
    readonly base: KnownValue;
    /** Replaces the indicator's unit; null keeps it. */
    readonly unit: LocalText | null;
  }[];
  /** Numbers that are not null replace those of the scenario. */
  readonly assumptions: readonly {
    readonly scenario: string;
    readonly assumption: Assumption;
  }[];
  /** New indicators; their assumptions are in `assumptions`. */
  readonly indicators: readonly Indicator[];
}

/**
 * Proposes what to import from each line: a base value, a growth rate, later years.
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
    methodsDiffer: areFarApart(suggestions),
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

/** Growth follows from values up to the base year; growth rates are chained to values first. */
function suggestionsOf(
  line: RangeLine,
  indicator: Indicator | null,
  plan: Plan,
): readonly GrowthSuggestion[] {
  const known = sortedPoints(line).filter(({ year }) => year <= plan.baseYear);
  const drivers = indicator ? driversOf(indicator.model) : (['growth'] as const);
  const has = (driver: Driver): boolean => drivers.some((each) => each === driver);
  // What is added to a rate in a year are points.
  const isGiven = indicator === null && line.measure === 'level' && kindOfLine(line) === 'given';
  if (isGiven) return suggestAdditions(known);
  if (line.measure === 'growth') return has('growth') ? suggestGrowth(chained(known)) : [];
  if (has('growth')) return suggestGrowth(known);
  return has('netAdditions') ? suggestAdditions(known) : [];
}

/** The values that the rates give from a start of 1; only the last rates without a gap count. */
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

/** Whether the two averages differ by more than the consistency checks allow. */
function areFarApart(suggestions: readonly GrowthSuggestion[]): boolean {
  const of = (method: GrowthSuggestion['method']): number | undefined =>
    suggestions.find((each) => each.method === method && each.driver === 'growth')?.value;
  const [level, accumulative] = [of('level'), of('accumulative')];
  if (level === undefined || accumulative === undefined) return false;
  return Math.abs(level - accumulative) > CHECK_BOUNDS.methodDifference + 1e-12;
}

/** How the years after the base year are used, depending on the answer: reached or planned. */
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
    const hasValues = values.some((value) => value !== null);
    return drivers.includes(driver) && hasValues ? { as: meaning, driver, values } : null;
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
