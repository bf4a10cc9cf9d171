import type { Outcome } from './distribution';
import type { Law } from './law';

/** One of a few values, each with its probability; they need not be in order. */
export function discreteLaw(outcomes: readonly Outcome[]): Law {
  const sorted = [...outcomes].sort((one, other) => one.value - other.value);
  const sum = sorted.reduce((total, { probability }) => total + probability, 0);
  let running = 0;
  const steps = sorted.map(({ value, probability }) => {
    running += probability / sum;
    return { value, upTo: running };
  });
  const last = steps.at(-1);
  if (!last) throw new Error('A discrete distribution has an outcome');
  return {
    quantile: (share) => (steps.find(({ upTo }) => share < upTo) ?? last).value,
    cdf: (value) => {
      if (value >= last.value) return 1;
      const next = steps.findIndex((step) => step.value > value);
      return steps[next - 1]?.upTo ?? 0;
    },
    density: null,
  };
}
