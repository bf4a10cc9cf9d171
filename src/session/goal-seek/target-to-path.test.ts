import fc from 'fast-check';
import { reportPlan, type Plan, type PlanReport, type Target } from '../../domain/index';
import { applyPath } from '../commands/assumptions';
import { everyKindPlan, KINDS_SCENARIO } from '../../../test/support/plans/small-every-kind-plan';
import {
  ASSUMED,
  growth,
  netAdditions,
  scenario,
  smallPlan,
} from '../../../test/support/plans/small-plan';
import { seekableDrivers } from './seek-task';
import type { PathRequest, TargetPath } from './path-request';
import { targetToPath } from './target-to-path';
import { runs } from '../../../test/support/seed';

const METHOD = { en: 'Required growth', 'zh-CN': '所需增速' };

const asked: PathRequest = {
  scenario: 'base',
  target: 't',
  driverRef: null,
  mode: 'even',
  cap: null,
  floor: null,
  locked: [],
};

function target(more: Partial<Target>): Target {
  return {
    id: 't',
    indicator: 'gdp',
    basis: 'level',
    comparator: 'atLeast',
    value: 120,
    upper: null,
    tolerance: null,
    year: 2026,
    fromYear: null,
    ...{ nature: 'expected', stretch: false, relativeTo: null },
    provenance: ASSUMED,
    ...more,
  };
}

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

function find(plan: Plan, more: Partial<PathRequest> = {}): TargetPath {
  const path = targetToPath(reportOf(plan), { ...asked, ...more });
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

/** The target's report after the path is applied to the scenario. */
function reportAfter(plan: Plan, path: TargetPath) {
  const applied = applyPath(plan, { ...path, method: METHOD });
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  const found = reportOf(applied.value).scenarios.find(
    (each) => each.scenario.id === path.scenario,
  );
  return found?.indicators
    .flatMap(({ targets }) => targets)
    .find((each) => each.target.id === path.target);
}

describe('a path to the target of a level', () => {
  it('is the required growth in every year', () => {
    const path = find(smallPlan({ targets: [target({})] }));
    expect(path).toMatchObject({
      method: 'requiredGrowth',
      missing: 0,
      met: true,
      reachedYear: 2026,
    });
    path.values.forEach((value) => expect(value).toBeCloseTo(1.2 ** (1 / 3) - 1, 12));
    expect(path.illustrative).toBe(true);
  });

  it('counts from the latest actual', () => {
    const actual = { ...growth([104, null, null]), driver: 'actual' as const };
    const plan = smallPlan({
      targets: [target({})],
      scenarios: [scenario('base', null, [growth([0, 0, 0]), netAdditions([0, 0, 0]), actual])],
    });
    const path = find(plan);
    expect(path.values[0]).toBeNull();
    expect(path.values[1]).toBeCloseTo((120 / 104) ** 0.5 - 1, 12);
    expect(reportAfter(plan, path)?.value).toBeCloseTo(120, 9);
  });

  it('keeps locked years and caps, and reports what is missing and when it would be reached', () => {
    const plan = smallPlan({ targets: [target({})] });
    const locked = find(plan, { locked: [2025] });
    expect(locked.values[1]).toBeNull();
    expect(locked.method).toBe('backcast');
    expect(reportAfter(plan, locked)?.value).toBeCloseTo(120, 9);
    const capped = find(plan, { cap: 0.05 });
    expect(capped.values).toEqual([0.05, 0.05, 0.05]);
    expect(capped.missing).toBeCloseTo(120 - 100 * 1.05 ** 3, 9);
    expect(capped.reachedYear).toBe(2027);
    expect(capped.met).toBe(false);
  });

  it('changes only the year of a target on growth', () => {
    const plan = smallPlan({ targets: [target({ basis: 'growth', value: 0.08, year: 2025 })] });
    const path = find(plan);
    expect(path.values[0]).toBeNull();
    expect(path.values[1]).toBeCloseTo(0.08, 9);
    expect(path.values[2]).toBeNull();
  });

  it('shifts the assumptions by one amount', () => {
    const plan = smallPlan({ targets: [target({})] });
    const path = find(plan, { scenario: 'optimistic', mode: 'shift' });
    expect(path.method).toBe('goalSeekShift');
    const [first = 0, second = 0, third = 0] = path.values.map((value) => value ?? 0);
    expect(second - first).toBeCloseTo(0.005, 9);
    expect(third - second).toBeCloseTo(-0.01, 9);
    expect(reportAfter(plan, path)?.value).toBeCloseTo(120, 6);
    expect(path.evaluations).toBeLessThanOrEqual(60);
  });

  it('reaches any target that growth can reach', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 400, noNaN: true }),
        fc.constantFrom(2024, 2025, 2026),
        fc.constantFrom('even' as const, 'shift' as const),
        (value, year, mode) => {
          const plan = smallPlan({ targets: [target({ value, year })] });
          const path = find(plan, { mode });
          expect(path.evaluations).toBeLessThanOrEqual(60);
          expect(Math.abs((reportAfter(plan, path)?.value ?? 0) - value)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

describe('a path to the target of a stock', () => {
  const more = target({
    indicator: 'high-tech-firms',
    comparator: 'moreThan',
    value: 1000,
    year: 2025,
  });

  it('goes one step beyond "more than", which the number itself does not meet', () => {
    const plan = smallPlan({ targets: [more] });
    const path = find(plan);
    expect(path).toMatchObject({ values: [101, 101, null], goal: 1001, met: true });
  });

  it('can be spread by weights', () => {
    const plan = smallPlan({ targets: [{ ...more, comparator: 'atLeast' }] });
    expect(find(plan, { shares: [3, 1, 0] }).values).toEqual([150, 50, null]);
  });
});

describe('the reason for no path', () => {
  const plan = smallPlan({ targets: [target({})] });

  it.each([
    ['an unknown scenario', { scenario: 'x' }, { kind: 'unknownScenario', scenario: 'x' }],
    ['an unknown target', { target: 'x' }, { kind: 'unknownTarget', target: 'x' }],
    ['years that are all locked', { locked: [2024, 2025, 2026] }, { kind: 'noFreeYear' }],
    [
      'a floor above the cap',
      { cap: 0.01, floor: 0.02 },
      { kind: 'boundsReversed', cap: 0.01, floor: 0.02 },
    ],
    [
      'a driver that does not move the indicator',
      { driverRef: { indicator: 'high-tech-firms', driver: 'netAdditions' as const } },
      { kind: 'nothingToSeek', indicator: 'gdp' },
    ],
  ])('is %s', (_name, more, error) => {
    expect(targetToPath(reportOf(plan), { ...asked, ...more })).toEqual({ ok: false, error });
  });

  it('reports the interval that was searched', () => {
    const result = targetToPath(reportOf(smallPlan({ targets: [target({ value: 1e9 })] })), {
      ...asked,
      mode: 'shift',
    });
    expect(result).toMatchObject({
      error: { kind: 'noSolution', mode: 'shift', low: -10, high: 10, goal: 1e9 },
    });
  });
});

describe('the years of a path', () => {
  const plan = everyKindPlan();

  it.each([
    ['a level', { value: 30, year: 2025 }, [true, true, false]],
    ['growth in a year', { basis: 'growth', value: 0.02, year: 2025 }, [false, true, false]],
    [
      'a change over two years',
      { basis: 'cumulativeChange', value: 0.04, fromYear: 2025, year: 2026 },
      [false, true, true],
    ],
  ] as const)('are those that %s of a formula asks about', (_, more, moved) => {
    const withTarget: Plan = { ...plan, targets: [target({ indicator: 'formula', ...more })] };
    const path = find(withTarget, { scenario: KINDS_SCENARIO });
    expect(path.indicator).toBe('level');
    expect(path.values.map((value) => value !== null)).toEqual(moved);
  });

  it('end a lag before the year of the target', () => {
    const linked = plan.indicators.find(({ id }) => id === 'linked');
    if (linked?.model.kind !== 'linked') throw new Error('no linked indicator');
    const late = { ...linked, model: { ...linked.model, lag: 1, outsideGrowth: 0 } };
    const withTarget: Plan = {
      ...plan,
      indicators: plan.indicators.map((each) => (each.id === 'linked' ? late : each)),
      targets: [target({ indicator: 'linked', basis: 'growth', value: 0.03, year: 2026 })],
    };
    const driverRef = { indicator: linked.model.follows, driver: 'growth' as const };
    const path = find(withTarget, { scenario: KINDS_SCENARIO, driverRef });
    expect(path.values.map((value) => value !== null)).toEqual([false, true, false]);
    expect(path.met).toBe(true);
  });
});

describe('every kind of indicator', () => {
  const plan = everyKindPlan();
  const goals: readonly [string, Partial<Target>, number?][] = [
    ['renewable', { value: 1000 }],
    ['programme', { value: 2500 }],
    ['coverage', { basis: 'share', comparator: 'full', value: 1, year: 2025 }],
    ['linked', { value: 90 }],
    ['pipeline', { value: 1500 }],
    ['given', { value: 12 }],
    ['formula', { value: 30 }],
  ];

  it.each(goals)('%s reaches its target', (indicator, more) => {
    const withTarget: Plan = { ...plan, targets: [target({ indicator, ...more })] };
    for (const mode of ['even', 'shift'] as const) {
      const path = find(withTarget, { scenario: KINDS_SCENARIO, mode });
      expect(path.evaluations).toBeLessThanOrEqual(60);
      expect(reportAfter(withTarget, path)).toMatchObject({ met: true });
      expect(path.missing).toBe(0);
    }
  });

  it('can change its own drivers first, then those of the indicators that it needs', () => {
    expect(seekableDrivers(plan, 'programme')[0]).toEqual({
      indicator: 'programme',
      driver: 'total',
    });
    expect(seekableDrivers(plan, 'formula')).toEqual([{ indicator: 'level', driver: 'growth' }]);
    expect(seekableDrivers(plan, 'linked').map(({ driver }) => driver)).toEqual([
      'elasticity',
      'growth',
    ]);
  });

  it('finds the gross additions of a calculation by hand', () => {
    const withTarget: Plan = {
      ...plan,
      targets: [target({ indicator: 'renewable', value: 1000 })],
    };
    const path = find(withTarget, { scenario: KINDS_SCENARIO });
    expect(path.method).toBe('requiredGrossAdditions');
    path.values.forEach((value) => expect(value).toBeCloseTo(400 / 3, 6));
  });
});
