import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import type { Plan } from '../../plan/plan';
import { type Shock, type StressReport, stressTest } from './stress-test';

const GROWTH = { indicator: 'gdp', driver: 'growth' } as const;
const FIRMS = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
const growth = uncertainty({ shape: 'uniform', low: 0.02, high: 0.12 });
const firms = uncertainty({ shape: 'uniform', low: 0, high: 200 }, FIRMS);

function stress(plan: Plan, shocks: readonly Shock[] = []): StressReport {
  const found = stressTest(plan, { scenario: 'base', shocks });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

describe('stressTest', () => {
  it('finds the smallest shift of a driver that makes a target fail, as computed by hand', () => {
    const [first] = stress(uncertainPlan([growth], { targets: [target(115)] })).targets;
    // 115 in three years takes 115^(1/3) a year; the scenario has 6 %.
    const least = 1.15 ** (1 / 3) - 1;
    expect(first?.isMet).toBe(true);
    expect(first?.breakEven).toHaveLength(1);
    expect(first?.breakEven[0]).toMatchObject(GROWTH);
    expect(first?.breakEven[0]?.value).toBeCloseTo(least, 9);
    expect(first?.breakEven[0]?.shift).toBeCloseTo(least - 0.06, 9);
    // P10 is 3 %: the way from 6 % to there is 3 points.
    expect(first?.together).toBeCloseTo((0.06 - least) / 0.03, 7);
    expect(first?.combinations).toEqual([[GROWTH]]);
  });

  it('finds the shift that a missed target needs', () => {
    const [first] = stress(uncertainPlan([growth], { targets: [target(125)] })).targets;
    expect(first).toMatchObject({ isMet: false, together: null, combinations: [] });
    expect(first?.breakEven[0]?.value).toBeCloseTo(1.25 ** (1 / 3) - 1, 9);
  });

  it('finds drivers that make a target fail only together', () => {
    // The lead of output over firms: neither the slowest growth nor the most firms is enough.
    const lead = target(-0.07, { basis: 'growth', year: 2024, relativeTo: 'high-tech-firms' });
    const [first] = stress(
      uncertainPlan(
        [
          uncertainty({ shape: 'uniform', low: 0.03, high: 0.09 }),
          uncertainty({ shape: 'uniform', low: 80, high: 120 }, FIRMS),
        ],
        { targets: [lead] },
      ),
    ).targets;
    // 6 % − 12.5 % in the scenario; 3.6 % − 12.5 % fails at P10 of growth, 6 % − 14.5 % at P90 of firms.
    expect(first?.isMet).toBe(true);
    expect(first?.combinations).toEqual([[GROWTH], [FIRMS]]);
    const wide = uncertainPlan(
      [
        uncertainty({ shape: 'uniform', low: 0.03, high: 0.09 }),
        uncertainty({ shape: 'uniform', low: 80, high: 120 }, FIRMS),
      ],
      { targets: [{ ...lead, value: -0.1 }] },
    );
    expect(stress(wide).targets[0]?.combinations).toEqual([[GROWTH, FIRMS]]);
  });

  it('stresses only the targets that are asked for, and tells shocks for all', () => {
    const targets = [target(115), { ...target(118), id: 'other' }];
    const found = stressTest(uncertainPlan([growth], { targets }), {
      ...{ scenario: 'base', targets: ['other'] },
      shocks: [{ ...GROWTH, name: 'flood', year: 2025, amount: -0.03 }],
    });
    if (!found.ok) throw new Error(found.error.kind);
    expect(found.value.targets.map((each) => each.target)).toEqual(['other']);
    expect(found.value.shocks[0]?.targets).toHaveLength(2);
  });

  it('says that nothing within reach breaks a target', () => {
    const [first] = stress(
      uncertainPlan([growth], { targets: [target(100, { indicator: 'high-tech-firms' })] }),
    ).targets;
    expect(first?.together).toBeNull();
    expect(first?.combinations).toEqual([]);
  });

  it('applies named shocks in their year, one by one and all together', () => {
    const plan = uncertainPlan([growth, firms], { targets: [target(115)] });
    const shock = (name: string, year: number): Shock => ({ ...GROWTH, name, year, amount: -0.03 });
    const { shocks } = stress(plan, [shock('flood', 2025), shock('tariff', 2026)]);
    expect(shocks.map((each) => each.shock)).toEqual(['flood', 'tariff', null]);
    const values = shocks.map(({ targets }) => targets[0]?.standing?.value);
    expect(values[0]).toBeCloseTo(100 * 1.06 * 1.03 * 1.06, 9);
    expect(values[2]).toBeCloseTo(100 * 1.06 * 1.03 * 1.03, 9);
    expect(shocks.map(({ targets }) => targets[0]?.standing?.isMet)).toEqual([true, true, false]);
    const twice = stress(plan, [shock('flood', 2025), shock('frost', 2025)]).shocks.at(-1);
    expect(twice?.targets[0]?.standing?.value).toBeCloseTo(100 * 1.06 * 1 * 1.06, 9);
  });

  it.each([
    [{ ...GROWTH, year: 2030, amount: -0.1 }, 'unknownShock'],
    [{ ...FIRMS, indicator: 'gdp', year: 2025, amount: 1 }, 'unknownShock'],
    [{ ...GROWTH, year: 2025, amount: NaN }, 'unknownShock'],
    [{ ...GROWTH, year: 2025, amount: -1.06 }, 'shockOutOfRange'],
  ] as const)('refuses a shock that it cannot apply: %j', (shock, kind) => {
    const found = stressTest(uncertainPlan([growth]), {
      ...{ scenario: 'base', shocks: [{ name: 'blow', ...shock }] },
    });
    expect(found).toMatchObject({ ok: false, error: { kind } });
  });
});
