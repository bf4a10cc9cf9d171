import { achievementEquivalent } from './definitions/targets/achievement';
import { averageGrowthEquivalent } from './definitions/growth/average-growth';
import { backcastPathEquivalent } from './definitions/paths/backcast-path';
import { buoyancyEquivalent } from './definitions/growth/buoyancy';
import { chanceEquivalent } from './definitions/risk/chance';
import { contributionEquivalent } from './definitions/growth/contribution';
import { coveragePathEquivalent } from './definitions/paths/coverage-path';
import { fanEquivalent } from './definitions/risk/fan';
import { growthPathEquivalent } from './definitions/paths/growth-path';
import { incrementPathEquivalent } from './definitions/paths/increment-path';
import { linkedPathEquivalent } from './definitions/paths/linked-path';
import { nominalPathEquivalent } from './definitions/paths/nominal-path';
import { peerStatusEquivalent } from './definitions/targets/peer-status';
import { phaseSharesEquivalent } from './definitions/paths/phase-shares';
import { phasedPathEquivalent } from './definitions/paths/phased-path';
import { rampPathEquivalent } from './definitions/paths/ramp-path';
import { requiredGrowthEquivalent } from './definitions/targets/required-growth';
import { requiredIncrementEquivalent } from './definitions/targets/required-increment';
import { runRateEquivalent } from './definitions/targets/run-rate';
import { stockPathEquivalent } from './definitions/paths/stock-path';
import { targetGapEquivalent } from './definitions/targets/target-gap';
import { targetMetEquivalent } from './definitions/targets/target-met';
import { targetStatusEquivalent } from './definitions/targets/target-status';
import { timeDistanceEquivalent } from './definitions/targets/time-distance';
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
