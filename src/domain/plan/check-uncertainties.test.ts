import { examplePlanSpec as spec } from '../../../test/support/plans/example-plan';
import type { CorrelationSpec, PlanSpec, UncertaintySpec } from './plan-spec';
import { resolvePlan } from './resolve-plan';

const provenance = { evidence: 'assumed' } as const;
type Draft = Omit<UncertaintySpec, 'provenance' | 'indicator' | 'driver'> &
  Partial<Pick<UncertaintySpec, 'indicator' | 'driver'>>;

const triangle = { shape: 'triangular', low: 0.04, mode: 0.06, high: 0.07 } as const;

function uncertain(...rows: readonly Draft[]): PlanSpec {
  const uncertainties = rows.map((row): UncertaintySpec => ({
    ...{ indicator: 'gdp', driver: 'growth', provenance },
    ...row,
  }));
  const [base, ...others] = spec.scenarios;
  return { ...spec, scenarios: [{ ...base!, uncertainties }, ...others] };
}

function problemsOf(plan: PlanSpec): readonly object[] {
  const resolved = resolvePlan(plan);
  return resolved.ok ? [] : resolved.error;
}

/** The plan with these known values of the gross domestic product, and its history as uncertainty. */
function withKnown(...values: readonly (readonly [number, number])[]): PlanSpec {
  const plan = uncertain({ shape: 'history' });
  const [gdp, ...others] = plan.indicators;
  const known = values.map(([year, value]) => ({ year, value, provenance }));
  return { ...plan, indicators: [{ ...gdp!, known }, ...others] };
}

const at = (...path: readonly (string | number)[]) => [
  ...['scenarios', 0, 'uncertainties', 0],
  ...path,
];

describe('the uncertainties of a plan', () => {
  it('are resolved in the order of drivers and years, with what may be left out', () => {
    const plan = resolvePlan(
      uncertain(
        { ...triangle, year: 2025, measuredFrom: 'assumption' },
        { shape: 'normal', mean: 0.05, deviation: 0.01, yearCorrelation: 0.5 },
      ),
    );
    expect(plan.ok && plan.value.scenarios[0]?.uncertainties).toMatchObject([
      {
        ...{ year: null, measuredFrom: 'zero', yearCorrelation: 0.5 },
        distribution: { shape: 'normal', mean: 0.05, deviation: 0.01 },
      },
      { year: 2025, measuredFrom: 'assumption', yearCorrelation: 0, distribution: triangle },
    ]);
  });

  it('take the changes of a history from known values and the base value', () => {
    const plan = resolvePlan(withKnown([2020, 100], [2021, 110], [2022, 121], [2018, 7]));
    const base = spec.indicators[0]?.base?.value ?? NaN;
    const [uncertainty] = plan.ok ? (plan.value.scenarios[0]?.uncertainties ?? []) : [];
    const { distribution } = uncertainty ?? {};
    expect(distribution?.shape === 'history' && distribution.changes).toEqual([
      ...[110 / 100 - 1, 121 / 110 - 1, base / 121 - 1],
    ]);
  });

  it.each<[string, PlanSpec, object]>([
    [
      'a low above the likeliest',
      uncertain({ ...triangle, low: 0.065 }),
      { kind: 'badDistribution', path: at('mode'), problem: { kind: 'wrongOrder' } },
    ],
    [
      'no width',
      uncertain({ shape: 'uniform', low: 0.05, high: 0.05 }),
      { kind: 'badDistribution', path: at('high'), problem: { kind: 'noWidth' } },
    ],
    [
      'percentiles in the wrong order',
      uncertain({ shape: 'percentiles', p10: 0.07, p50: 0.06, p90: 0.05 }),
      { kind: 'badDistribution', path: at('p50'), problem: { kind: 'wrongOrder' } },
    ],
    [
      'probabilities that do not add up',
      uncertain({
        shape: 'discrete',
        outcomes: [
          { value: 0.04, probability: 0.5 },
          { value: 0.06, probability: 0.4 },
        ],
      }),
      { kind: 'badDistribution', path: at('outcomes'), problem: { kind: 'probabilitySum' } },
    ],
    [
      'an outcome that the driver cannot have',
      uncertain({
        shape: 'discrete',
        outcomes: [
          { value: -2, probability: 0.5 },
          { value: 0.06, probability: 0.5 },
        ],
      }),
      { kind: 'outOfRange', path: at('outcomes', 0, 'value'), value: -2, min: -1 },
    ],
    [
      'a value that the driver cannot have',
      uncertain({ ...triangle, low: -1 }),
      { kind: 'outOfRange', path: at('low'), value: -1, min: -1, minExcluded: true },
    ],
    [
      'a setting that is missing',
      uncertain({ shape: 'normal', mean: 0.05 }),
      { kind: 'missing', path: at('deviation'), expected: 'number' },
    ],
    [
      'a setting of another shape',
      uncertain({ ...triangle, p10: 0.04 }),
      { kind: 'notOfShape', path: at('p10'), setting: 'p10', shape: 'triangular' },
    ],
    [
      'a driver that the indicator does not have',
      uncertain({ ...triangle, driver: 'share' }),
      { kind: 'wrongDriver', path: at('driver'), value: 'share', expected: ['growth'] },
    ],
    [
      'what was really reached',
      uncertain({ ...triangle, driver: 'actual' }),
      { kind: 'wrongDriver', path: at('driver'), expected: ['growth'] },
    ],
    [
      'an indicator that the plan does not have',
      uncertain({ ...triangle, indicator: 'gpd' }),
      { kind: 'unknownReference', path: at('indicator'), value: 'gpd', nearest: 'gdp' },
    ],
    [
      'a year outside the horizon',
      uncertain({ ...triangle, year: 2023 }),
      { kind: 'yearOutsideHorizon', path: at('year'), first: 2024, last: 2026 },
    ],
    [
      'the same row again',
      uncertain(triangle, triangle),
      { kind: 'givenTwice', path: ['scenarios', 0, 'uncertainties', 1], first: at() },
    ],
    [
      'fewer than three changes',
      withKnown([2021, 100], [2022, 110]),
      { kind: 'badDistribution', path: at('shape'), problem: { kind: 'tooFew', count: 2 } },
    ],
  ])('are refused for %s', (_name, plan, problem) => {
    expect(problemsOf(plan)).toMatchObject([problem]);
  });

  it('refuse a history of a driver that earlier values do not tell', () => {
    const [first] = spec.scenarios;
    const plan: PlanSpec = {
      ...spec,
      indicators: [
        ...spec.indicators,
        { id: 'typed', name: 'Typed', unit: 'x', kind: 'given', base: { value: 1, provenance } },
      ],
      scenarios: [
        {
          ...first!,
          assumptions: [
            ...(first?.assumptions ?? []),
            { indicator: 'typed', driver: 'value', values: 2, provenance },
          ],
          uncertainties: [{ indicator: 'typed', driver: 'value', shape: 'history', provenance }],
        },
      ],
    };
    expect(problemsOf(plan)).toMatchObject([{ kind: 'historyNotAllowed', driver: 'value' }]);
  });

  it('may lie below the range of the driver where they are added to the assumption', () => {
    const plan = uncertain({ ...triangle, low: -1.5, measuredFrom: 'assumption' });
    expect(problemsOf(plan)).toEqual([]);
  });

  it('have no more drivers and years than can be drawn together', () => {
    const indicators = Array.from({ length: 400 }, (_, place) => ({
      ...spec.indicators[0]!,
      ...{ id: `i${place}`, name: `I ${place}` },
    }));
    const rows = indicators.map(({ id }) => ({ indicator: id, driver: 'growth' as const }));
    const plan: PlanSpec = {
      ...{ format: 'planpath-plan', version: 1, id: 'p', name: 'P', horizon: spec.horizon },
      indicators,
      scenarios: [
        {
          ...{ id: 's', name: 'S' },
          assumptions: rows.map((row) => ({ ...row, values: 0.05, provenance })),
          uncertainties: rows.map((row) => ({ ...row, ...triangle, provenance })),
        },
        {
          ...{ id: 't', name: 'T', parent: 's' },
          uncertainties: rows
            .slice(0, 100)
            .map((row) => ({ ...row, shape: 'certain' as const, provenance })),
        },
      ],
    };
    expect(problemsOf(plan)).toEqual([
      {
        ...{ kind: 'tooManyUncertain', path: ['scenarios', 0, 'uncertainties'] },
        ...{ count: 1200, limit: 1000 },
      },
    ]);
  });
});

describe('the correlations of a plan', () => {
  const first = { indicator: 'gdp', driver: 'growth' } as const;
  const second = { indicator: 'firms', driver: 'netAdditions' } as const;
  const both = uncertain(triangle, { ...second, shape: 'uniform', low: 50, high: 150 });
  const correlated = (...rows: readonly Omit<CorrelationSpec, 'provenance'>[]): PlanSpec => ({
    ...both,
    correlations: rows.map((row) => ({ ...row, provenance })),
  });

  it('are between two uncertain drivers, or two years of one', () => {
    const plan = resolvePlan(
      correlated(
        { first, second, value: -0.5 },
        { first: { ...first, year: 2024 }, second: { ...first, year: 2026 }, value: 1 },
      ),
    );
    expect(plan.ok && plan.value.correlations).toMatchObject([
      { first: { ...first, year: null }, second: { ...second, year: null }, value: -0.5 },
      { first: { year: 2024 }, second: { year: 2026 }, value: 1 },
    ]);
  });

  it.each<[string, PlanSpec, object]>([
    [
      'with itself',
      correlated({ first, second: { ...first, year: 2024 }, value: 0.5 }),
      { kind: 'correlatedWithItself', path: ['correlations', 0, 'second'], driver: 'growth' },
    ],
    [
      'given twice, the other way round',
      correlated({ first, second, value: 0.5 }, { first: second, second: first, value: 0.4 }),
      { kind: 'givenTwice', path: ['correlations', 1], first: ['correlations', 0] },
    ],
    [
      'for a year outside the horizon',
      correlated({ first: { ...first, year: 2030 }, second, value: 0.5 }),
      { kind: 'yearOutsideHorizon', path: ['correlations', 0, 'first', 'year'], last: 2026 },
    ],
    [
      'of an indicator that the plan does not have',
      correlated({ first: { ...first, indicator: 'gpd' }, second, value: 0.5 }),
      { kind: 'unknownReference', path: ['correlations', 0, 'first', 'indicator'], value: 'gpd' },
    ],
    [
      'of a driver that is not uncertain',
      {
        ...uncertain({ ...triangle, year: 2024 }),
        correlations: [{ first: { ...first, year: 2024 }, second, value: 0.5, provenance }],
      },
      { kind: 'notUncertain', path: ['correlations', 0, 'second'], ...second, year: null },
    ],
    [
      'of a driver that is not uncertain in the year',
      {
        ...uncertain(triangle, { year: 2025, shape: 'certain' }),
        correlations: [
          {
            ...{ first: { ...first, year: 2025 }, second: { ...first, year: 2024 } },
            ...{ value: 0.5, provenance },
          },
        ],
      },
      { kind: 'notUncertain', path: ['correlations', 0, 'first'], year: 2025 },
    ],
  ])('are refused %s', (_name, plan, problem) => {
    expect(problemsOf(plan)).toMatchObject([problem]);
  });
});
