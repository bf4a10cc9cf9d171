import { achievement } from './achievement';

describe('achievement', () => {
  it.each([
    ['860 on the way from 800 to 1000', 800, 1000, 860, 0.3],
    ['the start', 800, 1000, 800, 0],
    ['the target', 800, 1000, 1000, 1],
    ['beyond the target', 800, 1000, 1100, 1.5],
    ['a step back', 800, 1000, 780, -0.1],
    ['half of a reduction', 100, 86.5, 93.25, 0.5],
  ])('is known for %s', (_, start, target, actual, share) => {
    const done = achievement({ start, target, actual });
    expect(done.ok && done.value).toBeCloseTo(share, 12);
  });

  it('returns a problem if the target equals the start or an argument is not a number', () => {
    expect(achievement({ start: 5, target: 5, actual: 5 })).toEqual({
      ok: false,
      error: { kind: 'notAllowed', argument: 'target' },
    });
    expect(achievement({ start: NaN, target: 5, actual: 5 })).toMatchObject({
      error: { kind: 'notANumber', argument: 'base' },
    });
    expect(achievement({ start: 0, target: 1e-300, actual: 1e300 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });
});
