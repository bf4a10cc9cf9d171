import * as fc from 'fast-check';
import { growthPath } from './growth-path';
import { linkedPath, type LinkedPathOptions } from './linked-path';

function valuesOf(options: LinkedPathOptions): readonly number[] {
  const path = linkedPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

const level = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const levels = fc.array(level, { minLength: 2, maxLength: 31 });

describe('linkedPath', () => {
  it('keeps pace at an elasticity of 1', () => {
    fc.assert(
      fc.property(level, levels, (base, driverPath) => {
        const [first = 1, ...rest] = driverPath;
        valuesOf({ base, driverPath, elasticity: 1 }).forEach((value, index) => {
          const wanted = (base * (rest[index] ?? NaN)) / first;
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * wanted);
        });
      }),
    );
  });

  it('does not change at an elasticity of 0', () => {
    expect(valuesOf({ base: 7, driverPath: [1, 5, 2], elasticity: 0 })).toEqual([7, 7]);
  });

  it('compounds like a level where it follows one that does', () => {
    const driverPath = [100, 106, 112.36, 119.1016];
    const growth = growthPath({ base: 50, growth: 0.06, years: 3 });
    const values = valuesOf({ base: 50, driverPath, elasticity: 1 });
    values.forEach((value, index) => {
      expect(value).toBeCloseTo(growth.ok ? (growth.value[index] ?? NaN) : NaN, 10);
    });
  });

  it('has an elasticity of its own in each year', () => {
    expect(valuesOf({ base: 1, driverPath: [1, 4, 16, 64], elasticity: [0.5, 1, -1] })).toEqual([
      2, 8, 2,
    ]);
  });

  it.each<[Partial<LinkedPathOptions>, object]>([
    [{ driverPath: [100, 0, 5] }, { kind: 'outOfRange', argument: 'driverPath', index: 1 }],
    [{ driverPath: [-1, 1, 5] }, { kind: 'outOfRange', argument: 'driverPath', index: 0 }],
    [{ driverPath: [1, NaN, 5] }, { kind: 'notANumber', argument: 'driverPath', index: 1 }],
    [{ driverPath: [1] }, { kind: 'outOfRange', argument: 'years', value: 0 }],
    [{ elasticity: [1] }, { kind: 'wrongCount', argument: 'elasticity', expected: 2 }],
    [{ elasticity: Infinity }, { kind: 'notANumber', argument: 'elasticity', index: null }],
    [{ base: NaN }, { kind: 'notANumber', argument: 'base' }],
    [{ elasticity: 1e6 }, { kind: 'overflow' }],
    [{ base: 0, elasticity: 1e6 }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { base: 1, driverPath: [1, 2, 4], elasticity: 1 };
    expect(linkedPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
