import * as fc from 'fast-check';
import { backcastPath, type BackcastOptions } from './backcast-path';

function backcast(options: BackcastOptions) {
  const path = backcastPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

describe('backcastPath', () => {
  it('needs 7.0143772 % a year after a first year of 4 % and 9.0673993 % after a second of 5 %', () => {
    const six = { latest: 100, target: 119.1016, years: 3, mode: 'growth' } as const;
    expect(backcast({ ...six, locked: [0.04, null, null] }).drivers[2]).toBeCloseTo(0.070143772, 9);
    expect(backcast({ ...six, locked: [0.04, 0.05, null] }).drivers[2]).toBeCloseTo(0.090673993, 9);
  });

  it('spreads an amount by shares and keeps locked years', () => {
    const programme = { latest: 0, target: 20000, years: 3, mode: 'increment' } as const;
    expect(backcast({ ...programme, shares: [1, 2, 1] }).drivers).toEqual([5000, 10000, 5000]);
    expect(
      backcast({ ...programme, shares: [1, 2, 1], locked: [8000, null, null] }).drivers,
    ).toEqual([8000, 8000, 4000]);
  });

  it('hands on what a cap cuts off', () => {
    const path = backcast({
      ...{ latest: 0, target: 100, years: 3, mode: 'increment', cap: 40 },
      shares: [8, 1, 1],
    });
    expect(path).toMatchObject({ drivers: [40, 30, 30], missing: 0, reachedIn: 3 });
  });

  it('says what is missing at the cap, and when it would be met instead', () => {
    const path = backcast({ latest: 800, target: 1000, years: 2, mode: 'increment', cap: 60 });
    expect(path).toMatchObject({ drivers: [60, 60], missing: 80, reachedIn: 4 });
    expect(
      backcast({ latest: 800, target: 1000, years: 2, mode: 'increment', cap: 0 }),
    ).toMatchObject({ missing: 200, reachedIn: null });
  });

  it('works down to a target below, as far as the floor', () => {
    const down = { latest: 100, target: 86.5, years: 5, mode: 'growth' } as const;
    expect(backcast(down).drivers[0]).toBeCloseTo(0.865 ** 0.2 - 1, 12);
    const held = backcast({ ...down, floor: -0.02 });
    expect(held.missing).toBeCloseTo(86.5 - 100 * 0.98 ** 5, 9);
    expect(held.reachedIn).toBe(8);
  });

  it('keeps bounds and locks, and hits the target or stands at the bounds', () => {
    const rate = fc.double({ min: -0.3, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 10, max: 1e6, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        fc.tuple(rate, rate),
        fc.array(fc.option(rate), { minLength: 10, maxLength: 10 }),
        (latest, factor, years, bounds, locks) => {
          const [floor, cap] = [Math.min(...bounds), Math.max(...bounds)];
          const locked = locks.slice(0, years);
          const target = latest * factor;
          const path = backcast({ latest, target, years, mode: 'growth', cap, floor, locked });
          path.drivers.forEach((driver, index) => {
            const lock = locked[index] ?? null;
            if (lock !== null) expect(driver).toBe(lock);
            else expect(driver >= floor - 1e-12 && driver <= cap + 1e-12).toBe(true);
          });
          const end = path.path.at(-1) ?? NaN;
          if (path.missing === 0) {
            expect(Math.abs(end - target)).toBeLessThan(1e-8 * target);
            return;
          }
          const bound = path.missing > 0 ? cap : floor;
          const best = locked.reduce<number>(
            (value, lock) => value * (1 + (lock ?? bound)),
            latest,
          );
          expect(Math.abs(end - best)).toBeLessThan(1e-8 * best);
        },
      ),
    );
  });

  it.each([
    [
      { cap: 0.01, floor: 0.02 },
      { kind: 'outOfRange', argument: 'cap' },
    ],
    [{ locked: [null] }, { kind: 'wrongCount', argument: 'locked', expected: 3 }],
    [{ latest: 0 }, { kind: 'outOfRange', argument: 'base' }],
    [{ target: NaN }, { kind: 'notANumber', argument: 'target' }],
    [{ years: 31 }, { kind: 'outOfRange', argument: 'years' }],
    [{ locked: [-1, null, null] }, { kind: 'outOfRange', argument: 'locked', index: 0 }],
  ])('refuses %j', (change, error) => {
    const good = { latest: 100, target: 120, years: 3, mode: 'growth' } as const;
    expect(backcastPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
