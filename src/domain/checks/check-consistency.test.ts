import * as fc from 'fast-check';
import { anyPlan, mustReport } from '../../../test/support/plans/build-plan';
import { planOf } from '../../../test/support/plans/example-plan';
import { findingText } from '../../i18n/finding-text';
import type { AssumptionSpec, IndicatorSpec, PlanSpec, TargetSpec } from '../plan/plan-spec';
import { loadFormulaParser } from '../formulas/load-formula-parser';
import { resolvePlan } from '../plan/resolve-plan';
import { INDICATOR_ROLES, type Plan } from '../plan/plan';
import { LOCALES } from '../../shared/local-text';
import { checkConsistency } from './check-consistency';
import type { Finding, FindingKind, FindingOf } from './finding';
import { runs } from '../../../test/support/seed';

const provenance = { evidence: 'assumed' } as const;

type DriverValues = Readonly<Partial<Record<AssumptionSpec['driver'], AssumptionSpec['values']>>>;

interface Case extends Partial<Omit<IndicatorSpec, 'base'>> {
  readonly id: string;
  readonly base: number;
  readonly drivers: DriverValues;
}

interface PlanCase extends Partial<Omit<PlanSpec, 'indicators' | 'targets'>> {
  readonly indicators: readonly Case[];
  readonly targets?: readonly (Partial<TargetSpec> & Pick<TargetSpec, 'id' | 'comparator'>)[];
  readonly years?: number;
  /** The assumptions of a second scenario, which inherits from the first. */
  readonly low?: Readonly<Record<string, DriverValues>>;
}

function assumptionsOf(indicator: string, drivers: DriverValues): readonly AssumptionSpec[] {
  return Object.entries(drivers).map(([driver, values]) => ({
    indicator,
    driver: driver as AssumptionSpec['driver'],
    values,
    provenance,
  }));
}

function specOf({ indicators, targets = [], years = 3, low, ...more }: PlanCase): PlanSpec {
  const base = indicators.flatMap(({ id, drivers }) => assumptionsOf(id, drivers));
  return {
    format: 'planpath-plan',
    version: 1,
    id: 'checks',
    name: 'Checks',
    horizon: { baseYear: 2023, years },
    indicators: indicators.map(({ drivers: _, base: value, ...each }) => ({
      ...{ name: each.id, unit: 'u', kind: 'level' },
      ...each,
      base: { value, provenance },
    })),
    scenarios: [
      { id: 'base', name: 'Base', assumptions: base },
      ...(low
        ? [
            {
              ...{ id: 'low', name: 'Low', parent: 'base' },
              assumptions: Object.entries(low).flatMap(([id, drivers]) =>
                assumptionsOf(id, drivers),
              ),
            },
          ]
        : []),
    ],
    targets: targets.map((target) => ({
      ...{ indicator: indicators[0]?.id ?? '', year: 2025, provenance },
      ...target,
    })),
    ...more,
  };
}

const findingsOf = (plan: PlanCase): readonly Finding[] =>
  checkConsistency(mustReport(planOf(specOf(plan))));

function found<Kind extends FindingKind>(plan: PlanCase, kind: Kind): readonly FindingOf<Kind>[] {
  return findingsOf(plan).filter((finding): finding is FindingOf<Kind> => finding.kind === kind);
}

const gdp = { id: 'gdp', role: 'output', priceBasis: 'real', base: 100 } as const;
const revenue = { id: 'revenue', role: 'revenue', priceBasis: 'nominal', base: 20 } as const;
const prices = { id: 'prices', base: 100, drivers: { growth: -0.005 } } as const;

describe('revenue and output', () => {
  const withPrices = (growth: number): PlanCase => ({
    deflator: 'prices',
    indicators: [
      { ...gdp, drivers: { growth: 0.06 } },
      { ...revenue, drivers: { growth } },
      prices,
    ],
  });

  it('have a buoyancy of 1.0968921 at 6 % on 5.47 % at current prices', () => {
    const [finding, ...more] = found(withPrices(0.06), 'buoyancy');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      ...{ severity: 'note', scenario: 'base', indicators: ['revenue', 'gdp'], years: [2024] },
      ...{ low: 0.8, high: 1.5 },
    });
    expect(finding?.buoyancy).toBeCloseTo(1.0968921, 7);
    expect(finding?.outputGrowth).toBeCloseTo(0.0547, 12);
    expect(finding?.realGrowth).toBeCloseTo(0.06, 12);
  });

  it.each([
    [0.04, 'warning'],
    [0.05, 'note'],
    [0.08, 'note'],
    [0.09, 'warning'],
  ])('at a growth of revenue of %d: %s', (growth, severity) => {
    expect(found(withPrices(growth), 'buoyancy')).toMatchObject([{ severity }]);
  });

  it('take other bounds', () => {
    const report = mustReport(planOf(specOf(withPrices(0.06))));
    const bounds = { buoyancyLow: 1, buoyancyHigh: 1.05, incomeLag: 0, shareRise: 0 };
    expect(checkConsistency(report, { ...bounds, methodDifference: 0.005 })).toContainEqual(
      expect.objectContaining({ kind: 'buoyancy', severity: 'warning', high: 1.05 }),
    );
  });

  it('name the year that is furthest from 1, and none without growth', () => {
    const plan = withPrices(0.06);
    const [, , index] = plan.indicators;
    const indicators = [
      { ...gdp, drivers: { growth: 0.06 } },
      { ...revenue, drivers: { growth: [0.06, 0.12, 0.06] } },
      ...(index ? [index] : []),
    ];
    expect(found({ ...plan, indicators }, 'buoyancy')).toMatchObject([{ years: [2025] }]);
    const still = indicators.map((each) => ({ ...each, drivers: { growth: 0 } }));
    expect(found({ ...plan, indicators: still }, 'buoyancy')).toEqual([]);
  });

  it('are not compared without a price index: both numbers are reported instead', () => {
    const indicators = withPrices(0.07).indicators.slice(0, 2);
    expect(found({ indicators }, 'buoyancy')).toEqual([]);
    const [finding] = found({ indicators }, 'mixedPrices');
    expect(finding).toMatchObject({
      ...{ severity: 'warning', relation: 'role', indicators: ['gdp', 'revenue'] },
      ...{ years: [2024], converted: null },
    });
    expect(finding?.realGrowth).toBeCloseTo(0.06, 12);
    expect(finding?.nominalGrowth).toBeCloseTo(0.07, 12);
  });

  it('say both growth rates of output with a price index', () => {
    const [finding] = found(withPrices(0.06), 'mixedPrices');
    expect(finding).toMatchObject({ severity: 'note' });
    expect(finding?.converted).toBeCloseTo(0.0547, 12);
  });

  it('are found once where a scenario inherits them', () => {
    const plan = withPrices(0.06);
    const later = { gdp: { growth: { 2026: 0.05 } } };
    expect(found({ ...plan, low: later }, 'mixedPrices')).toHaveLength(1);
    expect(found({ ...plan, low: {} }, 'buoyancy')).toHaveLength(1);
    const low = { prices: { growth: 0 } };
    expect(found({ ...plan, low }, 'buoyancy').map(({ scenario }) => scenario)).toEqual([
      'base',
      'low',
    ]);
  });
});

describe('income and output', () => {
  const plan = (growth: number): PlanCase => ({
    indicators: [
      { ...gdp, drivers: { growth: 0.06 } },
      { id: 'income', role: 'income', priceBasis: 'real', base: 30, drivers: { growth } },
    ],
  });

  it.each([
    [0.06, 'note'],
    [0.0551, 'note'],
    [0.0549, 'warning'],
    [0.08, 'note'],
  ])('at an income growth of %d: %s', (growth, severity) => {
    const [finding] = found(plan(growth), 'incomeGrowth');
    expect(finding).toMatchObject({ severity, years: [2024, 2026], mostLag: 0.005 });
    expect(finding?.incomeGrowth).toBeCloseTo(growth, 12);
    expect(finding?.outputGrowth).toBeCloseTo(0.06, 12);
  });
});

describe('emerging industry and output', () => {
  const plan = (base: number, growth: number, unit = 'u'): PlanCase => ({
    indicators: [
      { ...gdp, priceBasis: 'nominal', drivers: { growth: 0.1 } },
      {
        ...{ id: 'new', role: 'emergingIndustry', priceBasis: 'nominal', unit },
        ...{ base, drivers: { growth } },
      },
    ],
  });

  it('are a share that rises', () => {
    const [finding] = found(plan(20, 0.21), 'emergingShare');
    expect(finding).toMatchObject({ severity: 'note', years: [2023, 2026], first: 0.2 });
    expect(finding?.largest).toBeCloseTo(0.2662, 12);
    // 20 %, 22 %, 24.2 %, 26.62 %.
    expect(finding?.rise).toBeCloseTo(0.0242, 12);
  });

  it('warn above all of output and where the share leaps', () => {
    expect(found(plan(101, 0.1), 'emergingShare')).toMatchObject([{ severity: 'warning' }]);
    expect(found(plan(40, 0.21), 'emergingShare')).toMatchObject([{ severity: 'warning' }]);
  });

  it('are not compared in different units', () => {
    expect(found(plan(20, 0.2, 'index'), 'emergingShare')).toEqual([]);
    expect(found(plan(20, 0.2, 'index'), 'unitsDiffer')).toMatchObject([
      { severity: 'note', scenario: null, indicators: ['new', 'gdp'], relation: 'role' },
    ]);
  });
});

describe('the two methods of average growth', () => {
  const along = (...growth: readonly number[]): PlanCase => ({
    indicators: [{ id: 'x', base: 100, drivers: { growth } }],
  });

  it('lie apart for 110, 110, 119.1016, but not far enough for a warning', () => {
    expect(found(along(0.1, 0, 119.1016 / 110 - 1), 'growthMethods')).toEqual([]);
  });

  it('lie 2.4 points apart for 101, 102, 119.1016', () => {
    const [finding] = found(along(0.01, 102 / 101 - 1, 119.1016 / 102 - 1), 'growthMethods');
    expect(finding).toMatchObject({ severity: 'warning', years: [2024, 2026], indicators: ['x'] });
    expect(finding?.level).toBeCloseTo(0.06, 9);
    expect(finding?.accumulative).toBeCloseTo(0.035966, 6);
  });

  it('agree on a steady path', () => {
    expect(found(along(0.06, 0.06, 0.06), 'growthMethods')).toEqual([]);
  });
});

describe('a programme', () => {
  const land = (drivers: DriverValues, base = 60): PlanCase => ({
    indicators: [
      { id: 'land', kind: 'programme', startShare: 0.3, base, drivers: { total: 200, ...drivers } },
    ],
  });

  it('says the sum of shares that are not 1', () => {
    const [finding] = found(land({ share: [0.35, 0.34, 0] }), 'phaseShares');
    expect(finding).toMatchObject({ severity: 'warning', startShare: 0.3, indicators: ['land'] });
    expect(finding?.sum).toBeCloseTo(0.99, 12);
    expect(findingsOf(land({ share: [0.35, 0.35, 0] }))).toEqual([]);
  });

  it('does not take rounding for a gap', () => {
    expect(findingsOf(land({ share: [0.7 / 3, 0.7 / 3, 0.7 / 3] }))).toEqual([]);
  });

  it('says by how much more is locked than is left', () => {
    const locked = { share: [0.35, 0.35, 0], fixed: { 2024: 100, 2025: 60 } };
    expect(found(land(locked), 'lockedBeyondTotal')).toMatchObject([
      { reached: 60, locked: 160, total: 200, years: [2023, 2024, 2025] },
    ]);
  });

  it('says that more is there than the total already', () => {
    expect(found(land({ share: [0.35, 0.35, 0] }, 250), 'lockedBeyondTotal')).toMatchObject([
      { reached: 250, locked: 0, total: 200, years: [2023] },
    ]);
  });

  it('counts what is locked from the latest actual on', () => {
    const drivers = {
      share: [0.35, 0.35, 0],
      fixed: { 2024: 100, 2025: 60 },
      actual: { 2024: 150 },
    };
    expect(found(land(drivers), 'lockedBeyondTotal')).toMatchObject([
      { reached: 150, locked: 60, years: [2024, 2025] },
    ]);
  });

  it('says where it ends below its total', () => {
    const locked = { share: 0.1, fixed: [10, 10, 10] };
    expect(found(land({ ...locked, share: [0.3, 0.3, 0.1] }), 'totalNotReached')).toMatchObject([
      { reached: 90, total: 200, years: [2026] },
    ]);
  });
});

describe('a number of things', () => {
  const firms = (netAdditions: readonly number[]): PlanCase => ({
    indicators: [{ id: 'firms', kind: 'stock', base: 100, drivers: { netAdditions } }],
  });

  it('is not to fall below zero: the first such year is told', () => {
    expect(found(firms([-60, -60, -10]), 'stockBelowZero')).toMatchObject([
      { severity: 'warning', indicators: ['firms'], years: [2025], value: -20 },
    ]);
  });

  it('may fall to zero', () => {
    expect(found(firms([-60, -40, 0]), 'stockBelowZero')).toEqual([]);
  });
});

describe('parts and their whole', () => {
  const part = (id: string, base: number, growth: number): Case => ({
    ...{ id, partOf: 'gdp', rollUp: 'sum', priceBasis: 'real' },
    ...{ base, drivers: { growth } },
  });
  const plan = (...parts: readonly Case[]): PlanCase => ({
    indicators: [{ ...gdp, rollUp: 'sum', drivers: { growth: 0.1 } }, ...parts],
  });

  it('say nothing where they add up', () => {
    expect(findingsOf(plan(part('a', 40, 0.1), part('b', 60, 0.1)))).toEqual([]);
  });

  it('warn in the year in which they drift apart most', () => {
    const [finding] = found(plan(part('a', 40, 0.1), part('b', 60, 0.05)), 'parts');
    expect(finding).toMatchObject({
      ...{ severity: 'warning', indicators: ['gdp', 'a', 'b'], years: [2026], baseShare: 0 },
    });
    // 40 · 1.331 + 60 · 1.157625 beside 133.1.
    expect(finding?.sum).toBeCloseTo(122.6975, 9);
    expect(finding?.whole).toBeCloseTo(133.1, 9);
  });

  it('only note that some may be left out', () => {
    const [finding] = found(plan(part('a', 40, 0.1)), 'parts');
    expect(finding).toMatchObject({ severity: 'note', sum: 40, whole: 100, years: [2023] });
    expect(finding?.baseShare).toBeCloseTo(-0.6, 12);
  });

  it('warn about other units', () => {
    const foreign = { ...part('a', 40, 0.1), unit: 'other' };
    expect(found(plan(foreign), 'unitsDiffer')).toMatchObject([
      { severity: 'warning', indicators: ['a', 'gdp'], relation: 'part' },
    ]);
  });
});

describe('targets', () => {
  const x = { id: 'x', base: 100, drivers: { growth: 0.06 } };
  const targets = (...each: NonNullable<PlanCase['targets']>): PlanCase => ({
    // Neither a floor nor a limit is against what is good.
    indicators: [{ ...x, direction: 'range' }],
    targets: each,
  });

  it('exclude each other where no number meets both', () => {
    const plan = targets(
      { id: 'much', comparator: 'atLeast', value: 120 },
      { id: 'little', comparator: 'atMost', value: 110 },
    );
    expect(found(plan, 'targetsExclude')).toMatchObject([
      {
        ...{ severity: 'warning', scenario: null, indicators: ['x'], years: [2025] },
        ...{ targets: ['much', 'little'], isRate: false },
        bands: [
          { low: 120, high: null },
          { low: null, high: 110 },
        ],
      },
    ]);
  });

  it.each([
    ['atLeast', 'atMost', 0],
    ['moreThan', 'atMost', 1],
    ['atLeast', 'lessThan', 1],
  ] as const)('that touch at one number: %s and %s', (one, other, count) => {
    const plan = targets(
      { id: 'a', comparator: one, value: 110 },
      { id: 'b', comparator: other, value: 110 },
    );
    expect(found(plan, 'targetsExclude')).toHaveLength(count);
  });

  it('of other years or bases do not exclude each other directly', () => {
    const plan = targets(
      { id: 'a', comparator: 'atLeast', value: 120, year: 2025 },
      { id: 'b', comparator: 'atMost', value: 110, year: 2024 },
    );
    const noted = findingsOf(plan).filter(({ severity }) => severity === 'note');
    expect(findingsOf(plan)).toEqual(noted);
    expect(noted.map(({ kind }) => kind)).toEqual(['targetMetFromStart']);
  });

  it('for every year of a period are found once', () => {
    const plan = targets(
      { id: 'a', basis: 'growth', comparator: 'about', value: 0.06, fromYear: 2024, year: 2026 },
      { id: 'b', basis: 'growth', comparator: 'atLeast', value: 0.07, fromYear: 2025, year: 2026 },
    );
    expect(found(plan, 'targetsExclude')).toMatchObject([
      { targets: ['b', 'a'], years: [2025], isRate: true },
    ]);
  });

  it('for growth lead to another level than is wanted', () => {
    const plan = targets(
      { id: 'g', basis: 'growth', comparator: 'atMost', value: 0.1, fromYear: 2024, year: 2025 },
      { id: 'l', comparator: 'moreThan', value: 122, year: 2025 },
    );
    const [finding, ...more] = found(plan, 'targetsAcrossYears');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ targets: ['g', 'l'], years: [2025], wanted: { low: 122 } });
    expect(finding?.implied.high).toBeCloseTo(121, 9);
    const reachable = targets(
      { id: 'g', basis: 'growth', comparator: 'atMost', value: 0.1, fromYear: 2024, year: 2025 },
      { id: 'l', comparator: 'atLeast', value: 121, year: 2025 },
    );
    expect(findingsOf(reachable)).toEqual([]);
  });

  it('follow a level over an average and a change over a period', () => {
    const level = { id: 'l', comparator: 'atMost', value: 110, year: 2024 } as const;
    const average = { basis: 'averageGrowth', fromYear: 2025, year: 2026 } as const;
    const end = { id: 'end', comparator: 'atLeast', value: 125, year: 2026 } as const;
    // 110 · 1.05² = 121.275.
    expect(
      found(
        targets(level, { id: 'a', comparator: 'atMost', value: 0.05, ...average }, end),
        'targetsAcrossYears',
      ),
    ).toMatchObject([{ targets: ['l', 'a', 'end'], years: [2026] }]);
    const change = {
      id: 'c',
      basis: 'cumulativeChange',
      comparator: 'atMost',
      value: -0.1,
    } as const;
    expect(
      found(targets({ ...change, year: 2026 }, { ...end, value: 91 }), 'targetsAcrossYears'),
    ).toMatchObject([{ targets: ['c', 'end'], implied: { low: null, high: 90 } }]);
  });

  it('whose words speak of another year', () => {
    const quoting = (phrase: string, year = 2025): PlanCase =>
      targets({
        ...{ id: 't', comparator: 'atLeast', value: 100, year },
        provenance: { evidence: 'stated', phrase },
      });
    expect(found(quoting('到2020年达到100'), 'phraseYears')).toMatchObject([
      { severity: 'warning', target: 't', named: [2020], years: [2025] },
    ]);
    expect(found(quoting('by 2030, 100'), 'phraseYears')).toMatchObject([{ severity: 'note' }]);
    for (const phrase of ['2023—2025年超100', '超2000万平方米', 'more than 2000 firms', '增长6%']) {
      expect(found(quoting(phrase), 'phraseYears')).toEqual([]);
    }
  });
});

describe('formulas', () => {
  const findings = async (formula: string) => {
    const spec = specOf({
      deflator: 'prices',
      indicators: [
        { id: 'gdp', priceBasis: 'real', base: 100, drivers: { growth: 0.06 } },
        { id: 'revenue', priceBasis: 'nominal', base: 20, drivers: { growth: 0.07 } },
        prices,
        { id: 'share', kind: 'formula', formula, base: 0.2, drivers: {} },
      ],
    });
    const plan = resolvePlan(spec, await loadFormulaParser());
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    return checkConsistency(mustReport(plan.value));
  };

  it('that take constant and current prices as they are are warned about', async () => {
    const [finding, ...more] = await findings('revenue / gdp');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      ...{ kind: 'mixedPrices', severity: 'warning', relation: 'formula' },
      indicators: ['gdp', 'revenue'],
    });
  });

  it('that use the price index are not', async () => {
    expect(await findings('revenue / (gdp * prices / 100)')).toEqual([]);
  });
});

describe('linked indicators', () => {
  it('that follow other prices are reported with both numbers', () => {
    const indicators: readonly Case[] = [
      { ...gdp, drivers: { growth: 0.06 } },
      {
        ...{ id: 'income', kind: 'linked', follows: 'gdp', priceBasis: 'nominal' },
        ...{ base: 10, drivers: { elasticity: 1 } },
      },
    ];
    expect(found({ indicators }, 'mixedPrices')).toMatchObject([
      { severity: 'warning', relation: 'linked', indicators: ['gdp', 'income'] },
    ]);
  });

  it('that are also compared with the followed indicator are reported once', () => {
    const indicators: readonly Case[] = [
      { ...gdp, drivers: { growth: 0.06 } },
      {
        ...{ id: 'income', kind: 'linked', follows: 'gdp', role: 'income', priceBasis: 'nominal' },
        ...{ base: 10, drivers: { elasticity: 1 } },
      },
    ];
    expect(found({ indicators }, 'mixedPrices')).toHaveLength(1);
  });
});

/** Any plan with roles, parts and a price index given to its indicators at random. */
const anyRelatedPlan = fc
  .record({
    plan: anyPlan,
    deflated: fc.boolean(),
    roles: fc.array(fc.constantFrom(null, ...INDICATOR_ROLES), { minLength: 3, maxLength: 3 }),
    parts: fc.array(fc.option(fc.nat()), { minLength: 3, maxLength: 3 }),
  })
  .map(({ plan, deflated, roles, parts }): Plan => {
    const ids = plan.indicators.map(({ id }) => id);
    const unit = { en: 'u', 'zh-CN': '个' };
    return {
      ...plan,
      deflator: deflated ? (ids.at(-1) ?? null) : null,
      indicators: plan.indicators.map((indicator, index) => ({
        ...{ ...indicator, unit, role: roles[index] ?? null },
        partOf: ids[(parts[index] ?? NaN) % ids.length] ?? null,
      })),
    };
  });

it('never throws and finds no number out of range, whatever the plan', () => {
  fc.assert(
    fc.property(anyRelatedPlan, (plan) => {
      for (const finding of checkConsistency(mustReport(plan))) {
        const numbers = Object.values(finding).filter((value) => typeof value === 'number');
        expect(numbers.every(Number.isFinite)).toBe(true);
        for (const locale of LOCALES) {
          const { title, detail } = findingText(finding, plan, locale);
          expect(title).toMatch(/\S/);
          expect(detail).toMatch(/\S/);
        }
      }
    }),
    { numRuns: runs(200) },
  );
});
