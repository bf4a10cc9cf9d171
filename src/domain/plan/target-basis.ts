import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import type { TargetBasis } from './plan';

/** What there is to know about a basis: what a target is measured on. */
export interface BasisFacts {
  /** A fraction (0.06 is 6 %) rather than a number in the indicator's unit. */
  readonly isFraction: boolean;
  /** A rate of change from another year; −1 leaves nothing, and less turns the sign. */
  readonly isChange: boolean;
  /** The value of a year itself, so that a growth or increment per year leads there. */
  readonly isLevel: boolean;
  /** Measures a period as a whole rather than every year in it. */
  readonly isOverPeriod: boolean;
  /** Half-width of the band of `about` where the plan gives none; null where it has to. */
  readonly usualTolerance: number | null;
}

/** The facts of every basis of a target. */
export const BASIS_FACTS: Readonly<Record<TargetBasis, BasisFacts>> = {
  level: {
    isFraction: false,
    isChange: false,
    isLevel: true,
    isOverPeriod: false,
    usualTolerance: null,
  },
  growth: {
    isFraction: true,
    isChange: true,
    isLevel: false,
    isOverPeriod: false,
    usualTolerance: DEFAULT_GROWTH_TOLERANCE,
  },
  averageGrowth: {
    isFraction: true,
    isChange: true,
    isLevel: false,
    isOverPeriod: true,
    usualTolerance: DEFAULT_GROWTH_TOLERANCE,
  },
  cumulative: {
    isFraction: false,
    isChange: false,
    isLevel: false,
    isOverPeriod: true,
    usualTolerance: null,
  },
  cumulativeChange: {
    isFraction: true,
    isChange: true,
    isLevel: false,
    isOverPeriod: true,
    usualTolerance: null,
  },
  share: {
    isFraction: true,
    isChange: false,
    isLevel: true,
    isOverPeriod: false,
    usualTolerance: null,
  },
};
