import { examplePlan, examplePlanSpec as spec } from '../../../test/support/plans/example-plan';
import type { PlanProblem } from './plan-problem';
import type { AssumptionSpec, PlanSpec, ScenarioSpec, TargetSpec } from './plan-spec';
import { resolvePlan } from './resolve-plan';

const provenance = { evidence: 'assumed' } as const;

function problemsOf(change: Partial<PlanSpec>): readonly PlanProblem[] {
  const plan = resolvePlan({ ...spec, ...change });
  return plan.ok ? [] : plan.error;
}

/** The plan with one more scenario that has only these assumptions. */
function withScenario(
  ...assumptions: readonly Omit<AssumptionSpec, 'provenance'>[]
): Partial<PlanSpec> {
  const assumed = assumptions.map((assumption) => ({ ...assumption, provenance }));
  return {
    scenarios: [
      ...spec.scenarios,
      { id: 'new', name: 'New', parent: 'base', assumptions: assumed },
    ],
  };
}

function withTarget(target: Partial<TargetSpec>): Partial<PlanSpec> {
  const usual = { id: 't', indicator: 'gdp', comparator: 'atLeast', value: 1, year: 2024 } as const;
  return { targets: [{ ...usual, provenance, ...target }] };
}

function chain(...links: readonly (readonly [string, string | undefined])[]): Partial<PlanSpec> {
  const assumptions = spec.scenarios[0]?.assumptions;
  return {
    scenarios: links.map(([id, parent]): ScenarioSpec => ({ id, name: id, parent, assumptions })),
  };
}

describe('resolvePlan', () => {
  it('fills in what may be left out', () => {
    expect(examplePlan).toMatchObject({
      name: { en: 'Example', 'zh-CN': '示例' },
      description: null,
      documents: [{ title: { en: 'Report', 'zh-CN': 'Report' }, date: null }],
      indicators: [
        { decimals: 2, direction: 'higher', priceBasis: 'none', rollUp: 'none' },
        { decimals: 0, base: { year: 2023, value: 800, provenance: { document: 'report' } } },
      ],
      scenarios: [{ parent: null, note: null }, { parent: 'base' }],
      targets: [
        { basis: 'growth', tolerance: 0.005, nature: 'expected' },
        { basis: 'level', tolerance: null },
      ],
    });
  });

  it('spreads one number, a list and a number by year over the projected years', () => {
    const low = (values: AssumptionSpec['values']) => {
      const plan = resolvePlan({
        ...spec,
        ...withScenario({ indicator: 'gdp', driver: 'growth', values }),
      });
      return plan.ok && plan.value.scenarios[2]?.assumptions[0]?.values;
    };
    expect(low(0.05)).toEqual([0.05, 0.05, 0.05]);
    expect(low([0.05, null, 0])).toEqual([0.05, null, 0]);
    expect(low({ 2025: 0.07 })).toEqual([null, 0.07, null]);
    expect(low({})).toEqual([null, null, null]);
  });

  it('reports an id that occurs twice, letter case aside, with the first place', () => {
    const [gdp] = spec.indicators;
    expect(problemsOf({ indicators: [...spec.indicators, { ...gdp!, id: 'GDP' }] })).toContainEqual(
      {
        kind: 'duplicateId',
        path: ['indicators', 2, 'id'],
        value: 'GDP',
        first: ['indicators', 0, 'id'],
      },
    );
  });

  it.each(['gdp', 'firms'])('reports an id that takes the place of another once: %s', (id) => {
    const [gdp, firms] = spec.indicators;
    const problems = problemsOf({
      indicators: [
        { ...gdp!, id },
        { ...firms!, id },
      ],
    });
    expect(problems.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'duplicateId indicators.1.id',
    ]);
  });

  it('reports a scenario that takes the id of its parent as that and not as a circle', () => {
    const [base, low] = spec.scenarios;
    const other = { ...low!, id: 'other', name: 'Other', parent: 'low' };
    const problems = problemsOf({ scenarios: [base!, { ...low!, id: 'base' }, other] });
    expect(problems.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'duplicateId scenarios.1.id',
    ]);
  });

  it('reports a name that occurs twice in either language, spaces and letter case aside', () => {
    const [gdp, firms] = spec.indicators;
    const [base, low] = spec.scenarios;
    const names = { en: 'Value added', 'zh-CN': '增加值' };
    const problems = problemsOf({
      indicators: [
        { ...gdp!, name: names },
        { ...firms!, name: { en: 'Firms', 'zh-CN': ' VALUE added ' } },
      ],
      scenarios: [
        { ...base!, name: '增加值' },
        { ...low!, name: '增加值 ' },
      ],
    });
    expect(problems).toEqual([
      {
        kind: 'duplicateName',
        path: ['indicators', 1, 'name', 'zh-CN'],
        value: 'VALUE added',
        first: ['indicators', 0, 'name', 'en'],
      },
      {
        kind: 'duplicateName',
        path: ['scenarios', 1, 'name'],
        value: '增加值',
        first: ['scenarios', 0, 'name'],
      },
    ]);
  });

  it('takes a scenario and an indicator of one name, and one name in both languages', () => {
    const [gdp, firms] = spec.indicators;
    const [base, low] = spec.scenarios;
    const name = { en: 'GDP', 'zh-CN': 'GDP' };
    const indicators = [{ ...gdp!, name }, firms!];
    expect(problemsOf({ indicators, scenarios: [{ ...base!, name }, low!] })).toEqual([]);
  });

  it('reports a driver of an indicator that is set twice', () => {
    const assumed = { indicator: 'gdp', driver: 'growth', values: 0.05 } as const;
    expect(problemsOf(withScenario(assumed, assumed))).toEqual([
      {
        kind: 'duplicateId',
        path: ['scenarios', 2, 'assumptions', 1, 'indicator'],
        value: 'gdp',
        first: ['scenarios', 2, 'assumptions', 0, 'indicator'],
      },
    ]);
  });

  it('reports references to what is not there, with the nearest', () => {
    const problems = problemsOf({
      ...withScenario({ indicator: 'gpd', driver: 'growth', values: 0.05 }),
      targets: [
        {
          id: 't',
          indicator: 'price',
          comparator: 'atLeast',
          value: 1,
          year: 2024,
          provenance: { evidence: 'stated', document: 'reprot' },
        },
      ],
    });
    expect(problems).toEqual([
      {
        kind: 'unknownReference',
        path: ['scenarios', 2, 'assumptions', 0, 'indicator'],
        value: 'gpd',
        to: 'indicator',
        nearest: 'gdp',
      },
      {
        kind: 'unknownReference',
        path: ['targets', 0, 'indicator'],
        value: 'price',
        to: 'indicator',
        nearest: null,
      },
      {
        kind: 'unknownReference',
        path: ['targets', 0, 'provenance', 'document'],
        value: 'reprot',
        to: 'document',
        nearest: 'report',
      },
    ]);
  });

  it('reports a scenario that inherits from itself, as the way around, once', () => {
    expect(problemsOf(chain(['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a']))).toEqual([
      { kind: 'parentCycle', path: ['scenarios', 0, 'parent'], cycle: ['a', 'b', 'c', 'a'] },
    ]);
    expect(problemsOf(chain(['d', 'a'], ['a', 'a']))).toEqual([
      { kind: 'parentCycle', path: ['scenarios', 1, 'parent'], cycle: ['a', 'a'] },
    ]);
    expect(problemsOf(chain(['c', 'b'], ['b', 'a'], ['a', undefined]))).toEqual([]);
  });

  it('reports a driver that does not move the indicator', () => {
    expect(
      problemsOf(withScenario({ indicator: 'firms', driver: 'growth', values: 0.05 })),
    ).toEqual([
      {
        kind: 'wrongDriver',
        path: ['scenarios', 2, 'assumptions', 0, 'driver'],
        value: 'growth',
        indicator: 'firms',
        expected: ['netAdditions', 'actual'],
      },
    ]);
  });

  it('reports values for other years than are projected', () => {
    const gdp = { indicator: 'gdp', driver: 'growth' } as const;
    const path = ['scenarios', 2, 'assumptions', 0, 'values'];
    expect(problemsOf(withScenario({ ...gdp, values: [0.05, 0.05] }))).toEqual([
      { kind: 'wrongYearCount', path, count: 2, expected: 3 },
    ]);
    expect(problemsOf(withScenario({ ...gdp, values: { 2023: 0.05, 2027: 0.05 } }))).toEqual([
      {
        kind: 'yearOutsideHorizon',
        path: [...path, '2023'],
        value: '2023',
        first: 2024,
        last: 2026,
      },
      {
        kind: 'yearOutsideHorizon',
        path: [...path, '2027'],
        value: '2027',
        first: 2024,
        last: 2026,
      },
    ]);
  });

  it.each([
    ['one number', -1.5, ['values']],
    ['a list', [0.05, -1, null], ['values', 1]],
    ['a number by year', { 2026: -1 }, ['values', '2026']],
  ])('reports a growth of −100 %% or less in %s', (_, values, place) => {
    expect(problemsOf(withScenario({ indicator: 'gdp', driver: 'growth', values }))).toEqual([
      expect.objectContaining({
        kind: 'outOfRange',
        path: ['scenarios', 2, 'assumptions', 0, ...place],
        min: -1,
        minExcluded: true,
      }),
    ]);
  });

  it('lets a stock lose things but not start below nothing', () => {
    const firms = { indicator: 'firms', driver: 'netAdditions', values: -50 } as const;
    expect(problemsOf(withScenario(firms))).toEqual([]);
    const [gdp, stock] = spec.indicators;
    const indicators = [gdp!, { ...stock!, base: { value: -1, provenance } }];
    expect(problemsOf({ indicators })).toEqual([
      {
        kind: 'outOfRange',
        path: ['indicators', 1, 'base', 'value'],
        value: -1,
        min: 0,
        max: null,
      },
    ]);
  });

  it('reports every year that a scenario without a parent leaves open', () => {
    const scenarios: PlanSpec['scenarios'] = [
      {
        id: 'root',
        name: 'Root',
        assumptions: [
          { indicator: 'gdp', driver: 'growth', values: [0.06, null, null], provenance },
        ],
      },
    ];
    expect(problemsOf({ scenarios })).toEqual([
      {
        kind: 'incompleteRoot',
        path: ['scenarios', 0, 'assumptions', 0, 'values'],
        scenario: 'root',
        indicator: 'gdp',
        driver: 'growth',
        years: [2025, 2026],
      },
      {
        kind: 'incompleteRoot',
        path: ['scenarios', 0, 'assumptions'],
        scenario: 'root',
        indicator: 'firms',
        driver: 'netAdditions',
        years: [2024, 2025, 2026],
      },
    ]);
  });

  it('reports a target outside the projected years', () => {
    for (const year of [2023, 2027]) {
      expect(problemsOf(withTarget({ year }))).toEqual([
        {
          kind: 'yearOutsideHorizon',
          path: ['targets', 0, 'year'],
          value: year,
          first: 2024,
          last: 2026,
        },
      ]);
    }
  });

  it('reports a tolerance that is missing or means nothing', () => {
    const path = ['targets', 0, 'tolerance'];
    expect(problemsOf(withTarget({ comparator: 'about' }))).toEqual([
      { kind: 'missing', path, expected: 'number' },
    ]);
    expect(problemsOf(withTarget({ comparator: 'about', tolerance: 2 }))).toEqual([]);
    expect(problemsOf(withTarget({ comparator: 'about', basis: 'growth' }))).toEqual([]);
    expect(problemsOf(withTarget({ tolerance: 2 }))).toEqual([
      { kind: 'toleranceNotAllowed', path, comparator: 'atLeast' },
    ]);
  });

  it.each(['growth', 'averageGrowth', 'cumulativeChange'] as const)(
    'takes a target of −100 %% and beyond on the basis %s',
    (basis) => {
      expect(problemsOf(withTarget({ basis, value: -1 }))).toEqual([]);
      expect(
        problemsOf(withTarget({ basis, comparator: 'between', value: -1.5, upper: -1 })),
      ).toEqual([]);
    },
  );

  it('takes a period from before the base year only for a change over a period', () => {
    expect(problemsOf(withTarget({ basis: 'cumulativeChange', fromYear: 1991 }))).toEqual([]);
    expect(problemsOf(withTarget({ basis: 'growth', fromYear: 1991 }))).toMatchObject([
      { kind: 'yearOutsideHorizon', path: ['targets', 0, 'fromYear'], first: 2024 },
    ]);
    expect(problemsOf(withTarget({ basis: 'cumulative', fromYear: 1700 }))).toMatchObject([
      { kind: 'yearOutsideHorizon', path: ['targets', 0, 'fromYear'], first: 1801 },
    ]);
  });

  it('reports a comparison with itself, with nothing known, and of all of a whole', () => {
    const path = ['targets', 0, 'relativeTo'];
    expect(problemsOf(withTarget({ relativeTo: 'firms' }))).toEqual([]);
    expect(problemsOf(withTarget({ relativeTo: 'gdp' }))).toEqual([
      { kind: 'relativeToItself', path, indicator: 'gdp' },
    ]);
    expect(problemsOf(withTarget({ relativeTo: 'firm' }))).toMatchObject([
      { kind: 'unknownReference', path, value: 'firm', nearest: 'firms' },
    ]);
    expect(
      problemsOf(withTarget({ comparator: 'full', value: 1, relativeTo: 'firms' })),
    ).toMatchObject([{ kind: 'relativeNotAllowed', path }]);
  });

  it('reports known values that are not before the base year, or of a year twice', () => {
    const [gdp, firms] = spec.indicators;
    const known = [2019, 2023, 2019].map((year) => ({ year, value: 1, provenance }));
    expect(problemsOf({ indicators: [{ ...gdp!, known }, firms!] })).toEqual([
      {
        ...{ kind: 'knownYear', path: ['indicators', 0, 'known', 1, 'year'] },
        ...{ year: 2023, baseYear: 2023 },
      },
      { kind: 'knownTwice', path: ['indicators', 0, 'known', 2, 'year'], year: 2019 },
    ]);
  });

  it.each([
    ['λόγος', 'λόγοσ'],
    ['ı1', 'i1'],
    ['ſum', 'Sum'],
    ['Kelvin', 'kelvin'],
  ])('takes the ids %s and %s for the same, as a lookup of Excel does', (one, other) => {
    const [gdp, firms] = spec.indicators;
    const more = { ...firms!, name: 'Other' };
    const problems = problemsOf({
      indicators: [...spec.indicators, { ...gdp!, id: one, name: 'One' }, { ...more, id: other }],
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'duplicateId', path: ['indicators', 3, 'id'] }),
    );
  });

  it('reports no missing driver of an indicator that an unknown id may be meant for', () => {
    const [gdp, firms] = spec.indicators;
    const problems = problemsOf({ indicators: [{ ...gdp!, id: 'renamed' }, firms!] });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['unknownReference']));
  });

  it('takes names that JavaScript knows for ids like any other', () => {
    const [gdp, firms] = spec.indicators;
    for (const id of ['constructor', 'toString', 'hasOwnProperty']) {
      expect(problemsOf({ indicators: [{ ...gdp!, id, name: id }, gdp!, firms!] })).toContainEqual(
        expect.objectContaining({ kind: 'incompleteRoot', indicator: id }),
      );
      expect(problemsOf({ indicators: [{ ...gdp!, id }, firms!] })).toContainEqual(
        expect.objectContaining({ kind: 'unknownReference', value: 'gdp' }),
      );
    }
  });

  it('reports everything at once', () => {
    const kinds = problemsOf({
      ...chain(['a', 'a'], ['b', 'zz']),
      documents: ['report', 'Report'].map((id) => ({ id, title: id })),
      ...withTarget({ year: 2050, indicator: 'gpd', tolerance: 1 }),
    }).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'duplicateId',
      'unknownReference',
      'unknownReference',
      'parentCycle',
      'yearOutsideHorizon',
      'toleranceNotAllowed',
    ]);
  });
});
