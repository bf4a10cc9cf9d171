import type { Target } from '../plan/plan';
import { isFall, saidNumbers } from './target-fall';

const CUT: Omit<
  Target,
  'id' | 'indicator' | 'provenance' | 'nature' | 'stretch' | 'year' | 'fromYear' | 'relativeTo'
> = {
  ...{ basis: 'cumulativeChange', comparator: 'atMost', value: -0.135 },
  ...{ upper: null, tolerance: null },
};

describe('a target that asks for a fall', () => {
  test.each([
    ['at most −13.5 % over the period', CUT, true],
    ['about −13.5 %', { ...CUT, comparator: 'about', tolerance: 0.005 }, true],
    ['between −20 % and −13 %', { ...CUT, comparator: 'between', value: -0.2, upper: -0.13 }, true],
    ['between −5 % and 5 %', { ...CUT, comparator: 'between', value: -0.05, upper: 0.05 }, false],
    ['a change of 10 %', { ...CUT, value: 0.1 }, false],
    ['growth of −3 % a year', { ...CUT, basis: 'averageGrowth' }, false],
    ['a level below zero', { ...CUT, basis: 'level' }, false],
    ['a lead of −13.5 points', { ...CUT, relativeTo: 'gdp' }, false],
  ] as const)('%s: %s', (_, target, expected) => {
    expect(isFall(target)).toBe(expected);
  });

  test('is said by its size, the smaller one first', () => {
    expect(saidNumbers(CUT)).toMatchObject({ value: 0.135, upper: null });
    const between = { ...CUT, comparator: 'between', value: -0.2, upper: -0.13 } as const;
    expect(saidNumbers(between)).toMatchObject({ value: 0.13, upper: 0.2 });
    expect(saidNumbers({ ...CUT, value: 0.1 })).toMatchObject({ value: 0.1 });
  });
});
