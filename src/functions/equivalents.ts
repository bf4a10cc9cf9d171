import { achievementEquivalent } from './definitions/achievement';
import { averageGrowthEquivalent } from './definitions/average-growth';
import { backcastPathEquivalent } from './definitions/backcast-path';
import { buoyancyEquivalent } from './definitions/buoyancy';
import { chanceEquivalent } from './definitions/chance';
import { contributionEquivalent } from './definitions/contribution';
import { coveragePathEquivalent } from './definitions/coverage-path';
import { fanEquivalent } from './definitions/fan';
import { growthPathEquivalent } from './definitions/growth-path';
import { incrementPathEquivalent } from './definitions/increment-path';
import { linkedPathEquivalent } from './definitions/linked-path';
import { nominalPathEquivalent } from './definitions/nominal-path';
import { peerStatusEquivalent } from './definitions/peer-status';
import { phaseSharesEquivalent } from './definitions/phase-shares';
import { phasedPathEquivalent } from './definitions/phased-path';
import { rampPathEquivalent } from './definitions/ramp-path';
import { requiredGrowthEquivalent } from './definitions/required-growth';
import { requiredIncrementEquivalent } from './definitions/required-increment';
import { runRateEquivalent } from './definitions/run-rate';
import { stockPathEquivalent } from './definitions/stock-path';
import { targetGapEquivalent } from './definitions/target-gap';
import { targetMetEquivalent } from './definitions/target-met';
import { targetStatusEquivalent } from './definitions/target-status';
import { timeDistanceEquivalent } from './definitions/time-distance';
import type { EquivalentRule } from './excel-equivalents/formula-call';
import type { CalculatedId } from './registry';

/**
 * How each function is written in plain Excel, by the name after `PLAN.`. This list is apart from the
 * registry, so that the bundle that Excel loads for the functions holds no equivalents.
 */
export const EQUIVALENT_RULES: Readonly<Record<CalculatedId, EquivalentRule>> = {
  GROWTH_PATH: growthPathEquivalent,
  INCREMENT_PATH: incrementPathEquivalent,
  PHASED_PATH: phasedPathEquivalent,
  PHASE_SHARES: phaseSharesEquivalent,
  COVERAGE_PATH: coveragePathEquivalent,
  STOCK_PATH: stockPathEquivalent,
  LINKED_PATH: linkedPathEquivalent,
  RAMP_PATH: rampPathEquivalent,
  NOMINAL_PATH: nominalPathEquivalent,
  BACKCAST_PATH: backcastPathEquivalent,
  TARGET_GAP: targetGapEquivalent,
  TARGET_MET: targetMetEquivalent,
  TARGET_STATUS: targetStatusEquivalent,
  PEER_STATUS: peerStatusEquivalent,
  ACHIEVEMENT: achievementEquivalent,
  TIME_DISTANCE: timeDistanceEquivalent,
  REQUIRED_GROWTH: requiredGrowthEquivalent,
  REQUIRED_INCREMENT: requiredIncrementEquivalent,
  RUN_RATE: runRateEquivalent,
  AVERAGE_GROWTH: averageGrowthEquivalent,
  CONTRIBUTION: contributionEquivalent,
  BUOYANCY: buoyancyEquivalent,
  FAN: fanEquivalent,
  CHANCE: chanceEquivalent,
};
