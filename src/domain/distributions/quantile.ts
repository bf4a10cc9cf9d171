import { discreteLaw } from './discrete';
import type { Distribution } from './distribution';
import { normalCdf, normalDensity, normalQuantile } from './exact-math';
import { historyLaw } from './history';
import type { Law } from './law';
import { percentilesLaw } from './percentiles';
import { pertLaw } from './pert';
import { triangularLaw } from './triangular';

/** A distribution of a number that does vary. */
export type VaryingDistribution = Exclude<Distribution, { shape: 'certain' }>;

/**
 * Compiles the quantile of a distribution in which {@link findDistributionProblem} finds nothing
 * wrong: the value that a draw stays below with a probability from 0 to 1. The results are the same
 * bit for bit on every machine. At 0 and 1 a shape without ends gives an infinity.
 *
 * @example quantileOf({ shape: 'triangular', low: 0, mode: 0.5, high: 1 })(0.5) // 0.5
 */
export function quantileOf(distribution: VaryingDistribution): Law['quantile'] {
  return lawOf(distribution).quantile;
}

/**
 * Compiles the probability that a draw is at most a value.
 *
 * @example cdfOf({ shape: 'uniform', low: 0, high: 4 })(1) // 0.25
 */
export function cdfOf(distribution: VaryingDistribution): Law['cdf'] {
  return lawOf(distribution).cdf;
}

/**
 * Compiles the density of a distribution; null where single values have a probability of their own.
 *
 * @example densityOf({ shape: 'uniform', low: 0, high: 4 })?.(1) // 0.25
 */
export function densityOf(distribution: VaryingDistribution): Law['density'] {
  return lawOf(distribution).density;
}

/**
 * Reads off the range that a sensitivity shows: what one draw in ten, half of the draws and nine
 * draws in ten stay below.
 *
 * @example rangeOf({ shape: 'uniform', low: 0, high: 4 }).mid // 2
 */
export function rangeOf(distribution: VaryingDistribution): {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
} {
  const quantile = quantileOf(distribution);
  return { low: quantile(0.1), mid: quantile(0.5), high: quantile(0.9) };
}

/** Compiles a distribution. */
export function lawOf(distribution: VaryingDistribution): Law {
  switch (distribution.shape) {
    case 'triangular':
      return triangularLaw(distribution);
    case 'pert':
      return pertLaw(distribution);
    case 'percentiles':
      return percentilesLaw(distribution);
    case 'normal':
      return normalLaw(distribution.mean, distribution.deviation);
    case 'uniform':
      return uniformLaw(distribution.low, distribution.high);
    case 'discrete':
      return discreteLaw(distribution.outcomes);
    case 'history':
      return historyLaw(distribution.changes);
  }
}

function normalLaw(mean: number, deviation: number): Law {
  return {
    quantile: (probability) => mean + deviation * normalQuantile(probability),
    cdf: (value) => normalCdf((value - mean) / deviation),
    density: (value) => normalDensity((value - mean) / deviation) / deviation,
  };
}

function uniformLaw(low: number, high: number): Law {
  const width = high - low;
  return {
    quantile: (probability) => low + width * probability,
    cdf: (value) => Math.min(1, Math.max(0, (value - low) / width)),
    density: (value) => (value < low || value > high ? 0 : 1 / width),
  };
}
