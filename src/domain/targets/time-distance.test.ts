import { timeDistance } from './time-distance';

describe('timeDistance', () => {
  it('is 1.8 months behind with 9,000 of a linear 20,000 over 36 months at month 18', () => {
    const path = Array.from({ length: 37 }, (_, month) => (20_000 * month) / 36);
    const distance = timeDistance({ path, actual: 9000, now: 18 });
    expect(distance.ok && distance.value).toBeCloseTo(-1.8, 9);
  });

  it('is ahead if the actual value is below a falling path', () => {
    expect(timeDistance({ path: [100, 90, 80], actual: 85, now: 1 })).toEqual({
      ok: true,
      value: 0.5,
    });
  });

  it('is zero on the path, also where it is flat or turns', () => {
    expect(timeDistance({ path: [0, 5, 5, 5, 10], actual: 5, now: 2.5 })).toEqual({
      ok: true,
      value: 0,
    });
    expect(timeDistance({ path: [0, 10, 0, 10], actual: 5, now: 2.5 })).toEqual({
      ok: true,
      value: 0,
    });
  });

  it('returns a problem if the path never has the value or is too short', () => {
    expect(timeDistance({ path: [0, 10], actual: 11, now: 1 })).toEqual({
      ok: false,
      error: {
        ...{ kind: 'outOfRange', argument: 'value', index: null, value: 11 },
        ...{ min: 0, max: 10, minExcluded: false },
      },
    });
    expect(timeDistance({ path: [1], actual: 1, now: 0 })).toMatchObject({
      error: { kind: 'wrongCount', argument: 'path' },
    });
    expect(timeDistance({ path: [1, NaN], actual: 1, now: 0 })).toMatchObject({
      error: { kind: 'notANumber', argument: 'path', index: 1 },
    });
    expect(timeDistance({ path: [1, 2], actual: 1, now: -1 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'periods' },
    });
  });
});
