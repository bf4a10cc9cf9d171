import {
  type Assumption,
  DRIVERS,
  type HorizonSpec,
  type Indicator,
  type IndicatorSpec,
  type KnownValue,
  MOST_YEARS,
  type Plan,
  type PlanReport,
  type PlanSpec,
  type ProvenanceSpec,
  type TargetSpec,
} from '../../../domain/index';

/** What happens when the years of a plan are moved; shown before it is done. */
export interface HorizonEffects {
  /** Years whose values go. */
  readonly dropped: readonly number[];
  /** Years that come in; scenarios that inherit from nobody go on with their nearest value. */
  readonly added: readonly number[];
  /** Indicators whose base value becomes the value that the plan has for the new base year. */
  readonly movedBases: readonly string[];
  /** Indicators whose base value is not known for the new base year: it stays and is marked. */
  readonly unknownBases: readonly string[];
  /** How many actual values become known values, or the base value, because the base year moves on. */
  readonly keptActuals: number;
  /** How many actual values are of years after the last one, and go. */
  readonly lostActuals: number;
  /** How many known and base values are of years that come into the plan's own years, and go. */
  readonly lostKnown: number;
  /** Targets outside the new years, which go. */
  readonly lostTargets: readonly string[];
  /** Targets over a period whose first year moves into the new years. */
  readonly cutTargets: readonly string[];
}

/** Whether a plan could have these years. */
function isHorizon({ baseYear, years }: HorizonSpec): boolean {
  return Number.isInteger(baseYear) && Number.isInteger(years) && years >= 1 && years <= MOST_YEARS;
}

/** Tells what moving the years of a plan does. */
export function horizonEffects(plan: Plan, to: HorizonSpec): HorizonEffects {
  const old = yearsOf(plan);
  const next = isHorizon(to) ? yearsOf(to) : old;
  const known = [plan.baseYear, ...old].includes(to.baseYear);
  const based = plan.indicators.filter(({ base }) => base !== null);
  const has = (indicator: Indicator): boolean => known || knownOf(indicator, to.baseYear) !== null;
  const moves = to.baseYear !== plan.baseYear;
  const actuals = plan.indicators.flatMap(({ id }) => actualsOf(plan, id).map(({ year }) => year));
  return {
    dropped: old.filter((year) => !next.includes(year)),
    added: next.filter((year) => !old.includes(year)),
    movedBases: moves ? based.filter(has).map(({ id }) => id) : [],
    unknownBases: moves ? based.filter((each) => !has(each)).map(({ id }) => id) : [],
    keptActuals: actuals.filter((year) => year <= to.baseYear).length,
    lostActuals: actuals.filter((year) => year > to.baseYear && !next.includes(year)).length,
    lostKnown: lostKnown(plan, to),
    lostTargets: plan.targets.filter(({ year }) => !next.includes(year)).map(({ id }) => id),
    cutTargets: plan.targets
      .filter(
        ({ year, fromYear }) =>
          next.includes(year) && fromYear !== null && !next.includes(fromYear),
      )
      .map(({ id }) => id),
  };
}

/** The actual values of an indicator with their years; every scenario has the same. */
function actualsOf(
  plan: Plan,
  id: string,
): readonly { readonly year: number; readonly value: number }[] {
  const root = plan.scenarios.find(({ parent }) => parent === null);
  const row = root?.assumptions.find((each) => each.indicator === id && each.driver === 'actual');
  return (row?.values ?? []).flatMap((value, index) =>
    value === null ? [] : [{ year: plan.baseYear + 1 + index, value }],
  );
}

/** A value of a year that is projected from now on has no place as a known one. */
function lostKnown(plan: Plan, { baseYear }: HorizonSpec): number {
  return plan.indicators
    .flatMap(({ base, known }) => [...known, ...(base ? [base] : [])])
    .filter(({ year }) => year > baseYear).length;
}

/** A plan as written with other years. */
export function withHorizon(
  spec: PlanSpec,
  plan: Plan,
  report: PlanReport,
  to: HorizonSpec,
): PlanSpec {
  if (!isHorizon(to)) return { ...spec, horizon: to };
  const next = yearsOf(to);
  return {
    ...spec,
    horizon: to,
    indicators: spec.indicators.map((each, index) => {
      const indicator = plan.indicators[index];
      return indicator ? withBaseYear(each, indicator, { plan, report, to }) : each;
    }),
    scenarios: spec.scenarios.map((scenario, index) => ({
      ...scenario,
      assumptions: (plan.scenarios[index]?.assumptions ?? []).flatMap((row, place) => {
        const values = movedValues(row, plan, next, scenario.parent === undefined);
        const written = scenario.assumptions?.[place];
        return values && written ? [{ ...written, values }] : [];
      }),
    })),
    targets: spec.targets
      ?.filter(({ year }) => next.includes(year))
      .map((target) => cutTarget(target, next)),
  };
}

function yearsOf({ baseYear, years }: HorizonSpec): readonly number[] {
  return Array.from({ length: years }, (_, index) => baseYear + 1 + index);
}

function cutTarget(target: TargetSpec, years: readonly number[]): TargetSpec {
  const { fromYear } = target;
  return fromYear === undefined || years.includes(fromYear)
    ? target
    : { ...target, fromYear: years[0] };
}

/** The values of a row for other years; null where none is left. */
function movedValues(
  { driver, values }: Assumption,
  plan: Plan,
  next: readonly number[],
  isRoot: boolean,
): number | Readonly<Record<string, number>> | null {
  const { single, required } = DRIVERS[driver];
  if (single) return values[0] ?? null;
  const own = yearsOf(plan).flatMap((year, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [[year, value] as const];
  });
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return null;
  const known = new Map(own);
  const goesOn = isRoot && required;
  // The shares of a programme are used up: later years have none.
  const after = driver === 'share' ? 0 : last[1];
  const moved = next.flatMap((year) => {
    const beyond = year < first[0] ? first[1] : after;
    const value = known.get(year) ?? (goesOn ? beyond : null);
    return value === null ? [] : [[String(year), value] as const];
  });
  return moved.length === 0 ? null : Object.fromEntries(moved);
}

interface Move {
  readonly plan: Plan;
  readonly report: PlanReport;
  readonly to: HorizonSpec;
}

function knownOf({ known }: Indicator, year: number): KnownValue | null {
  return known.find((each) => each.year === year) ?? null;
}

/** The base year moves; what was known before it stays known. */
function withBaseYear(spec: IndicatorSpec, indicator: Indicator, move: Move): IndicatorSpec {
  const { plan, to } = move;
  if (to.baseYear === plan.baseYear) return spec;
  const { base } = spec;
  const actuals = base ? actualsOf(plan, indicator.id) : [];
  const known = [
    ...(spec.known ?? []),
    ...(base ? [{ year: plan.baseYear, ...base }] : []),
    ...actuals.map((each) => ({ ...each, provenance: baseSource(plan, indicator, each.year) })),
  ].filter(({ year }) => year < to.baseYear);
  return {
    ...withMovedBase(spec, indicator, move),
    known: known.length > 0 ? known : undefined,
  };
}

function withMovedBase(
  spec: IndicatorSpec,
  indicator: Indicator,
  { plan, report, to }: Move,
): IndicatorSpec {
  if (!spec.base) return spec;
  const before = spec.known?.find(({ year }) => year === to.baseYear);
  if (before) return { ...spec, base: { value: before.value, provenance: before.provenance } };
  const root = report.scenarios.find(({ scenario }) => scenario.parent === null);
  const path = root?.indicators.find((each) => each.indicator.id === indicator.id);
  const index = report.years.indexOf(to.baseYear);
  const value = path?.values[index];
  if (value === undefined || index < 0) {
    return { ...spec, base: { ...spec.base, provenance: placeholder(plan, spec) } };
  }
  const share = path?.steps.find(({ key }) => key === 'plannedShare')?.values[index];
  return {
    ...spec,
    base: { value, provenance: baseSource(plan, indicator, to.baseYear) },
    ...(spec.startShare !== undefined &&
      typeof share === 'number' && { startShare: Math.min(1, Math.max(0, share)) }),
  };
}

/** An actual value keeps its source; any other value of the year is worked out by the plan. */
function baseSource(plan: Plan, { id }: Indicator, year: number): ProvenanceSpec {
  const root = plan.scenarios.find(({ parent }) => parent === null);
  const actual = root?.assumptions.find((row) => row.indicator === id && row.driver === 'actual');
  if (actual && (actual.values[year - plan.baseYear - 1] ?? null) !== null) {
    const { evidence, document, place, date, phrase } = actual.provenance;
    return {
      evidence,
      document: document ?? undefined,
      place: place ?? undefined,
      date: date ?? undefined,
      phrase: phrase ?? undefined,
    };
  }
  return {
    evidence: 'derived',
    note: {
      en: `Value that the plan projected for ${String(year)} from ${String(plan.baseYear)}`,
      'zh-CN': `规划以${String(plan.baseYear)}年为基期推算的${String(year)}年值`,
    },
  };
}

/** The old number stands in for one that is not known. */
function placeholder({ baseYear }: Plan, { base }: IndicatorSpec): ProvenanceSpec {
  return {
    ...base?.provenance,
    evidence: 'assumed',
    illustrative: true,
    note: {
      en: `The value of ${String(baseYear)} stands in: replace it with your own.`,
      'zh-CN': `暂用${String(baseYear)}年的值：请替换为本地数据。`,
    },
  };
}
