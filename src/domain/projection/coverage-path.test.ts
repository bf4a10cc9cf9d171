import * as fc from 'fast-check';
import { coveragePath, type CoveragePathOptions } from './coverage-path';

function valuesOf(options: CoveragePathOptions): readonly number[] {
  const path = coveragePath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('coveragePath', () => {
  it('rises evenly to its ceiling and stays there', () => {
    const path = valuesOf({ base: 0.2, ceiling: 0.8, fullYear: 3, years: 5, shape: 'linear' });
    expect(path).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.6, 12), 0.8, 0.8, 0.8]);
  });

  it('is below the ceiling where its year lies beyond the plan', () => {
    expect(valuesOf({ base: 0, fullYear: 10, years: 3, shape: 'linear' })[2]).toBeCloseTo(0.3, 12);
  });

  it('reaches the ceiling between two years', () => {
    expect(valuesOf({ base: 0, fullYear: 1.5, years: 2, shape: 'linear' })).toEqual([
      expect.closeTo(2 / 3, 12),
      1,
    ]);
  });

  it('follows a logistic', () => {
    const path = valuesOf({ base: 0.5, fullYear: 3, years: 3, shape: 'logistic' });
    expect(path[0]).toBeCloseTo(0.5 + 0.5 * 0.244728, 6);
    expect(path[1]).toBeCloseTo(0.5 + 0.5 * 0.755272, 6);
  });

  it('never falls, never passes the ceiling and is the ceiling exactly when it is due', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('linear' as const, 'logistic' as const),
        (one, other, fullYear, shape) => {
          const [base, ceiling] = [Math.min(one, other), Math.max(one, other)];
          const path = valuesOf({ base, ceiling, fullYear, years: 30, shape });
          path.forEach((value, index) => {
            const before = path[index - 1] ?? base;
            expect(value).toBeGreaterThanOrEqual(before - 1e-15);
            expect(value).toBeLessThanOrEqual(ceiling);
            if (index + 1 >= fullYear) expect(value).toBe(ceiling);
          });
        },
      ),
    );
  });

  it.each<[Partial<CoveragePathOptions>, object]>([
    [{ base: -0.1 }, { kind: 'outOfRange', argument: 'base', min: 0 }],
    [
      { base: 0.9, ceiling: 0.8 },
      { kind: 'outOfRange', argument: 'base', max: 0.8 },
    ],
    [{ ceiling: 1.2 }, { kind: 'outOfRange', argument: 'ceiling', max: 1 }],
    [{ fullYear: 0 }, { kind: 'outOfRange', argument: 'fullYear', minExcluded: true }],
    [{ fullYear: NaN }, { kind: 'notANumber', argument: 'fullYear' }],
    [{ years: 31 }, { kind: 'outOfRange', argument: 'years' }],
    [{ steepness: 0 }, { kind: 'outOfRange', argument: 'steepness' }],
  ])('refuses %j', (change, error) => {
    const good = { base: 0.5, fullYear: 3, years: 3, shape: 'logistic' } as const;
    expect(coveragePath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
