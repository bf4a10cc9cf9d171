import { randomNumbers } from './random-numbers';

function take(seed: number, count: number): readonly number[] {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, () => next());
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How two series of the same length go together, from −1 to 1. */
function correlation(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [mean(left), mean(right)];
  let [both, one, other] = [0, 0, 0];
  for (const [index, value] of left.entries()) {
    const [x, y] = [value - a, (right[index] ?? 0) - b];
    both += x * y;
    one += x * x;
    other += y * y;
  }
  return both / Math.sqrt(one * other);
}

describe('randomNumbers', () => {
  it('gives these very numbers, on every machine', () => {
    expect([take(0, 3), take(1, 3), take(2_147_483_647, 1)]).toEqual([
      [0.23386635028417935, 0.027465522088284344, 0.39089538000005275],
      [0.4311905528168414, 0.12924368225516725, 0.3420326185035655],
      [0.2874435981239162],
    ]);
  });

  it('fills every tenth from 0 to 1 alike', () => {
    const numbers = take(3, 100_000);
    const counts = Array.from({ length: 10 }, () => 0);
    expect(numbers.filter((number) => number < 0 || number >= 1)).toEqual([]);
    for (const number of numbers) {
      const tenth = Math.floor(number * 10);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    const surprise = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // The 99.9 % quantile of chi-square with nine degrees of freedom.
    expect(surprise).toBeLessThan(27.88);
  });

  const numbers = take(4, 50_000);
  it.each([1, 2, 10])('has nothing in common with the number %d places on', (lag) => {
    expect(Math.abs(correlation(numbers.slice(lag), numbers.slice(0, -lag)))).toBeLessThan(0.02);
  });

  const bySeed = Array.from({ length: 2100 }, (_, seed) => take(seed, 5));
  it.each([1, 2, 4, 8, 100])('has nothing in common with the seed %d on', (lag) => {
    const series = bySeed.slice(0, 2000 + lag);
    for (let place = 0; place < 5; place += 1) {
      const numbers = series.map((values) => values[place] ?? 0);
      const both = correlation(numbers.slice(lag), numbers.slice(0, -lag));
      expect(Math.abs(both)).toBeLessThan(0.1);
      expect(Math.abs(mean(numbers) - 0.5)).toBeLessThan(0.03);
    }
  });
});
