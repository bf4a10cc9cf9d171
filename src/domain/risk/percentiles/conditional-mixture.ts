import { normalCdf, normalDensity, normalQuantile } from '../../distributions/exact-math';
import type { Law } from '../../distributions/law';
import type { Mixture } from './mixture';

/** What the other draws say at each point about the normal score of the last step. */
export interface GivenScores {
  /** Σ weight · score of the others. */
  readonly means: Float64Array;
  /** From 0 to 1. */
  readonly deviation: number;
}

/**
 * Makes a mixture whose last step depends on the others: given their normal scores it is at most x
 * with the probability Φ((Φ⁻¹(F(x)) − mean) / deviation).
 */
export function conditionalMixture(
  { offsets, factors }: Pick<Mixture, 'offsets' | 'factors'>,
  { cdf, density, quantile }: Law,
  { means, deviation }: GivenScores,
): Mixture {
  const count = offsets.length;
  const at = (value: number): { readonly value: number; readonly slope: number } => {
    let probability = 0;
    let slope = 0;
    for (let point = 0; point < count; point += 1) {
      const factor = factors[point] ?? 0;
      const x = (value - (offsets[point] ?? 0)) / factor;
      const share = Number.isNaN(x) ? 1 : cdf(x);
      const score = normalQuantile(share);
      const rest = score - (means[point] ?? 0);
      const told = deviation > 0 ? rest / deviation : rest >= 0 ? Infinity : -Infinity;
      const chance = normalCdf(told);
      probability += factor < 0 ? 1 - chance : chance;
      if (share > 0 && share < 1) {
        const ratio = normalDensity(told) / normalDensity(score) / deviation;
        slope += density ? (density(x) * ratio) / Math.abs(factor) : NaN;
      }
    }
    return { value: probability / count, slope: slope / count };
  };
  return { offsets, factors, at, quantile };
}
