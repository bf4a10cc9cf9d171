/** How simulations are bounded. */
export const SIMULATION_LIMITS = {
  /** Paths where nobody says how many: the standard error of a chance is then 1.1 % at most. */
  usualDraws: 2_000,
  mostDraws: 100_000,
  lastSeed: 2_147_483_647,
} as const;
