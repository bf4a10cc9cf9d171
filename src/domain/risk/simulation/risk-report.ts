import type { Driver } from '../../indicators/drivers';
import type { UnjudgedReason } from '../../scenarios/plan-report';

/** How an answer was found: without any draw, with the last step in closed form, or by counting. */
export type RiskMethod = 'certain' | 'preIntegrated' | 'points';

/** The prediction bands of an indicator. Every list has one entry per projected year. */
export interface IndicatorRisk {
  readonly indicator: string;
  /** False where no uncertain driver reaches it: all bands are then its path. */
  readonly isUncertain: boolean;
  readonly method: RiskMethod;
  readonly years: readonly number[];
  /** In the unit of the indicator: the value that 5 % of the futures stay below, and so on. */
  readonly p5: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
  /** Standard error of `p50`, from independent scrambles of the points. */
  readonly se50: readonly number[];
  /** Draws in which it has no value, such as a division by zero; they count in no answer. */
  readonly failed: number;
}

/** How probable it is that a target is met. */
export interface TargetRisk {
  readonly target: string;
  readonly method: RiskMethod;
  /** From 0 to 1; null where it cannot be judged. */
  readonly probability: number | null;
  /** Standard error of the probability. */
  readonly se: number;
  /** Mean of what is missing in the futures that miss it, in its own unit; null where none does. */
  readonly shortfall: number | null;
  /**
   * The first projected year in which its level is reached with a probability of 50 % and of 90 %; null
   * where there is none, and for a target that is no level.
   */
  readonly year50: number | null;
  readonly year90: number | null;
  readonly unjudged: UnjudgedReason | null;
}

/** How probable it is that several targets are met together. */
export interface TogetherRisk {
  /** Null where there is no target that can be judged. */
  readonly probability: number | null;
  readonly se: number;
}

/** How sure the numbers of a scenario are. */
export interface RiskReport {
  readonly scenario: string;
  /** `preIntegrated` where every answer but those over several targets is. */
  readonly method: RiskMethod;
  /** Scrambled Sobol points of the answers with the last step in closed form. */
  readonly points: number;
  /** Points of the answers that are counted, such as that over all targets together. */
  readonly countedPoints: number;
  readonly seed: number;
  readonly indicators: readonly IndicatorRisk[];
  readonly targets: readonly TargetRisk[];
  readonly all: TogetherRisk;
  readonly allBinding: TogetherRisk;
  /** Drivers whose draws were held at an end of their range, with the share of the draws. */
  readonly held: readonly {
    readonly indicator: string;
    readonly driver: Driver;
    readonly share: number;
  }[];
  /** The largest change that made the correlations valid; 0 where they were. */
  readonly repaired: number;
  /** How many numbers are drawn: one per uncertain driver and year. */
  readonly uncertainValues: number;
}

/** Why nothing can be simulated. */
export type RiskProblem =
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  /** Points are a power of two within these limits. */
  | {
      readonly kind: 'wrongPoints';
      readonly points: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'wrongSeed'; readonly seed: number; readonly most: number }
  /** The scenario has no numbers even without draws. */
  | { readonly kind: 'noPaths'; readonly indicator: string };

/** What is simulated, and how. */
export interface RiskOptions {
  /** Id of a scenario. */
  readonly scenario: string;
  /** A power of two from 64 to 1,048,576; by default what {@link usualPoints} gives. */
  readonly points?: number | undefined;
  /** A whole number from 0 to 2147483647; default 0. */
  readonly seed?: number | undefined;
}

/**
 * Says how several answers were found: `points` as soon as one was counted.
 *
 * @example jointMethod(['certain', 'preIntegrated']) // 'preIntegrated'
 */
export function jointMethod(methods: readonly RiskMethod[]): RiskMethod {
  if (methods.includes('points')) return 'points';
  return methods.includes('preIntegrated') ? 'preIntegrated' : 'certain';
}

/** The limits of a simulation. */
export const RISK_LIMITS = {
  leastPoints: 64,
  mostPoints: 1_048_576,
  lastSeed: 2_147_483_647,
  /** By default, where answers are counted. */
  countedPoints: 16_384,
} as const;

/**
 * Chooses as many points as are as good as 100,000 plain draws or better: more years leave more to the
 * points.
 *
 * @param years - projected years
 * @example usualPoints(3) // 512
 * @example usualPoints(5) // 1024
 * @example usualPoints(10) // 4096
 */
export function usualPoints(years: number): number {
  if (years <= 3) return 512;
  return years <= 5 ? 1_024 : 4_096;
}

/**
 * Finds what is wrong with the points and the seed of a simulation; null when nothing is.
 *
 * @example findRiskProblem({ scenario: 'base', points: 1000 })?.kind // 'wrongPoints'
 */
export function findRiskProblem({ points, seed }: RiskOptions): RiskProblem | null {
  const { leastPoints: least, mostPoints: most, lastSeed } = RISK_LIMITS;
  if (points !== undefined && !(points >= least && points <= most && isPowerOfTwo(points))) {
    return { kind: 'wrongPoints', points, least, most };
  }
  const isSeed = seed === undefined || (Number.isInteger(seed) && seed >= 0 && seed <= lastSeed);
  return isSeed ? null : { kind: 'wrongSeed', seed, most: lastSeed };
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(value) && (value & (value - 1)) === 0;
}

/** The bands of a fan, as shares. */
export const BANDS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Independent scrambles that the standard errors come from. */
export const SCRAMBLES = 8;

/** An answer with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** The standard deviation of estimates; 0 of a single one. */
export function deviation(estimates: readonly number[]): number {
  const count = estimates.length;
  // Equal estimates would leave what is lost to rounding in their mean.
  if (estimates.every((estimate) => estimate === estimates[0])) return 0;
  const mean = estimates.reduce((sum, value) => sum + value, 0) / count;
  const squares = estimates.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (count - 1));
}
