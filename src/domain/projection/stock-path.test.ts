import * as fc from 'fast-check';
import { requiredGrossAdditions } from './required-gross-additions';
import { stockPath } from './stock-path';

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

  it('goes on from what was really there', () => {
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
    [{ base: 9e307, grossAdditions: 9e307 }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { base: 800, grossAdditions: 100, renewal: 0.75, validity: 3, years: 3 };
    expect(stockPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('requiredGrossAdditions', () => {
  it('is what a person finds by hand: 200 lapse, so 200 more need 400', () => {
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
});
