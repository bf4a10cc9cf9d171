import * as fc from 'fast-check';
import { buoyancy } from './buoyancy';
import { growthPath } from './growth-path';
import { nominalGrowth, nominalPath, realPath } from './prices';

describe('nominalGrowth', () => {
  it('is 5.47 % nominal for 6 % real and prices that fall by half a percent', () => {
    expect(nominalGrowth({ real: 0.06, deflator: -0.005 })).toEqual({
      ok: true,
      value: expect.closeTo(0.0547, 12),
    });
  });

  it('refuses rates of −100 % and less', () => {
    expect(nominalGrowth({ real: -1, deflator: 0 })).toMatchObject({
      error: { argument: 'growth' },
    });
    expect(nominalGrowth({ real: 0, deflator: -2 })).toMatchObject({
      error: { argument: 'deflator' },
    });
  });

  it('is a base on which revenue has a buoyancy of 1.0968921', () => {
    expect(buoyancy({ revenue: 0.06, base: 0.0547 })).toEqual({
      ok: true,
      value: expect.closeTo(1.0968921, 7),
    });
    expect(buoyancy({ revenue: NaN, base: 1 })).toMatchObject({ error: { kind: 'notANumber' } });
    expect(buoyancy({ revenue: 0.06, base: 0 })).toMatchObject({ error: { kind: 'notAllowed' } });
  });

  it('returns the error when the result leaves the range of a cell', () => {
    expect(nominalGrowth({ real: 1e200, deflator: 1e200 })).toMatchObject({
      error: { kind: 'overflow' },
    });
    expect(buoyancy({ revenue: 1e300, base: 1e-300 })).toMatchObject({
      error: { kind: 'overflow' },
    });
  });
});

const pairs = fc.array(
  fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  ),
  { minLength: 1, maxLength: 31 },
);

describe('nominalPath', () => {
  it('grows by 5.47 % a year where real growth is 6 % and prices fall by half a percent', () => {
    const pathOf = (growth: number) => {
      const path = growthPath({ base: 100, growth, years: 3, includeBase: true });
      return path.ok ? path.value : [];
    };
    const growth = nominalGrowth({ real: 0.06, deflator: -0.005 });
    const nominal = nominalPath({ real: pathOf(0.06), deflator: pathOf(-0.005) });
    const wanted = pathOf(growth.ok ? growth.value : NaN);
    expect(nominal).toEqual({ ok: true, value: wanted.map((value) => expect.closeTo(value, 9)) });
  });

  it('takes any value of the index in its first year', () => {
    expect(nominalPath({ real: [10, 10], deflator: [250, 500] })).toEqual({
      ok: true,
      value: [10, 20],
    });
  });

  it('is turned back by realPath', () => {
    fc.assert(
      fc.property(pairs, (years) => {
        const real = years.map(([value]) => value);
        const deflator = years.map(([, price]) => price);
        const nominal = nominalPath({ real, deflator });
        const back = realPath({ nominal: nominal.ok ? nominal.value : [], deflator });
        expect(nominal.ok && nominal.value[0]).toBe(real[0]);
        (back.ok ? back.value : []).forEach((value, index) => {
          const wanted = real[index] ?? NaN;
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted) + 1e-300);
        });
        expect(back.ok && back.value.length).toBe(real.length);
      }),
    );
  });

  it.each([
    [{ real: [] }, { kind: 'outOfRange', argument: 'years', min: 0 }],
    [{ real: [1, NaN] }, { kind: 'notANumber', argument: 'real', index: 1 }],
    [{ deflator: [1] }, { kind: 'wrongCount', argument: 'deflator', count: 1, expected: 2 }],
    [{ deflator: [0, 1] }, { kind: 'outOfRange', argument: 'deflator', index: 0 }],
    [{ deflator: [1e-300, 1e300] }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { real: [1, 2], deflator: [1, 1] };
    expect(nominalPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('realPath', () => {
  it('takes the rise of prices out of a path', () => {
    expect(realPath({ nominal: [100, 110, 121], deflator: [2, 2.2, 2.42] })).toEqual({
      ok: true,
      value: [100, expect.closeTo(100, 10), expect.closeTo(100, 10)],
    });
  });

  it('is the path itself where prices do not change', () => {
    expect(realPath({ nominal: [5, -6, 0], deflator: [3, 3, 3] })).toEqual({
      ok: true,
      value: [5, -6, 0],
    });
  });

  it.each([
    [{ nominal: [Infinity, 1] }, { kind: 'notANumber', argument: 'nominal', index: 0 }],
    [{ deflator: [1, -1] }, { kind: 'outOfRange', argument: 'deflator', index: 1 }],
    [{ deflator: [1, 1, 1] }, { kind: 'wrongCount', argument: 'deflator' }],
    [{ deflator: [1e300, 1e-300] }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { nominal: [1, 2], deflator: [1, 1] };
    expect(realPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
