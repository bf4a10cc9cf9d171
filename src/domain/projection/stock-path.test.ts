import * as fc from 'fast-check';
import { requiredGrossAdditions, stockPath } from './stock-path';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const whole = (most: number) => fc.integer({ min: 1, max: most });

describe('stockPath', () => {
  it('lets the base expire evenly and what was added a validity later', () => {
    const path = stockPath({
      base: 100,
      grossAdditions: [30, 10, 0, 0],
      renewal: 0.5,
      validity: 2,
      years: 4,
    });
    expect(path).toMatchObject({
      value: {
        expiring: [50, 50, 55, 35],
        renewed: [25, 25, 27.5, 17.5],
        lapsed: [25, 25, 27.5, 17.5],
        values: [105, 90, 62.5, 45],
      },
    });
  });

  it('is flat where everything is renewed and nothing is added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        whole(30),
        whole(30),
        (base, validity, years) => {
          const path = stockPath({ base, grossAdditions: 0, renewal: 1, validity, years });
          expect(path.ok && path.value.values).toEqual(Array.from({ length: years }, () => base));
        },
      ),
    );
  });

  it('continues from an actual', () => {
    const path = stockPath({
      ...{ base: 800, grossAdditions: 100, renewal: 1, validity: 3, years: 3 },
      actuals: [null, 860, null],
    });
    expect(path.ok && path.value.values).toEqual([900, 860, 960]);
  });

  it.each([
    [{ renewal: 1.3 }, { kind: 'outOfRange', argument: 'renewal', value: 1.3, max: 1 }],
    [{ renewal: [0.5, -0.1, 1] }, { kind: 'outOfRange', argument: 'renewal', index: 1 }],
    [{ grossAdditions: -1 }, { kind: 'outOfRange', argument: 'grossAdditions' }],
    [{ grossAdditions: [1, 2] }, { kind: 'wrongCount', count: 2, expected: 3 }],
    [{ base: -1 }, { kind: 'outOfRange', argument: 'base' }],
    [{ validity: 0 }, { kind: 'outOfRange', argument: 'validity' }],
    [{ validity: 1.5 }, { kind: 'notWhole', argument: 'validity' }],
    [{ years: NaN }, { kind: 'notANumber', argument: 'years' }],
    [{ actuals: [1] }, { kind: 'wrongCount', argument: 'actuals', expected: 3 }],
    [{ actuals: [null, NaN, null] }, { kind: 'notANumber', argument: 'actuals', index: 1 }],
    [{ base: 9e307, grossAdditions: 9e307 }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { base: 800, grossAdditions: 100, renewal: 0.75, validity: 3, years: 3 };
    expect(stockPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('a stock that expires', () => {
  it('balances: the stock is the base plus additions less what lapsed', () => {
    const additions = fc.array(fc.integer({ min: 0, max: 1000 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(whole(1e6), additions, share, whole(30), (base, gross, renewal, validity) => {
        const path = stockPath({
          ...{ base, grossAdditions: gross, renewal, validity, years: gross.length },
        });
        if (!path.ok) throw new Error(path.error.kind);
        let stock = base;
        path.value.values.forEach((value, year) => {
          stock += (gross[year] ?? 0) - (path.value.lapsed[year] ?? 0);
          expect(value).toBeCloseTo(stock, 6);
          expect(value).toBeGreaterThanOrEqual(-1e-6);
        });
      }),
    );
  });

  it('is what was added within its validity where nothing is renewed', () => {
    const path = stockPath({
      ...{ base: 0, grossAdditions: [1, 10, 100, 1000], renewal: 0, validity: 2, years: 4 },
    });
    expect(path.ok && path.value.values).toEqual([1, 11, 110, 1100]);
  });

  it('expires as before in the years after an actual', () => {
    const stock = { base: 800, grossAdditions: 100, renewal: 0.5, validity: 2, years: 4 };
    const planned = stockPath(stock);
    const known = stockPath({ ...stock, actuals: [500, null, null, null] });
    expect(known.ok && known.value.lapsed).toEqual(planned.ok && planned.value.lapsed);
    expect(known.ok && known.value.values[0]).toBe(500);
  });
});

describe('requiredGrossAdditions', () => {
  it('agrees with a count by hand: 200 lapse, so 200 more need 400', () => {
    expect(
      requiredGrossAdditions({ base: 800, target: 1000, renewal: 0.75, validity: 3, years: 3 }),
    ).toMatchObject({
      ok: true,
      value: { total: expect.closeTo(400, 9), lapsed: expect.closeTo(200, 9) },
    });
  });

  it('leads the path to its target', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        share,
        whole(30),
        whole(30),
        (base, more, renewal, validity, years) => {
          const stock = { base, renewal, validity, years };
          const wanted = requiredGrossAdditions({ ...stock, target: base + more });
          if (!wanted.ok) throw new Error(wanted.error.kind);
          const path = stockPath({ ...stock, grossAdditions: Math.max(0, wanted.value.perYear) });
          const end = path.ok ? (path.value.values.at(-1) ?? NaN) : NaN;
          expect(Math.abs(end - base - more)).toBeLessThan(1e-6 * Math.max(1, base + more));
        },
      ),
    );
  });

  it('is below 0 where the stock stays above its target by itself', () => {
    const stock = { base: 800, renewal: 1, validity: 3, years: 2 };
    expect(requiredGrossAdditions({ ...stock, target: 700 })).toEqual({
      ok: true,
      value: { perYear: -50, total: -100, lapsed: 0 },
    });
  });

  it('keeps its digits beside a huge base', () => {
    const stock = { base: 1e200, renewal: 1, validity: 3, years: 2 };
    expect(requiredGrossAdditions({ ...stock, target: 2e200 })).toMatchObject({
      ok: true,
      value: { perYear: 5e199 },
    });
  });

  it('refuses what the path refuses, a target that is no number and results out of range', () => {
    const stock = { base: 800, target: 1000, renewal: 0.75, validity: 3, years: 3 };
    expect(requiredGrossAdditions({ ...stock, renewal: 1.3 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'renewal', max: 1 },
    });
    expect(requiredGrossAdditions({ ...stock, target: NaN })).toMatchObject({
      error: { kind: 'notANumber', argument: 'target' },
    });
    expect(
      requiredGrossAdditions({ ...stock, target: 9e307, renewal: 0, validity: 1 }),
    ).toMatchObject({ error: { kind: 'overflow' } });
  });
});
