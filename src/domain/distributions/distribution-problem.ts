import { largest, smallest } from '../../shared/extremes';
import { isInRange } from '../numbers/limits';
import type { Distribution, Outcome } from './distribution';
import { isMetalogFeasible, metalogOf } from './percentiles';

/** The settings of distributions, by their names in plan files. */
export type DistributionField =
  | ('low' | 'mode' | 'high' | 'p10' | 'p50' | 'p90' | 'mean' | 'deviation')
  | ('outcomes' | 'changes');

/** Why a distribution cannot be used: only facts; the text is made from them elsewhere. */
export type DistributionProblem =
  /** NaN, an infinity, or more than a cell holds. `index` counts from 0 in a list. */
  | {
      readonly kind: 'notANumber';
      readonly field: DistributionField;
      readonly index: number | null;
    }
  /** `lower` must not be above `upper`. */
  | {
      readonly kind: 'wrongOrder';
      readonly lower: DistributionField;
      readonly upper: DistributionField;
      readonly lowerValue: number;
      readonly upperValue: number;
    }
  /** Every draw would be the same: nothing is uncertain. */
  | { readonly kind: 'noWidth'; readonly field: DistributionField; readonly value: number }
  /** The ends are further apart than the largest number. */
  | { readonly kind: 'tooWide'; readonly field: DistributionField }
  | { readonly kind: 'negative'; readonly field: 'deviation'; readonly value: number }
  /** The median is too near to an outer percentile: a curve through the three would turn back. */
  | {
      readonly kind: 'tooLopsided';
      readonly p50: number;
      /** The median must lie between these two, and be neither. */
      readonly above: number;
      readonly below: number;
    }
  /** A probability must be above 0 and at most 1. */
  | { readonly kind: 'wrongProbability'; readonly index: number; readonly value: number }
  /** The probabilities must add up to 1. */
  | { readonly kind: 'probabilitySum'; readonly sum: number }
  | {
      readonly kind: 'tooFew';
      readonly field: 'outcomes' | 'changes';
      readonly count: number;
      readonly least: number;
    };

/** How far probabilities may be from adding up to 1: six decimals are enough for thirds. */
const SUM_TOLERANCE = 1e-5;

/** A history is at least this many yearly changes. */
const FEWEST_CHANGES = 3;

/** The share of the way from P10 to P90 that the median of a metalog keeps to either side. */
const LEAST_SHARE = 0.16657737;

/**
 * Finds what is wrong with a distribution; null when nothing is.
 *
 * @example findDistributionProblem({ shape: 'uniform', low: 0, high: 4 }) // null
 * @example findDistributionProblem({ shape: 'uniform', low: 4, high: 0 })?.kind // 'wrongOrder'
 */
export function findDistributionProblem(distribution: Distribution): DistributionProblem | null {
  switch (distribution.shape) {
    case 'certain':
      return null;
    case 'triangular':
    case 'pert': {
      const { low, mode, high } = distribution;
      return findOrderProblem({ low, mode, high });
    }
    case 'percentiles': {
      const { p10, p50, p90 } = distribution;
      return findOrderProblem({ p10, p50, p90 }) ?? findShapeProblem({ p10, p50, p90 });
    }
    case 'normal':
      return findNormalProblem(distribution.mean, distribution.deviation);
    case 'uniform':
      return findOrderProblem({ low: distribution.low, high: distribution.high });
    case 'discrete':
      return findOutcomeProblem(distribution.outcomes);
    case 'history':
      return findHistoryProblem(distribution.changes);
  }
}

/** Checks settings that must be numbers in this order, the last above the first. */
function findOrderProblem(
  settings: Partial<Record<DistributionField, number>>,
): DistributionProblem | null {
  const entries = Object.entries(settings) as [DistributionField, number][];
  for (const [field, value] of entries) {
    if (!isInRange(value)) return { kind: 'notANumber', field, index: null };
  }
  for (const [index, [upper, upperValue]] of entries.slice(1).entries()) {
    const [lower, lowerValue] = entries[index] ?? [upper, upperValue];
    if (lowerValue > upperValue) {
      return { kind: 'wrongOrder', lower, upper, lowerValue, upperValue };
    }
  }
  const [first, last] = [entries[0], entries.at(-1)];
  return first && last ? findWidthProblem(last[0], first[1], last[1]) : null;
}

function findWidthProblem(
  field: DistributionField,
  low: number,
  high: number,
): DistributionProblem | null {
  if (low === high) return { kind: 'noWidth', field, value: high };
  return isInRange(high - low) ? null : { kind: 'tooWide', field };
}

function findShapeProblem(percentiles: {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}): DistributionProblem | null {
  if (isMetalogFeasible(metalogOf(percentiles))) return null;
  const { p10, p50, p90 } = percentiles;
  const margin = (p90 - p10) * LEAST_SHARE;
  return { kind: 'tooLopsided', p50, above: p10 + margin, below: p90 - margin };
}

function findNormalProblem(mean: number, deviation: number): DistributionProblem | null {
  if (!isInRange(mean)) return { kind: 'notANumber', field: 'mean', index: null };
  if (!isInRange(deviation)) return { kind: 'notANumber', field: 'deviation', index: null };
  if (deviation < 0) return { kind: 'negative', field: 'deviation', value: deviation };
  if (deviation === 0) return { kind: 'noWidth', field: 'deviation', value: mean };
  // Draws lie within eight deviations of the mean.
  return isInRange(Math.abs(mean) + 8 * deviation) ? null : { kind: 'tooWide', field: 'deviation' };
}

function findOutcomeProblem(outcomes: readonly Outcome[]): DistributionProblem | null {
  for (const [index, { value, probability }] of outcomes.entries()) {
    if (!isInRange(value)) return { kind: 'notANumber', field: 'outcomes', index };
    if (!(probability > 0 && probability <= 1)) {
      return { kind: 'wrongProbability', index, value: probability };
    }
  }
  const count = outcomes.length;
  if (count < 2) return { kind: 'tooFew', field: 'outcomes', count, least: 2 };
  const sum = outcomes.reduce((total, { probability }) => total + probability, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) return { kind: 'probabilitySum', sum };
  return findSpreadProblem(
    'outcomes',
    outcomes.map(({ value }) => value),
  );
}

function findHistoryProblem(changes: readonly number[]): DistributionProblem | null {
  for (const [index, change] of changes.entries()) {
    if (!isInRange(change)) return { kind: 'notANumber', field: 'changes', index };
  }
  const count = changes.length;
  if (count < FEWEST_CHANGES) {
    return { kind: 'tooFew', field: 'changes', count, least: FEWEST_CHANGES };
  }
  return findSpreadProblem('changes', changes);
}

function findSpreadProblem(
  field: 'outcomes' | 'changes',
  values: readonly number[],
): DistributionProblem | null {
  return findWidthProblem(field, smallest(values), largest(values));
}
