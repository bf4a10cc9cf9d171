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
      { error: { kind: 'rateFromZero' } },
    );
    expect(targetValue({ basis: 'cumulative', path: [1, 9e307, 9e307], index: 2, flow })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
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
