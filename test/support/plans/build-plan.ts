import fc from 'fast-check';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import type { IndicatorSettings } from '../../../src/domain/indicators/indicator-model';
import { modelOf } from '../../../src/domain/indicators/kinds';
import {
  type AssumptionSpec,
  type Driver,
  DRIVERS,
  driversOf,
  INDICATOR_KINDS,
  type IndicatorKind,
  type IndicatorSpec,
  KIND_FACTS,
  type Plan,
  type PlanReport,
  type PlanSpec,
  type ProjectSpec,
  reportPlan,
  resolvePlan,
} from '../../../src/domain/index';
import { LOCALES, type LocalText } from '../../../src/shared/local-text';

const assumed = { evidence: 'assumed' } as const;

/** Texts that a careless program would turn into formulas, markup or other cells. */
export const NASTY_TEXTS = [
  '=HYPERLINK("http://example.org","click")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '#N/A',
  "'quoted'",
  '"double" & <b>',
  '_x0041_',
  'O’Brien, 中文 🏙️',
  '{{name}}',
  '2024',
  'TRUE',
] as const;

/** A plan of any size with numbers that differ from cell to cell. */
export function buildPlanSpec({
  years = 3,
  scenarios = 3,
  indicators = 2,
  name = 'Plan',
}: {
  readonly years?: number;
  readonly scenarios?: number;
  readonly indicators?: number;
  readonly name?: string;
} = {}): PlanSpec {
  const isStock = (index: number) => index % 3 === 2;
  const valueFor = (scenario: number, indicator: number, year: number) =>
    isStock(indicator)
      ? 5 + scenario + 3 * year
      : 0.01 * (scenario + 1) + 0.002 * (year + indicator);
  return {
    format: 'planpath-plan',
    version: 1,
    id: 'built',
    name,
    horizon: { baseYear: 2023, years },
    indicators: Array.from({ length: indicators }, (_, index) => ({
      id: `indicator-${index}`,
      name: `Indicator ${index}`,
      unit: isStock(index) ? 'firms' : 'index',
      kind: isStock(index) ? ('stock' as const) : ('level' as const),
      base: { value: 100 + index, provenance: assumed },
    })),
    scenarios: Array.from({ length: scenarios }, (_, scenario) => ({
      id: `scenario-${scenario}`,
      name: `Scenario ${scenario}`,
      ...(scenario === 0 ? {} : { parent: `scenario-${Math.floor((scenario - 1) / 2)}` }),
      assumptions: Array.from({ length: indicators }, (_, index) => index)
        .filter((index) => scenario === 0 || (scenario + index) % 2 === 0)
        .map((index) => ({
          indicator: `indicator-${index}`,
          driver: isStock(index) ? ('netAdditions' as const) : ('growth' as const),
          values: Array.from({ length: years }, (_, year) =>
            scenario === 0 || (year + scenario) % 3 === 0 ? valueFor(scenario, index, year) : null,
          ),
          provenance: assumed,
        }))
        .filter(({ values }) => values.some((value) => value !== null)),
    })),
    targets: Array.from({ length: indicators }, (_, index) => ({
      id: `target-${index}`,
      indicator: `indicator-${index}`,
      ...(isStock(index)
        ? ({ comparator: 'moreThan', value: 120 } as const)
        : ({ basis: 'growth', comparator: 'about', value: 0.02, tolerance: 0.001 } as const)),
      year: 2023 + 1 + (index % years),
      provenance: assumed,
    })),
  };
}

/** A plan whose targets are so near 0 that no cell can hold the gap's share of them. */
export function buildTinyTargetSpec(): PlanSpec {
  const spec = buildPlanSpec({ scenarios: 1, indicators: 3 });
  const target = spec.targets?.[2];
  if (!target) throw new Error('a target of the stock is wanted');
  return {
    ...spec,
    targets: [0, 5e-324, 1e-308].map((value, index) => ({
      ...target,
      ...{ id: `tiny-${index}`, comparator: 'atLeast' as const, value },
    })),
  };
}

/** Resolves a plan that is known to be valid. */
export function mustResolve(spec: PlanSpec): Plan {
  const plan = resolvePlan(spec, parseFormula);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** Reports a plan that is known to be valid. */
export function mustReport(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

const text = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.stringMatching(/^[!-~\u4e00-\u9fa5][ -~\u4e00-\u9fa5]{0,30}$/),
);
const localText = fc.record({ en: text, 'zh-CN': text });
const namesOf = (name: LocalText) => LOCALES.map((locale) => name[locale].trim().toLowerCase());
const names = (length: number) =>
  fc.uniqueArray(localText, {
    minLength: length,
    maxLength: length,
    comparator: (one, other) => namesOf(one).some((name) => namesOf(other).includes(name)),
  });
const ids = (length: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z\u4e00-\u9fa5][a-zA-Z0-9._-]{0,8}$/), {
    minLength: length,
    maxLength: length,
    selector: (id) => id.toLowerCase(),
  });
const value = fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 7);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const provenance = fc.record(
  {
    evidence: fc.constantFrom('stated' as const, 'derived' as const, 'assumed' as const),
    illustrative: fc.boolean(),
    place: text,
    date: fc.constantFrom('2023', '2023-12', '2023-12-15'),
    phrase: text,
    note: localText,
  },
  { requiredKeys: ['evidence'] },
);

/** Random settings for an indicator of any kind; each kind uses the ones it needs. */
const settings = fc.record({
  validity: fc.integer({ min: 1, max: 6 }),
  phasing: fc.constantFrom('given' as const, 'equal' as const, 'logistic' as const),
  steepness: fc.double({ min: 1, max: 12, noNaN: true }),
  startShare: fraction,
  lag: fc.integer({ min: -3, max: 3 }),
  outsideGrowth: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
});

/** The settings that a kind has. The first indicator is above 0, so that others may follow it. */
function settingsOf(
  kind: IndicatorKind,
  drawn: typeof settings extends fc.Arbitrary<infer Value> ? Value : never,
  first: string,
): IndicatorSettings {
  const { settings: own, phasings } = KIND_FACTS[kind];
  const drawnSettings: Required<IndicatorSettings> = {
    ...drawn,
    phasing: phasings && !phasings.includes(drawn.phasing) ? phasings[0] : drawn.phasing,
    follows: first,
    // Short ids may look like words of formulas.
    formula: /^[a-z\u4e00-\u9fa5]\w{4,}$/.test(first) ? `${first} / 2 + year` : 'year / 3',
  };
  return Object.fromEntries(own.map((key) => [key, drawnSettings[key]]));
}

/** A valid number for a driver, from a number between 0 and 1. */
function driverNumber(driver: Driver, part: number): number {
  switch (driver) {
    case 'growth':
      return part - 0.5;
    case 'fullYear':
      return 2024 + Math.floor(part * 9);
    case 'ceiling':
      return 1;
    case 'delay':
    case 'elasticity':
      return 3 * part;
    case 'renewal':
    case 'share':
    case 'realisation':
      return part;
    default:
      return 1 + Math.floor(part * 50);
  }
}

const row = (years: number) =>
  fc.record({
    parts: fc.array(fraction, { minLength: years, maxLength: years }),
    blank: fc.array(fc.boolean(), { minLength: years, maxLength: years }),
    isLeftOut: fc.boolean(),
    provenance,
  });
type Row = ReturnType<typeof row> extends fc.Arbitrary<infer Value> ? Value : never;

/** The assumption of a scenario for one driver; none when it is optional and was not drawn. */
function assumptionOf(
  { id }: IndicatorSpec,
  driver: Driver,
  drawn: Row,
  isRoot: boolean,
): readonly AssumptionSpec[] {
  const { single, required } = DRIVERS[driver];
  const isNeeded = isRoot && required;
  if (drawn.isLeftOut && !isNeeded) return [];
  const values = drawn.parts.map((part, year) =>
    (single && year > 0) || (drawn.blank[year] && !isNeeded) ? null : driverNumber(driver, part),
  );
  if (values.every((each) => each === null)) return [];
  return [{ indicator: id, driver, values, provenance: drawn.provenance }];
}

const sized = <Value>(arbitrary: fc.Arbitrary<Value>, length: number) =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

const anyIndicator = fc.record({
  unit: localText,
  decimals: fc.integer({ min: 0, max: 6 }),
  kind: fc.constantFrom(...INDICATOR_KINDS),
  direction: fc.constantFrom('higher' as const, 'lower' as const, 'range' as const),
  priceBasis: fc.constantFrom('real' as const, 'nominal' as const, 'none' as const),
  rollUp: fc.constantFrom('sum' as const, 'weightedMean' as const, 'none' as const),
  role: fc.constantFrom('output' as const, 'revenue' as const, undefined),
  value: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
  hasBase: fc.boolean(),
  group: fc.option(localText, { nil: undefined }),
  known: fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2015, max: 2022 }), value, provenance }),
    { maxLength: 3, selector: ({ year }) => year },
  ),
  settings,
  provenance,
});
const anyTarget = fc.record({
  indicator: fc.nat(),
  comparator: fc.constantFrom(
    'atLeast' as const,
    'lessThan' as const,
    'about' as const,
    'between' as const,
  ),
  value,
  more: fc.double({ min: 0, max: 10, noNaN: true }),
  year: fc.nat(),
  from: fc.option(fc.nat(), { nil: undefined }),
  nature: fc.constantFrom('binding' as const, 'expected' as const),
  stretch: fc.constantFrom(true, undefined),
  other: fc.option(fc.nat(), { nil: undefined }),
  provenance,
});
const anyProject = fc.record({
  name: localText,
  startYear: fc.integer({ min: 2018, max: 2030 }),
  investment: fc.option(value, { nil: undefined }),
  capacity: value,
  rampYears: fc.integer({ min: 0, max: 6 }).map((years) => years / 2),
  ramp: fc.constantFrom('equal' as const, 'logistic' as const),
  provenance,
});
const anyMilestone = fc.record({
  statement: localText,
  owner: fc.option(localText, { nil: undefined }),
  due: fc.constantFrom('2024', '2024-06', undefined),
  status: fc.constantFrom('notStarted' as const, 'late' as const),
  note: fc.option(localText, { nil: undefined }),
  provenance,
});

interface Counts {
  readonly years: number;
  readonly indicatorCount: number;
  readonly scenarioCount: number;
  readonly targetCount: number;
  readonly otherCount: number;
}

function drawPlan({ years, indicatorCount, scenarioCount, targetCount, otherCount }: Counts) {
  return fc.record({
    ids: ids(indicatorCount + scenarioCount + targetCount + 3 * otherCount),
    names: names(indicatorCount + scenarioCount),
    name: localText,
    description: fc.option(localText, { nil: undefined }),
    hasDeflator: fc.boolean(),
    indicators: sized(anyIndicator, indicatorCount),
    scenarios: sized(
      fc.record({
        note: fc.option(localText, { nil: undefined }),
        parent: fc.nat(),
        drawn: sized(sized(row(years), 4), indicatorCount),
      }),
      scenarioCount,
    ),
    targets: sized(anyTarget, targetCount),
    phases: sized(localText, otherCount),
    projects: sized(anyProject, otherCount),
    milestones: sized(anyMilestone, otherCount),
    change: fc.record({
      year: fc.constantFrom(2024, undefined),
      from: fc.option(value, { nil: undefined }),
      to: fc.option(value, { nil: undefined }),
      why: fc.option(text, { nil: undefined }),
    }),
  });
}

type Drawn = ReturnType<typeof drawPlan> extends fc.Arbitrary<infer Value> ? Value : never;

function toSpec(counts: Counts, drawn: Drawn): PlanSpec {
  const { years, indicatorCount, scenarioCount, targetCount, otherCount } = counts;
  const idOf = (index: number) => drawn.ids[index] ?? '';
  const nameOf = (index: number) => drawn.names[index] ?? '';
  const otherId = (kind: number, index: number) =>
    idOf(indicatorCount + scenarioCount + targetCount + kind * otherCount + index);
  const scenarioId = (index: number) => idOf(indicatorCount + index);
  const indicators = drawn.indicators.map((indicator, index) =>
    toIndicator(indicator, { id: idOf(index), name: nameOf(index), first: idOf(0), index }),
  );
  const pipeline = indicators.find(({ kind }) => KIND_FACTS[kind].hasProjects);
  const [firstIndicator] = indicators;
  return {
    format: 'planpath-plan',
    version: 1,
    id: 'any',
    name: drawn.name,
    ...(drawn.description ? { description: drawn.description } : {}),
    horizon: { baseYear: 2023, years },
    ...(drawn.hasDeflator ? { deflator: idOf(0) } : {}),
    phases: drawn.phases.map((name, index) => ({
      ...{ id: otherId(0, index), name, firstYear: 2024 + 2 * index, lastYear: 2025 + 2 * index },
    })),
    indicators,
    projects: pipeline
      ? drawn.projects.map((project, index): ProjectSpec => ({
          ...{ id: otherId(1, index), indicator: pipeline.id, ...project },
        }))
      : [],
    scenarios: drawn.scenarios.map((scenario, index) => ({
      id: scenarioId(index),
      name: nameOf(indicatorCount + index),
      ...(scenario.note ? { note: scenario.note } : {}),
      ...(index === 0 ? {} : { parent: scenarioId(scenario.parent % index) }),
      assumptions: indicators.flatMap((indicator, place) =>
        driversOfSpec(indicator).flatMap((driver, order) => {
          const drawn = scenario.drawn[place]?.[order];
          return drawn ? assumptionOf(indicator, driver, drawn, index === 0) : [];
        }),
      ),
    })),
    targets: drawn.targets.map((target, index) => {
      const { indicator, comparator, more, year, from, other, ...rest } = target;
      const last = 2024 + (year % years);
      const compared = (other ?? indicator) % indicatorCount;
      return {
        ...{ id: idOf(indicatorCount + scenarioCount + index), comparator, ...rest, year: last },
        indicator: idOf(indicator % indicatorCount),
        ...(compared === indicator % indicatorCount ? {} : { relativeTo: idOf(compared) }),
        ...(comparator === 'about' ? { tolerance: more } : {}),
        ...(comparator === 'between' ? { upper: target.value + more } : {}),
        ...(from === undefined ? {} : { fromYear: 2024 + (from % (last - 2023)) }),
      };
    }),
    milestones: drawn.milestones.map((milestone, index) => ({
      ...{ id: otherId(2, index), ...milestone },
    })),
    history: [
      {
        ...{ at: '2024-01-05T08:00:00Z', scenario: scenarioId(0), indicator: idOf(0) },
        ...{ driver: firstIndicator?.kind === 'given' ? 'value' : 'growth', ...drawn.change },
      },
    ],
  };
}

/** The first indicator is a level, so that others may follow it and prices may be based on it. */
function toIndicator(
  drawn: Drawn['indicators'][number],
  place: {
    readonly id: string;
    readonly name: IndicatorSpec['name'];
    readonly first: string;
    readonly index: number;
  },
): IndicatorSpec {
  const { kind: anyKind, settings: drawnSettings, value: base, hasBase, ...rest } = drawn;
  const { provenance: source, ...others } = rest;
  const kind = place.index === 0 ? 'level' : anyKind;
  const value = KIND_FACTS[kind].isShare ? base / 1e6 : base;
  return {
    ...{ id: place.id, name: place.name, kind, ...others },
    ...settingsOf(kind, drawnSettings, place.first),
    ...(!KIND_FACTS[kind].needsBase && !hasBase ? {} : { base: { value, provenance: source } }),
  };
}

function driversOfSpec(spec: IndicatorSpec): readonly Driver[] {
  return driversOf(modelOf(spec.kind, spec));
}

/** Any plan that resolves: every kind of indicator, texts, ids, sparse overrides, every part. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    years: fc.integer({ min: 1, max: 5 }),
    indicatorCount: fc.integer({ min: 1, max: 4 }),
    scenarioCount: fc.integer({ min: 1, max: 3 }),
    targetCount: fc.integer({ min: 0, max: 3 }),
    otherCount: fc.integer({ min: 0, max: 2 }),
  })
  .chain((counts) => drawPlan(counts).map((drawn) => mustResolve(toSpec(counts, drawn))));

/** A plan whose every text could break a formula, a sheet or a file. */
export function hostilePlan(): Plan {
  const spec = buildPlanSpec({ scenarios: NASTY_TEXTS.length, indicators: NASTY_TEXTS.length });
  const text = (index: number) => NASTY_TEXTS[index % NASTY_TEXTS.length] ?? '';
  const provenance = (index: number) => ({
    ...{ evidence: 'stated' as const, place: text(index), phrase: text(index + 1) },
    note: text(index + 2),
  });
  return mustResolve({
    ...spec,
    name: text(0),
    description: text(1),
    documents: [{ id: 'd', title: text(0) }],
    indicators: spec.indicators.map((indicator, index) => ({
      ...indicator,
      name: text(index),
      unit: text(index + 3),
      base: { value: indicator.base?.value ?? 0, provenance: provenance(index) },
    })),
    scenarios: spec.scenarios.map((scenario, index) => ({
      ...scenario,
      name: text(index),
      note: text(index + 1),
      assumptions: (scenario.assumptions ?? []).map((assumption) => ({
        ...assumption,
        provenance: provenance(index),
      })),
    })),
  } satisfies PlanSpec);
}
