import { runRate } from './run-rate';

describe('runRate', () => {
  it('spreads what is left over the periods left', () => {
    expect(runRate({ target: 20_000, soFar: 9000, periodsLeft: 22 })).toEqual({
      ok: true,
      value: 500,
    });
    expect(runRate({ target: 100, soFar: 130, periodsLeft: 3 })).toEqual({ ok: true, value: -10 });
    expect(runRate({ target: 100, soFar: 90, periodsLeft: 0.5 })).toEqual({ ok: true, value: 20 });
  });

  it('returns the error when no period is left or the rate is no number', () => {
    for (const periodsLeft of [0, -1]) {
      expect(runRate({ target: 100, soFar: 0, periodsLeft })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'periods', min: 0, minExcluded: true },
      });
    }
    expect(runRate({ target: NaN, soFar: 0, periodsLeft: 1 })).toMatchObject({
      error: { kind: 'notANumber', argument: 'target' },
    });
    expect(runRate({ target: 9e307, soFar: -9e307, periodsLeft: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });
});
