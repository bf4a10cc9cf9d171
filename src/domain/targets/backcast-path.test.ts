import * as fc from 'fast-check';
import { backcastPath, type Backcast, type BackcastOptions } from './backcast-path';
import { runs } from '../../../test/support/seed';

function solve(options: BackcastOptions): Backcast {
  const found = backcastPath(options);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const growth = { latest: 100, target: 119.1016, years: 3, mode: 'growth' } as const;
const increment = { latest: 800, target: 1000, years: 4, mode: 'increment' } as const;

describe('backcastPath', () => {
  it('gives every year the same rate or amount without bounds', () => {
    for (const rate of solve(growth).drivers) expect(rate).toBeCloseTo(0.06, 12);
    expect(solve(increment)).toEqual({
      drivers: [50, 50, 50, 50],
      path: [850, 900, 950, 1000],
      missing: 0,
      reachedIn: 4,
    });
  });

  it('keeps locked years and shares the rest among the others', () => {
    const { drivers } = solve({ ...growth, locked: [0.04, null, null] });
    expect(drivers[0]).toBe(0.04);
    expect(drivers[1]).toBeCloseTo(0.070143772, 9);
    expect(drivers[2]).toBeCloseTo(0.070143772, 9);
  });

  it('spreads amounts in proportion to the shares', () => {
    expect(solve({ ...increment, shares: [1, 2, 2, 5] }).drivers).toEqual([20, 40, 40, 100]);
    expect(solve({ ...increment, shares: [1, 2, 2, 5], cap: 60 }).drivers).toEqual([
      28, 56, 56, 60,
    ]);
    expect(solve({ ...increment, shares: [0, 0, 1, 1], cap: 60 }).drivers).toEqual([
      40, 40, 60, 60,
    ]);
  });

  it('holds years to bounds of their own', () => {
    expect(solve({ ...increment, cap: [10, null, null, 60] }).drivers[0]).toBe(10);
    expect(
      solve({ ...increment, cap: [10, null, null, 60], floor: [null, 70, 0, 0] }),
    ).toMatchObject({ drivers: [10, 70, 60, 60], missing: 0 });
    const { drivers } = solve({ ...growth, cap: [0.02, null, null] });
    expect(drivers[0]).toBe(0.02);
    expect(drivers[1]).toBeCloseTo((119.1016 / 102) ** 0.5 - 1, 12);
  });

  it('leads down to a lower target', () => {
    const { drivers, path } = solve({ latest: 100, target: 86.5, years: 5, mode: 'growth' });
    expect(drivers[0]).toBeCloseTo(0.865 ** 0.2 - 1, 12);
    expect(path.at(-1)).toBeCloseTo(86.5, 9);
    expect(solve({ ...increment, target: 700, floor: -20 })).toEqual({
      drivers: [-20, -20, -20, -20],
      path: [780, 760, 740, 720],
      missing: -20,
      reachedIn: 5,
    });
  });

  it('reports what is missing at the cap and when the target would be met', () => {
    expect(solve({ ...increment, cap: 30 })).toEqual({
      drivers: [30, 30, 30, 30],
      path: [830, 860, 890, 920],
      missing: 80,
      reachedIn: 7,
    });
    const slow = solve({ ...growth, cap: 0.05 });
    expect(slow.missing).toBeCloseTo(119.1016 - 115.7625, 9);
    expect(slow.reachedIn).toBe(4);
    expect(solve({ ...growth, cap: 0 }).reachedIn).toBeNull();
    expect(solve({ ...increment, cap: 0.5 }).reachedIn).toBeNull();
    expect(solve({ ...increment, cap: [30, 30, 30, 40] }).reachedIn).toBe(6);
  });

  it('reports what is missing if every year is locked', () => {
    expect(solve({ ...increment, locked: [1, 2, 3, 4] })).toMatchObject({
      drivers: [1, 2, 3, 4],
      missing: 190,
      reachedIn: null,
    });
  });

  it('reports a miss that is small, but large relative to the target', () => {
    const small = { latest: 0, target: 1e-12, years: 1, mode: 'increment', cap: 0 } as const;
    expect(solve(small)).toMatchObject({ missing: 1e-12, reachedIn: null });
  });

  it.each([
    [
      { ...growth, latest: 0 },
      { kind: 'outOfRange', argument: 'base' },
    ],
    [
      { ...growth, target: -1 },
      { kind: 'outOfRange', argument: 'target' },
    ],
    [
      { ...growth, years: 31 },
      { kind: 'outOfRange', argument: 'years' },
    ],
    [
      { ...growth, floor: 0.05, cap: 0.04 },
      { kind: 'outOfRange', argument: 'cap', index: null },
    ],
    [
      { ...growth, floor: [0, 0.05, 0], cap: [1, 0.04, 1] },
      { kind: 'outOfRange', argument: 'cap', index: 1 },
    ],
    [
      { ...growth, cap: [0.04] },
      { kind: 'wrongCount', argument: 'cap', count: 1, expected: 3 },
    ],
    [
      { ...growth, floor: -1 },
      { kind: 'outOfRange', argument: 'floor' },
    ],
    [
      { ...growth, locked: [-1, null, null] },
      { kind: 'outOfRange', argument: 'locked', index: 0 },
    ],
    [
      { ...growth, locked: [] },
      { kind: 'wrongCount', argument: 'locked' },
    ],
    [
      { ...increment, shares: [1, 1, 1, -1] },
      { kind: 'outOfRange', argument: 'shares', index: 3 },
    ],
    [{ ...growth, target: 1e-300, latest: 1e300, years: 1 }, { kind: 'overflow' }],
  ] as const)('refuses %j', (options, error) => {
    expect(backcastPath(options)).toMatchObject({ ok: false, error });
  });

  const bounded = fc.record({
    mode: fc.constantFrom('growth', 'increment'),
    target: fc.double({ min: 20, max: 500, noNaN: true }),
    weighted: fc.boolean(),
    years: fc.array(
      fc.record({
        bounds: fc.option(
          fc.tuple(
            fc.double({ min: -0.3, max: 0.3, noNaN: true }),
            fc.double({ min: 0, max: 0.5, noNaN: true }),
          ),
        ),
        locked: fc.option(fc.double({ min: -0.2, max: 0.4, noNaN: true }), { freq: 3 }),
        share: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  });

  it('keeps bounds and locks, and hits the target or proves that no path can', () => {
    const cases = { reached: 0, missed: 0 };
    fc.assert(
      fc.property(bounded, ({ mode, target, years, weighted }) => {
        const size = mode === 'growth' ? 1 : 100;
        const floor = years.map(({ bounds }) => (bounds ? bounds[0] * size : null));
        const cap = years.map(({ bounds }) => (bounds ? (bounds[0] + bounds[1]) * size : null));
        const locked = years.map((year) => (year.locked === null ? null : year.locked * size));
        const shares = weighted ? years.map(({ share }) => share) : undefined;
        const common = { latest: 100, target, years: years.length, mode, locked } as const;
        const { drivers, path, missing } = solve({ ...common, floor, cap, shares });
        for (const [index, driver] of drivers.entries()) {
          const lock = locked[index] ?? null;
          if (lock !== null) {
            expect(driver).toBe(lock);
            continue;
          }
          expect(driver).toBeGreaterThanOrEqual((floor[index] ?? -Infinity) - 1e-12 * size);
          expect(driver).toBeLessThanOrEqual((cap[index] ?? Infinity) + 1e-12 * size);
        }
        const end = path.at(-1) ?? NaN;
        if (missing === 0) {
          cases.reached += 1;
          expect(Math.abs(end - target)).toBeLessThanOrEqual(1e-9 * Math.max(100, target));
        } else {
          cases.missed += 1;
          // Every free year is at the bound that prevents the target.
          const bounds = missing > 0 ? cap : floor;
          expect(drivers).toEqual(locked.map((lock, index) => lock ?? bounds[index]));
        }
      }),
      { numRuns: runs(1000) },
    );
    expect(Math.min(cases.reached, cases.missed)).toBeGreaterThan(runs(50));
  });
});
