import fc from 'fast-check';
import {
  LOCALES,
  reportPlan,
  resolvePlan,
  type LocalText,
  type Plan,
  type PlanReport,
  type PlanSpec,
} from '../../src/domain/index';

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
  const said = (scenario: number, indicator: number, year: number) =>
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
            scenario === 0 || (year + scenario) % 3 === 0 ? said(scenario, index, year) : null,
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

/** A plan whose targets are so near to 0 that no cell can hold the gap's share of them. */
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

/** Resolves a plan that is known to be good. */
export function mustResolve(spec: PlanSpec): Plan {
  const plan = resolvePlan(spec);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** Reports a plan that is known to be good. */
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
const growth = fc.double({ min: -0.5, max: 0.5, noNaN: true });

const provenance = fc.record(
  {
    evidence: fc.constantFrom('stated', 'derived', 'assumed'),
    illustrative: fc.boolean(),
    place: text,
    date: fc.constantFrom('2023', '2023-12', '2023-12-15'),
    phrase: text,
    note: localText,
  },
  { requiredKeys: ['evidence'] },
);

/** Any plan that resolves: texts, ids, sparse overrides, every comparator and kind. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    years: fc.integer({ min: 1, max: 5 }),
    indicatorCount: fc.integer({ min: 1, max: 3 }),
    scenarioCount: fc.integer({ min: 1, max: 3 }),
    targetCount: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ years, indicatorCount, scenarioCount, targetCount }) =>
    fc
      .record({
        ids: ids(indicatorCount + scenarioCount + targetCount),
        names: names(indicatorCount + scenarioCount),
        id: fc.constant('any'),
        name: localText,
        description: fc.option(localText, { nil: undefined }),
        indicators: fc.array(
          fc.record({
            unit: localText,
            decimals: fc.integer({ min: 0, max: 6 }),
            kind: fc.constantFrom('level' as const, 'stock' as const),
            direction: fc.constantFrom('higher' as const, 'lower' as const),
            priceBasis: fc.constantFrom('real' as const, 'nominal' as const, 'none' as const),
            rollUp: fc.constantFrom('sum' as const, 'weightedMean' as const, 'none' as const),
            value: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
            provenance,
          }),
          { minLength: indicatorCount, maxLength: indicatorCount },
        ),
        scenarios: fc.array(
          fc.record({
            note: fc.option(localText, { nil: undefined }),
            parent: fc.nat(),
            said: fc.array(
              fc.record({
                numbers: fc.array(fc.tuple(growth, fc.integer({ min: 0, max: 50 })), {
                  minLength: years,
                  maxLength: years,
                }),
                blank: fc.array(fc.boolean(), { minLength: years, maxLength: years }),
                provenance,
              }),
              { minLength: indicatorCount, maxLength: indicatorCount },
            ),
          }),
          { minLength: scenarioCount, maxLength: scenarioCount },
        ),
        targets: fc.array(
          fc.record({
            indicator: fc.nat(),
            comparator: fc.constantFrom('atLeast' as const, 'moreThan' as const, 'about' as const),
            value,
            tolerance: fc.double({ min: 0, max: 10, noNaN: true }),
            year: fc.nat(),
            nature: fc.constantFrom('binding' as const, 'expected' as const),
            provenance,
          }),
          { minLength: targetCount, maxLength: targetCount },
        ),
      })
      .map((drawn) => {
        const idOf = (index: number) => drawn.ids[index] ?? '';
        const nameOf = (index: number) => drawn.names[index] ?? '';
        const indicatorId = (index: number) => idOf(index % indicatorCount);
        const scenarioId = (index: number) => idOf(indicatorCount + index);
        return mustResolve({
          format: 'planpath-plan',
          version: 1,
          id: drawn.id,
          name: drawn.name,
          ...(drawn.description ? { description: drawn.description } : {}),
          horizon: { baseYear: 2023, years },
          indicators: drawn.indicators.map(
            ({ value: base, provenance: source, ...rest }, index) => ({
              id: indicatorId(index),
              name: nameOf(index),
              ...rest,
              base: {
                value: base,
                provenance: source as PlanSpec['indicators'][0]['base']['provenance'],
              },
            }),
          ),
          scenarios: drawn.scenarios.map((scenario, index) => ({
            id: scenarioId(index),
            name: nameOf(indicatorCount + index),
            ...(scenario.note ? { note: scenario.note } : {}),
            ...(index === 0 ? {} : { parent: scenarioId(scenario.parent % index) }),
            assumptions: scenario.said
              .map((said, indicator) => ({
                indicator: indicatorId(indicator),
                driver:
                  drawn.indicators[indicator]?.kind === 'stock'
                    ? ('netAdditions' as const)
                    : ('growth' as const),
                values: said.numbers.map(([rate, count], year) =>
                  index > 0 && said.blank[year]
                    ? null
                    : drawn.indicators[indicator]?.kind === 'stock'
                      ? count
                      : rate,
                ),
                provenance: said.provenance as PlanSpec['indicators'][0]['base']['provenance'],
              }))
              .filter(({ values }) => values.some((number) => number !== null)),
          })),
          targets: drawn.targets.map((target, index) => ({
            id: idOf(indicatorCount + scenarioCount + index),
            indicator: indicatorId(target.indicator),
            comparator: target.comparator,
            value: target.value,
            ...(target.comparator === 'about' ? { tolerance: target.tolerance } : {}),
            year: 2024 + (target.year % years),
            nature: target.nature,
            provenance: target.provenance as PlanSpec['indicators'][0]['base']['provenance'],
          })),
        });
      }),
  );
