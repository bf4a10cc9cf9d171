import type { Distribution } from './distribution';
import { findDistributionProblem } from './distribution-problem';

const outcomesOf = (...pairs: readonly (readonly [number, number])[]): Distribution => ({
  shape: 'discrete',
  outcomes: pairs.map(([value, probability]) => ({ value, probability })),
});

describe('findDistributionProblem', () => {
  it.each<Distribution>([
    { shape: 'certain' },
    { shape: 'triangular', low: 1, mode: 1, high: 2 },
    { shape: 'pert', low: 1, mode: 2, high: 2 },
    { shape: 'percentiles', p10: 0, p50: 0.1666, p90: 1 },
    { shape: 'normal', mean: -4, deviation: 0.1 },
    { shape: 'uniform', low: -1, high: 1 },
    { shape: 'history', changes: [0.1, 0.2, 0.2] },
    outcomesOf([1, 0.333333], [2, 0.333333], [3, 0.333333]),
  ])('finds nothing wrong with %j', (distribution) => {
    expect(findDistributionProblem(distribution)).toBeNull();
  });

  it.each<[Distribution, object]>([
    [
      { shape: 'triangular', low: 3, mode: 2, high: 4 },
      { kind: 'wrongOrder', lower: 'low', upper: 'mode', lowerValue: 3, upperValue: 2 },
    ],
    [
      { shape: 'pert', low: 1, mode: 5, high: 4 },
      { kind: 'wrongOrder', upper: 'high' },
    ],
    [
      { shape: 'uniform', low: 5, high: 4 },
      { kind: 'wrongOrder', lower: 'low', upper: 'high' },
    ],
    [
      { shape: 'triangular', low: 1, mode: NaN, high: 4 },
      { kind: 'notANumber', field: 'mode' },
    ],
    [
      { shape: 'triangular', low: 1, mode: 1, high: 1 },
      { kind: 'noWidth', value: 1 },
    ],
    [
      { shape: 'uniform', low: 1, high: Infinity },
      { kind: 'notANumber', field: 'high' },
    ],
    [
      { shape: 'uniform', low: -9e307, high: 9e307 },
      { kind: 'tooWide', field: 'high' },
    ],
    [
      { shape: 'percentiles', p10: 3, p50: 2, p90: 4 },
      { kind: 'wrongOrder', upper: 'p50' },
    ],
    [
      { shape: 'percentiles', p10: 5, p50: 5, p90: 5 },
      { kind: 'noWidth', field: 'p90' },
    ],
    [
      { shape: 'percentiles', p10: 0, p50: 0.1, p90: 1 },
      { kind: 'tooLopsided', p50: 0.1 },
    ],
    [
      { shape: 'percentiles', p10: 0, p50: 0.9, p90: 1 },
      { kind: 'tooLopsided', p50: 0.9 },
    ],
    [{ shape: 'percentiles', p10: 0, p50: 0, p90: 1 }, { kind: 'tooLopsided' }],
    [
      { shape: 'normal', mean: 1, deviation: -1 },
      { kind: 'negative', field: 'deviation' },
    ],
    [
      { shape: 'normal', mean: 1, deviation: 0 },
      { kind: 'noWidth', field: 'deviation' },
    ],
    [
      { shape: 'normal', mean: NaN, deviation: 1 },
      { kind: 'notANumber', field: 'mean' },
    ],
    [{ shape: 'normal', mean: 9e307, deviation: 9e306 }, { kind: 'tooWide' }],
    [
      { shape: 'history', changes: [1, 2] },
      { kind: 'tooFew', field: 'changes', least: 3 },
    ],
    [
      { shape: 'history', changes: [2, 2, 2] },
      { kind: 'noWidth', field: 'changes', value: 2 },
    ],
    [
      { shape: 'history', changes: [2, NaN, 2] },
      { kind: 'notANumber', index: 1 },
    ],
    [outcomesOf([1, 1]), { kind: 'tooFew', field: 'outcomes', count: 1 }],
    [outcomesOf(), { kind: 'tooFew', field: 'outcomes', count: 0 }],
    [outcomesOf([1, 0.5], [1, 0.5]), { kind: 'noWidth', field: 'outcomes' }],
    [outcomesOf([1, 0.5], [2, 0.4]), { kind: 'probabilitySum', sum: 0.9 }],
    [outcomesOf([1, 1.5], [2, -0.5]), { kind: 'wrongProbability', index: 0, value: 1.5 }],
    [outcomesOf([1, 1], [2, 0]), { kind: 'wrongProbability', index: 1, value: 0 }],
  ])('of %j is named', (distribution, problem) => {
    expect(findDistributionProblem(distribution)).toMatchObject(problem);
  });

  it('says between which values the median may lie', () => {
    const found = findDistributionProblem({ shape: 'percentiles', p10: 0, p50: 1, p90: 10 });
    if (found?.kind !== 'tooLopsided') throw new Error('the median is too low');
    for (const p50 of [found.above + 1e-4, found.below - 1e-4]) {
      expect(findDistributionProblem({ shape: 'percentiles', p10: 0, p50, p90: 10 })).toBeNull();
    }
    expect(found.above).toBeCloseTo(1.6658, 4);
    expect(found.below).toBeCloseTo(8.3342, 4);
  });
});
