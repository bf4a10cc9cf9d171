import { exactExp, exactLog } from './exact-math';
import type { Law } from './law';
import { solveRising } from './solve-rising';

/** What one draw in ten, half of the draws, and nine draws in ten stay below. */
export interface ThreePercentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The coefficients of a metalog distribution of three terms. */
export interface Metalog {
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
}

/** ln(0.9 / 0.1), the log odds of the outer percentiles. */
const OUTER_LOG_ODDS = 2.1972245773362196;

/** |a3| / a2 must stay below this, or the quantile would fall somewhere (Keelin 2016, table 3). */
const LARGEST_SKEW = 1.6671131192019295;

/** Log odds beyond which a probability is 0 or 1 in a double. */
const LARGEST_LOG_ODDS = 745;

/**
 * The metalog of three terms through three percentiles (Keelin 2016): with the log odds
 * L = ln(y / (1 − y)), its quantile is a1 + a2·L + a3·(y − ½)·L.
 *
 * @example metalogOf({ p10: -1, p50: 0, p90: 1 }).a3 // 0
 */
export function metalogOf({ p10, p50, p90 }: ThreePercentiles): Metalog {
  return {
    a1: p50,
    a2: (p90 - p10) / (2 * OUTER_LOG_ODDS),
    a3: (p90 - p50 - (p50 - p10)) / (0.8 * OUTER_LOG_ODDS),
  };
}

/** Whether a metalog rises everywhere: three percentiles that are too lopsided have none. */
export function isMetalogFeasible({ a2, a3 }: Metalog): boolean {
  return a2 > 0 && Math.abs(a3) < LARGEST_SKEW * a2;
}

/** The distribution through three percentiles. */
export function percentilesLaw(percentiles: ThreePercentiles): Law {
  const metalog = metalogOf(percentiles);
  const { a1, a2, a3 } = metalog;
  const probabilityOf = (value: number): number => {
    if (a2 === 0) return value < a1 ? 0 : 1;
    return sigmoid(logOddsOf(metalog, value));
  };
  return {
    quantile: (probability) => {
      if (a2 === 0) return a1;
      const logOdds = exactLog(probability) - exactLog(1 - probability);
      return a1 + (a2 + a3 * (probability - 0.5)) * logOdds;
    },
    cdf: probabilityOf,
    density: (value) => {
      const logOdds = logOddsOf(metalog, value);
      const share = sigmoid(logOdds);
      const spread = share * sigmoid(-logOdds);
      return spread / slope(metalog, logOdds, share, spread);
    },
  };
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + exactExp(-logOdds));
}

/** How fast the value rises with the log odds. */
function slope({ a2, a3 }: Metalog, logOdds: number, share: number, spread: number): number {
  return a2 + a3 * (share - 0.5 + logOdds * spread);
}

function logOddsOf(metalog: Metalog, value: number): number {
  const { a1, a2, a3 } = metalog;
  return solveRising({
    target: value,
    low: -LARGEST_LOG_ODDS,
    high: LARGEST_LOG_ODDS,
    start: (value - a1) / a2,
    at: (logOdds) => {
      const share = sigmoid(logOdds);
      const spread = share * sigmoid(-logOdds);
      return {
        value: a1 + (a2 + a3 * (share - 0.5)) * logOdds,
        slope: slope(metalog, logOdds, share, spread),
      };
    },
  });
}
