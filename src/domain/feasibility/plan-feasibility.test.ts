import fc from 'fast-check';
import {
  gdp,
  growth,
  netAdditions,
  scenario,
  smallPlan,
} from '../../../test/support/plans/small-plan';
import { target, uncertainPlan, uncertainty } from '../../../test/support/plans/uncertain-plan';
import { everyKindPlan } from '../../../test/support/plans/every-kind-plan';
import type { Plan, Target } from '../plan/plan';
import { reportPlan } from '../scenarios/report-plan';
import {
  type FeasibilityOptions,
  type FeasibilityReport,
  planFeasibility,
} from './plan-feasibility';
import { solveLinearProgram } from './solve-linear-program';

function ask(plan: Plan, more: Partial<FeasibilityOptions> = {}): FeasibilityReport {
  const answer = planFeasibility(plan, { scenario: 'base', solve: solveLinearProgram, ...more });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** The small plan with growth between two rates and firms between two amounts. */
function within(
  [low, high]: readonly [number, number],
  [few, many]: readonly [number, number],
  targets: readonly Target[],
  more: Partial<Plan> = {},
): Plan {
  const [middle, mean] = [(low + high) / 2, (few + many) / 2];
  return smallPlan({
    scenarios: [
      scenario('base', null, [growth([middle, middle, middle]), netAdditions([mean, mean, mean])]),
      scenario('least', 'base', [growth([low, null, null]), netAdditions([few, null, null])]),
      scenario('most', 'base', [growth([high, null, null]), netAdditions([many, null, null])]),
    ],
    targets,
    ...more,
  });
}

const NARROW = [0.05, 0.07] as const;
const SOME = [50, 150] as const;
const MIDDLE = (NARROW[0] + NARROW[1]) / 2;

/** Puts the path of a report into the scenario and tells which targets it misses. */
function missedBy(plan: Plan, { path }: FeasibilityReport): readonly string[] {
  if (!path) throw new Error('The report has no path');
  const assumptions = path.map((row) => ({ ...growth([]), ...row }));
  const scenarios = [...plan.scenarios, scenario('found', 'base', assumptions)];
  const report = reportPlan({ ...plan, scenarios });
  if (!report.ok) throw new Error('The path has no numbers');
  const { indicators } = report.value.scenarios.at(-1) ?? { indicators: [] };
  return indicators
    .flatMap(({ targets }) => targets)
    .flatMap(({ target: { id }, met }) => (met ? [] : [id]));
}

const firmsIn = (value: number, more: Partial<Target> = {}): Target =>
  target(value, { id: `firms-${String(value)}`, indicator: 'high-tech-firms', ...more });
const growthIn = (year: number, value: number, more: Partial<Target> = {}): Target =>
  target(value, { id: `growth-${String(year)}`, basis: 'growth', year, ...more });

describe('planFeasibility', () => {
  it('finds a path that meets every target, and the plan with this path meets them', () => {
    const plan = within(NARROW, SOME, [
      target(119.8),
      growthIn(2025, 0.055, { comparator: 'atMost' }),
      firmsIn(1100, { comparator: 'moreThan' }),
    ]);
    const report = ask(plan);
    expect(report).toMatchObject({ outcome: 'path', conflicts: [], relaxations: null });
    expect(missedBy(plan, report)).toEqual([]);
  });

  it('keeps what the targets do not ask for as the scenario has it', () => {
    const plan = within(NARROW, SOME, [growthIn(2024, 0.065)]);
    const [row] = ask(plan).path ?? [];
    expect(row?.values[0]).toBeCloseTo(0.065, 12);
    expect(row?.values.slice(1)).toEqual([MIDDLE, MIDDLE]);
  });

  it('names the two targets that exclude each other, and leaves the others out', () => {
    const plan = within(NARROW, SOME, [
      firmsIn(900),
      target(121),
      growthIn(2024, 0.055),
      growthIn(2025, 0.05, { comparator: 'atMost' }),
    ]);
    const report = ask(plan);
    expect(report.outcome).toBe('conflict');
    expect(report.path).toBeNull();
    expect(report.conflicts).toEqual([
      { targets: ['gdp-goal', 'growth-2025'], proved: [true, true], isSmallest: true },
    ]);
    // 107 · 105 · 107 is the most: 120.2145 of 121.
    expect(report.relaxations).toHaveLength(1);
    expect(report.relaxations?.[0]?.amount).toBeCloseTo(121 - 107 * 1.05 * 1.07, 9);
  });

  it('finds the smaller of two conflicts', () => {
    const slow = [2024, 2025, 2026].map((year) =>
      growthIn(year, 0.06, { comparator: 'atMost', id: `slow-${String(year)}` }),
    );
    const plan = within(NARROW, SOME, [target(120), ...slow, growthIn(2026, 0.065)]);
    expect(ask(plan).conflicts).toEqual([
      { targets: ['slow-2026', 'growth-2026'], proved: [true, true], isSmallest: true },
    ]);
  });

  it('tells "more than" from "at least" at the very edge', () => {
    const edge = (comparator: Target['comparator']) =>
      ask(within(NARROW, SOME, [firmsIn(1250, { comparator })])).outcome;
    expect(edge('atLeast')).toBe('path');
    expect(edge('moreThan')).toBe('conflict');
  });

  it('holds bands from both sides', () => {
    const band = {
      basis: 'growth',
      comparator: 'about',
      tolerance: 0.001,
      fromYear: 2024,
    } as const;
    const both = (level: number) =>
      ask(within(NARROW, SOME, [target(0.06, { ...band, id: 'band' }), target(level)])).outcome;
    expect(both(100 * 1.061 ** 3)).toBe('path');
    expect(both(100 * 1.0612 ** 3)).toBe('conflict');
  });

  it('decides about sums of a growing flow, which are not linear', () => {
    const sum = target(0, { id: 'sum', basis: 'cumulative' });
    const slow = target(0.06, { id: 'slow', basis: 'averageGrowth', comparator: 'atMost' });
    // Early growth makes the largest sum; the last year grows by 5 % at least.
    const most = 107 + (100 * 1.06 ** 3) / 1.05 + 100 * 1.06 ** 3;
    const path = within(NARROW, SOME, [{ ...sum, value: most - 0.001 }, slow]);
    expect(ask(path).outcome).toBe('path');
    expect(missedBy(path, ask(path))).toEqual([]);
    const report = ask(within(NARROW, SOME, [{ ...sum, value: most + 0.001 }, slow]));
    expect(report.conflicts).toEqual([
      { targets: ['sum', 'slow'], proved: [true, true], isSmallest: true },
    ]);
  });

  it('decides about comparisons of two indicators', () => {
    const income = gdp({ id: 'income' });
    const compared = (value: number) =>
      ask(
        within(
          [0.05, 0.07],
          SOME,
          [
            target(value, { id: 'lead', indicator: 'income', basis: 'growth', relativeTo: 'gdp' }),
            growthIn(2026, 0.06),
          ],
          {
            indicators: [gdp(), income, ...smallPlan().indicators.slice(1)],
            scenarios: [
              scenario('base', null, [
                growth([0.05, 0.06, 0.07]),
                growth([0.05, 0.06, 0.07], 'income'),
                netAdditions([100, 100, 100]),
              ]),
            ],
          },
        ),
      ).outcome;
    expect(compared(0)).toBe('path');
    expect(compared(0.0099)).toBe('path');
    expect(compared(0.0101)).toBe('conflict');
  });

  it('takes floors and caps as asked, then the range of an uncertainty, then that of the scenarios', () => {
    const plan = uncertainPlan([
      uncertainty({ shape: 'triangular', low: 0.02, mode: 0.06, high: 0.08 }, { year: 2025 }),
    ]);
    const years = { targets: [growthIn(2025, 0.08)] };
    expect(ask({ ...plan, ...years }).outcome).toBe('path');
    expect(ask({ ...plan, targets: [growthIn(2026, 0.08)] }).outcome).toBe('conflict');
    const cap = { indicator: 'gdp', driver: 'growth', floor: null, cap: 0.04 } as const;
    const capped = ask({ ...plan, ...years }, { bounds: [cap] });
    expect(capped.outcome).toBe('conflict');
    expect(capped.ranges).toContainEqual({
      ...{ indicator: 'gdp', driver: 'growth', low: 0.02, high: 0.04, from: 'asked' },
    });
  });

  it('chooses the year of full coverage', () => {
    const plan = everyKindPlan();
    const early = { ...target(0.9, { id: 'digital', indicator: 'digital', basis: 'share' }) };
    const bound = (floor: number) => [
      { indicator: 'digital', driver: 'fullYear', floor, cap: 2030 } as const,
    ];
    const goal = { ...plan, targets: [early] };
    const report = ask(goal, { scenario: 'main', bounds: bound(2026) });
    expect(report.path).toContainEqual({
      ...{ indicator: 'digital', driver: 'fullYear', values: [2026] },
    });
    expect(ask(goal, { scenario: 'main', bounds: bound(2028) }).outcome).toBe('conflict');
  });

  it('never claims a conflict where a formula is not described', () => {
    const plan = everyKindPlan();
    const debt = target(1e6, { id: 'debt', indicator: 'debt' });
    const report = ask({ ...plan, targets: [debt] }, { scenario: 'main' });
    expect(report).toMatchObject({ outcome: 'undecided', undecided: ['debt'] });
    expect(report.simplifications).toEqual([{ indicator: 'debt', kind: 'left', driver: null }]);
    const easy = { ...debt, comparator: 'atMost' } as const;
    expect(ask({ ...plan, targets: [easy] }, { scenario: 'main' }).outcome).toBe('path');
  });

  it('leaves out what no path can be judged by', () => {
    const plan = within(NARROW, SOME, [target(1000), growthIn(2024, 0.06)], {
      indicators: [gdp({ base: null }), ...smallPlan().indicators.slice(1)],
    });
    expect(ask(plan)).toMatchObject({ outcome: 'path', unjudged: ['gdp-goal'] });
  });

  it('refuses bounds that it cannot use', () => {
    const problem = (bound: Partial<NonNullable<FeasibilityOptions['bounds']>[number]>) => {
      const whole = { indicator: 'gdp', driver: 'growth', floor: 0, cap: 1, ...bound } as const;
      const answer = planFeasibility(smallPlan(), {
        ...{ scenario: 'base', solve: solveLinearProgram, bounds: [whole] },
      });
      return answer.ok ? null : answer.error.kind;
    };
    expect(problem({ driver: 'netAdditions' })).toBe('unknownDriver');
    expect(problem({ indicator: 'no-such' })).toBe('unknownDriver');
    expect(problem({ floor: 0.1, cap: 0.05 })).toBe('boundsReversed');
  });
});

/** A linear condition on the three yearly steps: their weighted sum is at least a number. */
type Condition = readonly [number, number, number, number];

/** Every corner of the arrangement of some planes. */
function* cornersOf(planes: readonly Condition[]): Generator<readonly number[], void> {
  for (let i = 0; i < planes.length; i += 1)
    for (let j = i + 1; j < planes.length; j += 1)
      for (let k = j + 1; k < planes.length; k += 1) {
        const [a, b, c] = [planes[i], planes[j], planes[k]];
        const corner = a && b && c ? cornerOf(a, b, c) : null;
        if (corner) yield corner;
      }
}

function cornerOf(a: Condition, b: Condition, c: Condition): readonly number[] | null {
  const determinant = (x: readonly number[], y: readonly number[], z: readonly number[]) =>
    (x[0] ?? 0) * ((y[1] ?? 0) * (z[2] ?? 0) - (y[2] ?? 0) * (z[1] ?? 0)) -
    (x[1] ?? 0) * ((y[0] ?? 0) * (z[2] ?? 0) - (y[2] ?? 0) * (z[0] ?? 0)) +
    (x[2] ?? 0) * ((y[0] ?? 0) * (z[1] ?? 0) - (y[1] ?? 0) * (z[0] ?? 0));
  const whole = determinant(a, b, c);
  if (Math.abs(whole) < 1e-9) return null;
  const column = (place: number) =>
    determinant(
      ...([a, b, c].map((row) =>
        row.slice(0, 3).map((value, at) => (at === place ? row[3] : value)),
      ) as [number[], number[], number[]]),
    ) / whole;
  return [column(0), column(1), column(2)];
}

const misses = ([x, y, z, least]: Condition, at: readonly number[]): number =>
  Math.max(0, least - x * (at[0] ?? 0) - y * (at[1] ?? 0) - z * (at[2] ?? 0));

/** Independent of the solver: the least of a convex sum lies on a corner of its planes. */
function leastOf(
  box: readonly Condition[],
  soft: readonly { readonly condition: Condition; readonly size: number }[],
): number {
  let least = Infinity;
  for (const corner of cornersOf([...box, ...soft.map(({ condition }) => condition)])) {
    if (box.some((side) => misses(side, corner) > 1e-7)) continue;
    const sum = soft.reduce(
      (all, { condition, size }) => all + misses(condition, corner) / size,
      0,
    );
    least = Math.min(least, sum);
  }
  return least;
}

const BASE = 800;
const [LEAST, MOST] = [0, 200];
const BOX: readonly Condition[] = [0, 1, 2].flatMap((place): Condition[] => {
  const unit = [0, 1, 2].map((at) => (at === place ? 1 : 0)) as [number, number, number];
  const against = unit.map((value) => -value) as [number, number, number];
  return [
    [...unit, LEAST],
    [...against, -MOST],
  ];
});

interface Planted {
  readonly target: Target;
  readonly condition: Condition;
}

/** A target for the firms of the small plan, and the condition that it is. */
function planted(place: number, isLevel: boolean, first: number, isUpper: boolean, share: number) {
  const year = 2024 + place;
  const from = isLevel ? 0 : Math.min(first, place);
  const count = place - from + 1;
  const added = Math.round(share * MOST * count);
  const value = isLevel ? BASE + added : added;
  const weights = [0, 1, 2].map((at) => (at >= from && at <= place ? 1 : 0));
  const sign = isUpper ? -1 : 1;
  const condition = [...weights.map((w) => sign * w), sign * added] as unknown as Condition;
  const made = (index: number): Planted => ({
    condition,
    target: firmsIn(value, {
      ...{ id: `t${String(index)}`, year, comparator: isUpper ? 'atMost' : 'atLeast' },
      ...(isLevel ? {} : { basis: 'cumulative' as const, fromYear: 2024 + from }),
    }),
  });
  return made;
}

const plantedTargets = fc
  .array(
    fc.tuple(
      ...([fc.nat(2), fc.boolean(), fc.nat(2), fc.boolean()] as const),
      fc.double({ min: 0.01, max: 1.2, noNaN: true }),
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((list) => list.map((each, index) => planted(...each)(index)));

describe('conflicts and relaxations of random plans', () => {
  it('are what an independent search over all corners finds', () => {
    const seen = { path: 0, conflict: 0, larger: 0 };
    fc.assert(
      fc.property(plantedTargets, (list) => {
        const plan = within(
          NARROW,
          [LEAST, MOST],
          list.map(({ target: each }) => each),
        );
        const report = ask(plan);
        const least = (ids: readonly string[]) =>
          leastOf(
            BOX,
            list
              .filter((each) => ids.includes(each.target.id))
              .map(({ condition, target: { value } }) => ({ condition, size: value || 1 })),
          );
        const whole = least(list.map((each) => each.target.id));
        if (whole > 1e-9) seen.conflict += 1;
        else seen.path += 1;
        expect(report.outcome).toBe(whole > 1e-9 ? 'conflict' : 'path');
        if (report.path) expect(missedBy(plan, report)).toEqual([]);
        for (const { targets, proved, isSmallest } of report.conflicts) {
          if (targets.length > 1) seen.larger += 1;
          expect(least(targets)).toBeGreaterThan(1e-9);
          for (const id of targets) {
            expect(least(targets.filter((each) => each !== id))).toBeLessThan(1e-9);
          }
          expect(proved.every(Boolean) && isSmallest).toBe(true);
        }
        const given = (report.relaxations ?? []).reduce((sum, { target: id, amount }) => {
          const { value = 1 } = list.find((each) => each.target.id === id)?.target ?? {};
          return sum + amount / (value || 1);
        }, 0);
        expect(Math.abs(given - whole)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.path, seen.conflict, seen.larger)).toBeGreaterThan(100);
  });
});
