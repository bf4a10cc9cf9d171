import type { Law } from './law';

/**
 * As earlier changes were: on a line from each change to the next in size, each stretch as probable
 * as the others. The quantile is PERCENTILE.INC of the changes.
 */
export function historyLaw(changes: readonly number[]): Law {
  const sorted = [...changes].sort((one, other) => one - other);
  const stretches = sorted.length - 1;
  const change = (index: number): number => {
    const value = sorted[index];
    if (value === undefined) throw new Error('A history has two changes or more');
    return value;
  };
  const stretchOf = (value: number): number => {
    let [below, above] = [0, stretches];
    while (above - below > 1) {
      const middle = (below + above) >> 1;
      if (change(middle) <= value) below = middle;
      else above = middle;
    }
    return below;
  };
  const hasTies = sorted.some((value, index) => value === sorted[index + 1]);
  return {
    quantile: (probability) => {
      const place = probability * stretches;
      const index = Math.min(Math.floor(place), stretches - 1);
      const [from, to] = [change(index), change(index + 1)];
      return from + (to - from) * (place - index);
    },
    cdf: (value) => {
      if (value < change(0)) return 0;
      if (value >= change(stretches)) return 1;
      const index = stretchOf(value);
      const [from, to] = [change(index), change(index + 1)];
      return (index + (value - from) / (to - from)) / stretches;
    },
    density: hasTies
      ? null
      : (value) => {
          if (value < change(0) || value > change(stretches)) return 0;
          const index = stretchOf(value);
          return 1 / stretches / (change(index + 1) - change(index));
        },
  };
}
