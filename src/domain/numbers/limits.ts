/** The largest magnitude that a cell of Excel can hold. */
export const LARGEST_NUMBER = 9.99999999999999e307;

/** The longest horizon, in years. */
export const MOST_YEARS = 30;

/** The size limits of one plan. */
export const PLAN_LIMITS = {
  /** Of its file, without indentation. */
  bytes: 20_000_000,
  documents: 1_000,
  indicators: 500,
  scenarios: 1_000,
  targets: 5_000,
  assumptions: 5_000,
  /** Rows of a scenario. */
  uncertainties: 1_000,
  /** Drivers × years that one scenario may make uncertain, with what it inherits. */
  uncertainYears: 1_000,
  /** Values of one distribution. */
  outcomes: 20,
  correlations: 1_000,
  phases: 30,
  projects: 1_000,
  milestones: 1_000,
  history: 5_000,
  /** The most years by which one indicator may lag behind another or run ahead of it. */
  lag: 10,
  rampYears: 100,
  steepness: 100,
  idLength: 64,
  nameLength: 255,
  textLength: 2_000,
  decimals: 6,
  firstBaseYear: 1900,
  /** The first year of a known value, and the most of them that an indicator has. */
  firstKnownYear: 1800,
  knownYears: 100,
  lastBaseYear: 2200,
} as const;

/** Half-width of the band of `about` on a growth rate: half a percentage point. */
export const DEFAULT_GROWTH_TOLERANCE = 0.005;

/** Default steepness of a logistic phasing. */
export const DEFAULT_STEEPNESS = 6;

/** The thresholds at which the consistency checks of a plan warn. */
export interface CheckBounds {
  /** The usual range of the buoyancy of revenue. */
  readonly buoyancyLow: number;
  readonly buoyancyHigh: number;
  /** How far the average growth of income may be below that of output: a fraction per year. */
  readonly incomeLag: number;
  /** How much the share of emerging industry in output may rise within a year: a fraction. */
  readonly shareRise: number;
  /** How far the two methods of average growth may differ: a fraction per year. */
  readonly methodDifference: number;
}

/** The default bounds of the checks; conventions of this product. */
export const CHECK_BOUNDS: CheckBounds = {
  buoyancyLow: 0.8,
  buoyancyHigh: 1.5,
  incomeLag: 0.005,
  shareRise: 0.03,
  methodDifference: 0.005,
};

/** What binary fractions may cost: numbers this close count as equal, shares this close to 1 add up. */
export const ROUNDING_SLACK = 1e-9;

/**
 * Returns how far a result may miss a value and still count as equal to it: a billionth of the
 * largest of the sizes, or a billionth where all are 0, because nothing is relative to 0.
 *
 * @param sizes - the value itself, and a tolerance or an upper end that it has
 * @example roundingSlack(-2000).toFixed(6) // '0.000002'
 * @example roundingSlack(1e-11) < 1e-19 // true
 * @example roundingSlack(0) // 1e-9
 */
export function roundingSlack(...sizes: readonly (number | null)[]): number {
  const largest = sizes.reduce<number>((most, size) => Math.max(most, Math.abs(size ?? 0)), 0);
  return ROUNDING_SLACK * (largest === 0 ? 1 : largest);
}

/** Tells whether a cell of Excel can hold the number: neither NaN nor beyond its range. */
export function isInRange(value: number): boolean {
  return Math.abs(value) <= LARGEST_NUMBER;
}
