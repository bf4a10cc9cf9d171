import * as fc from 'fast-check';
import { targetValue } from './target-value';

const path = [100, 104, 109.2, 119.1016];

function valueOf(options: Parameters<typeof targetValue>[0]): number {
  const value = targetValue(options);
  if (!value.ok) throw new Error(JSON.stringify(value.error));
  return value.value;
}

describe('targetValue', () => {
  it.each([
    ['level', 2, 1, 109.2],
    ['share', 3, 1, 119.1016],
    ['growth', 1, 1, 0.04],
    ['growth', 2, 1, 0.05],
    ['averageGrowth', 3, 1, 0.06],
    ['averageGrowth', 3, 2, 0.070143772],
    ['cumulativeChange', 3, 1, 0.191016],
    ['cumulativeChange', 3, 3, 0.090673993],
    ['cumulative', 3, 1, 332.3016],
    ['cumulative', 3, 3, 119.1016],
  ] as const)('is known for %s in year %d from year %d', (basis, index, fromIndex, value) => {
    expect(valueOf({ basis, path, index, fromIndex, flow: true })).toBeCloseTo(value, 9);
  });

  it('sums a stock or running sum over a period as a difference', () => {
    const running = [3, 6, 14, 20];
    expect(valueOf({ basis: 'cumulative', path: running, index: 3, flow: false })).toBe(17);
    expect(
      valueOf({ basis: 'cumulative', path: running, index: 3, fromIndex: 3, flow: false }),
    ).toBe(6);
  });

  it('returns the error when a rate has no meaning', () => {
    const flow = true;
    for (const basis of ['growth', 'averageGrowth', 'cumulativeChange'] as const) {
      expect(targetValue({ basis, path: [0, 5], index: 1, flow })).toEqual({
        ok: false,
        error: { kind: 'rateFromZero', index: 0 },
      });
    }
    expect(targetValue({ basis: 'averageGrowth', path: [5, 1, -5], index: 2, flow })).toMatchObject(
      { error: { kind: 'rateBelowZero' } },
    );
    expect(targetValue({ basis: 'cumulative', path: [1, 9e307, 9e307], index: 2, flow })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });

  it('has no rate from a value below zero, on any basis', () => {
    for (const basis of ['growth', 'averageGrowth', 'cumulativeChange'] as const) {
      expect(targetValue({ basis, path: [-10, -5], index: 1, flow: true })).toEqual({
        ok: false,
        error: { kind: 'rateFromZero', index: 0 },
      });
    }
  });

  it('is −100 % where nothing is left, and less where the sign turns', () => {
    const path = [10, 5, 0];
    expect(valueOf({ basis: 'averageGrowth', path, index: 2, flow: true })).toBe(-1);
    expect(valueOf({ basis: 'cumulativeChange', path: [10, -2], index: 1, flow: true })).toBe(-1.2);
  });

  it('takes the years before the base year from what is known', () => {
    const earlier = new Map([
      [-33, 110],
      [-2, 90],
      [-1, 95],
    ]);
    const path = [100, 103, 107];
    const of = (basis: 'cumulativeChange' | 'cumulative' | 'averageGrowth', fromIndex: number) =>
      targetValue({ basis, path, index: 2, fromIndex, earlier, flow: true });
    expect(of('cumulativeChange', -32)).toEqual({ ok: true, value: 107 / 110 - 1 });
    expect(of('cumulative', -2)).toEqual({ ok: true, value: 90 + 95 + 100 + 103 + 107 });
    expect(of('averageGrowth', 0)).toEqual({ ok: true, value: (107 / 95) ** (1 / 3) - 1 });
    expect(of('cumulativeChange', -5)).toEqual({
      ok: false,
      error: { kind: 'notKnown', index: -6 },
    });
    expect(of('cumulative', -3)).toEqual({ ok: false, error: { kind: 'notKnown', index: -3 } });
  });

  it('compounds the average growth to the change over the period', () => {
    const level = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 31 }), (values) => {
        const index = values.length - 1;
        const average = valueOf({ basis: 'averageGrowth', path: values, index, flow: true });
        const change = valueOf({ basis: 'cumulativeChange', path: values, index, flow: true });
        const relative = ((1 + average) ** index - (1 + change)) / (1 + change);
        expect(Math.abs(relative)).toBeLessThan(1e-9);
      }),
    );
  });
});
