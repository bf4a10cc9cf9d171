/** A distribution, compiled: its settings are looked at once, and each question is then quick. */
export interface Law {
  /** The value that a draw stays below with this probability, from 0 to 1. Never falls. */
  readonly quantile: (probability: number) => number;
  /** The probability that a draw is at most this value. */
  readonly cdf: (value: number) => number;
  /** The density; null where single values have a probability of their own. */
  readonly density: ((value: number) => number) | null;
}
