import { runRate } from './run-rate';
import { targetValue } from './target-value';

const path = [100, 110, 110, 119.1016];

describe('targetValue', () => {
  it.each([
    [{ basis: 'level', index: 2 }, 110],
    [{ basis: 'share', index: 1 }, 110],
    [{ basis: 'growth', index: 1 }, 0.1],
    [{ basis: 'averageGrowth', index: 3 }, 0.06],
    [{ basis: 'averageGrowth', index: 3, fromIndex: 2 }, Math.sqrt(119.1016 / 110) - 1],
    [{ basis: 'cumulativeChange', index: 3 }, 0.191016],
    [{ basis: 'cumulativeChange', index: 3, fromIndex: 3 }, 119.1016 / 110 - 1],
    [{ basis: 'cumulative', index: 3 }, 339.1016],
    [{ basis: 'cumulative', index: 3, flow: false }, 19.1016],
    [{ basis: 'cumulative', index: 2, fromIndex: 2, flow: false }, 0],
  ] as const)('of %j is %p', (options, value) => {
    expect(targetValue({ path, flow: true, ...options })).toEqual({
      ok: true,
      value: expect.closeTo(value, 9),
    });
  });

  it.each([
    ['growth', [0, 1], 1],
    ['cumulativeChange', [0, 1], 1],
    ['averageGrowth', [1, 1, -1], 2],
  ] as const)('has no %s on %j', (basis, from, index) => {
    expect(targetValue({ basis, path: from, index, flow: true })).toMatchObject({
      error: { kind: 'rateFromZero', index: 0 },
    });
  });
});

it('runs at what is left over the periods that are left', () => {
  expect(runRate({ target: 20000, soFar: 9000, periodsLeft: 18 })).toEqual({
    ok: true,
    value: expect.closeTo(611.1111111, 6),
  });
  expect(runRate({ target: 1, soFar: 0, periodsLeft: 0 })).toMatchObject({
    error: { kind: 'outOfRange', argument: 'periods' },
  });
});
