import * as fc from 'fast-check';
import { impliedBuoyancy } from './buoyancy';

const level = fc.double({ min: 1, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('impliedBuoyancy', () => {
  it('is 1.0968921 for 6 % more revenue on 5.47 % more nominal GDP', () => {
    expect(impliedBuoyancy({ revenue0: 100, revenue1: 106, base0: 1000, base1: 1054.7 })).toEqual({
      ok: true,
      value: expect.closeTo(1.0968921, 7),
    });
  });

  it('is the ratio of the two growths, whatever the levels', () => {
    fc.assert(
      fc.property(level, level, rate, rate, (revenue0, base0, up, baseUp) => {
        const found = impliedBuoyancy({
          ...{ revenue0, revenue1: revenue0 * (1 + up) },
          ...{ base0, base1: base0 * (1 + baseUp) },
        });
        expect(found).toEqual({ ok: true, value: expect.closeTo(up / baseUp, 6) });
      }),
    );
  });

  it('is below 0 where revenue falls while its base grows', () => {
    const found = impliedBuoyancy({ revenue0: 100, revenue1: 95, base0: 100, base1: 110 });
    expect(found).toEqual({ ok: true, value: expect.closeTo(-0.5, 12) });
  });

  it.each([
    [{ base1: 1000 }, { kind: 'notAllowed', argument: 'base' }],
    [{ base0: 0 }, { kind: 'outOfRange', argument: 'base', index: 0 }],
    [{ base1: NaN }, { kind: 'notANumber', argument: 'base', index: 1 }],
    [{ revenue0: -5 }, { kind: 'outOfRange', argument: 'revenue', index: 0 }],
    [{ revenue1: Infinity }, { kind: 'notANumber', argument: 'revenue', index: 1 }],
    [{ revenue0: 1e-300, revenue1: 1e300 }, { kind: 'overflow' }],
  ])('refuses %j', (wrong, error) => {
    const good = { revenue0: 100, revenue1: 106, base0: 1000, base1: 1060 };
    expect(impliedBuoyancy({ ...good, ...wrong })).toMatchObject({ ok: false, error });
  });
});
