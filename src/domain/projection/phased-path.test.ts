import * as fc from 'fast-check';
import { phasedPath, type PhasedPathOptions } from './phased-path';

function pathOf(options: PhasedPathOptions) {
  const path = phasedPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });

/** Shares with the one before them: whole parts of a hundred weights, at least one of them free. */
const phased = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }))
  .filter(([, weights]) => weights.some((weight) => weight > 0))
  .map(([before, weights]) => {
    const all = weights.reduce((sum, weight) => sum + weight, before);
    return { startShare: before / all, shares: weights.map((weight) => weight / all) };
  });

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('phasedPath', () => {
  it('adds the planned shares up to the total', () => {
    expect(pathOf({ total: 20_000, shares: [0.2, 0.5, 0.3] })).toEqual({
      values: [4000, 14_000, 20_000],
      increments: [4000, 10_000, 6000],
    });
  });

  it('begins with what was planned to the end of the base year', () => {
    expect(pathOf({ total: 1000, startShare: 0.4, shares: [0.3, 0.3] }).values).toEqual([
      700, 1000,
    ]);
  });

  it('makes up for a base that lags behind its share', () => {
    expect(
      pathOf({ total: 1000, startShare: 0.4, shares: [0.4, 0.2], base: 100 }).increments,
    ).toEqual([600, 300]);
  });

  it('spreads the rest over the free years, whichever years are settled', () => {
    const plan = { total: 1000, shares: [0.25, 0.25, 0.25, 0.25] };
    expect(pathOf({ ...plan, fixed: [100, null, null, null] }).increments).toEqual([
      100, 300, 300, 300,
    ]);
    expect(pathOf({ ...plan, fixed: [null, 0, null, 400] }).increments).toEqual([300, 0, 300, 400]);
  });

  it('spreads the rest again after an actual and leaves the years before it as planned', () => {
    const path = pathOf({
      total: 1000,
      shares: [0.25, 0.25, 0.25, 0.25],
      actuals: [null, 400, null, null],
    });
    expect(path.values).toEqual([250, 400, 700, 1000]);
    expect(path.increments).toEqual([250, 150, 300, 300]);
  });

  it('goes back to the total after an actual beyond it', () => {
    const path = pathOf({ total: 100, shares: [0.5, 0.5], actuals: [120, null] });
    expect(path.values).toEqual([120, 100]);
  });

  it('keeps an actual of the last year', () => {
    expect(pathOf({ total: 100, shares: [0.5, 0.5], actuals: [null, 90] }).values).toEqual([
      50, 90,
    ]);
  });

  it('stays at the total in the years after its last share', () => {
    expect(pathOf({ total: 0.3, shares: [0.1, 0.9, 0, 0] }).values.slice(1)).toEqual([
      0.3, 0.3, 0.3,
    ]);
  });

  it('ends at the total exactly, and its increments bring it there', () => {
    fc.assert(
      fc.property(phased, amount, amount, (plan, total, base) => {
        const { values, increments } = pathOf({ ...plan, total, base });
        expect(values.at(-1)).toBe(total);
        const scale = Math.max(1, Math.abs(total), Math.abs(base));
        expect(Math.abs(sum(increments) - (total - base))).toBeLessThan(1e-9 * scale);
      }),
    );
  });

  it('ends at the total exactly with settled years and actuals, as long as a year is free', () => {
    const settled = fc.array(fc.option(amount), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(settled, settled, amount, ([...fixed], [...actuals], total) => {
        fixed[3] = null;
        actuals[3] = null;
        const { values, increments } = pathOf({
          total,
          shares: [0.1, 0.2, 0.3, 0.4],
          fixed,
          actuals,
        });
        expect(values.at(-1)).toBe(total);
        for (const [year, actual] of actuals.entries()) {
          const settledAmount = fixed[year] ?? null;
          if (actual !== null) expect(values[year]).toBe(actual);
          else if (settledAmount !== null) expect(increments[year]).toBeCloseTo(settledAmount, 4);
        }
      }),
    );
  });

  it('is a straight line where all shares are equal', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 30 }), (total, years) => {
        const shares = Array.from({ length: years }, () => 1 / years);
        const slack = 1e-9 * Math.max(1, Math.abs(total));
        pathOf({ total, shares }).values.forEach((value, index) => {
          expect(Math.abs(value - (total * (index + 1)) / years)).toBeLessThan(slack);
        });
      }),
    );
  });

  it('takes shares that miss 1 by rounding, and none that miss it by a hundredth', () => {
    expect(phasedPath({ total: 1, shares: [0.1, 0.2, 0.3, 0.4 + 5e-10] }).ok).toBe(true);
    expect(phasedPath({ total: 1, shares: [0.5, 0.49] })).toEqual({
      ok: false,
      error: { kind: 'sharesSum', argument: 'shares', sum: 0.99 },
    });
    expect(phasedPath({ total: 1, startShare: 0.1, shares: [0.5, 0.5] })).toMatchObject({
      error: { kind: 'sharesSum', sum: expect.closeTo(1.1, 12) },
    });
  });

  it('names what no year is left for', () => {
    const plan = { total: 100, shares: [0.5, 0.5, 0] };
    const problem = (missing: number) => ({
      ok: false,
      error: { kind: 'noFreeShare', argument: 'shares', missing },
    });
    expect(phasedPath({ ...plan, fixed: [50, 40, null] })).toEqual(problem(10));
    expect(phasedPath({ ...plan, fixed: [50, 60, null] })).toEqual(problem(-10));
    expect(phasedPath({ ...plan, actuals: [50, 80, null] })).toEqual(problem(20));
    expect(phasedPath({ total: 100, startShare: 1, base: 90, shares: [0] })).toEqual(problem(10));
  });

  it('takes settled amounts that bring the total themselves', () => {
    const path = pathOf({ total: 0.3, shares: [0.5, 0.5], fixed: [0.1, 0.2] });
    expect(path.values).toEqual([0.1, 0.3]);
  });

  it.each<[Partial<PhasedPathOptions>, object]>([
    [{ total: NaN }, { kind: 'notANumber', argument: 'total' }],
    [{ shares: [] }, { kind: 'outOfRange', argument: 'years', value: 0 }],
    [{ shares: Array(31).fill(0) }, { kind: 'outOfRange', argument: 'years', value: 31 }],
    [{ shares: [1.2, -0.2] }, { kind: 'outOfRange', argument: 'shares', index: 0 }],
    [{ startShare: -0.1 }, { kind: 'outOfRange', argument: 'startShare' }],
    [{ base: Infinity }, { kind: 'notANumber', argument: 'base' }],
    [{ fixed: [1] }, { kind: 'wrongCount', argument: 'fixed', count: 1, expected: 2 }],
    [{ actuals: [null, NaN] }, { kind: 'notANumber', argument: 'actuals', index: 1 }],
    [{ base: -9e307 }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { total: 9e307, shares: [0.5, 0.5] };
    expect(phasedPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
