import { achievement, achievementEquivalent } from './definitions/targets/achievement';
import { assumption } from './definitions/live/assumption';
import { averageGrowth, averageGrowthEquivalent } from './definitions/growth/average-growth';
import { backcastPath, backcastPathEquivalent } from './definitions/paths/backcast-path';
import { buoyancy, buoyancyEquivalent } from './definitions/growth/buoyancy';
import { chance, chanceEquivalent } from './definitions/risk/chance';
import { contribution, contributionEquivalent } from './definitions/growth/contribution';
import { coveragePath, coveragePathEquivalent } from './definitions/paths/coverage-path';
import { fan, fanEquivalent } from './definitions/risk/fan';
import { growthPath, growthPathEquivalent } from './definitions/paths/growth-path';
import { incrementPath, incrementPathEquivalent } from './definitions/paths/increment-path';
import { linkedPath, linkedPathEquivalent } from './definitions/paths/linked-path';
import { nominalPath, nominalPathEquivalent } from './definitions/paths/nominal-path';
import { peerStatus, peerStatusEquivalent } from './definitions/targets/peer-status';
import { phaseShares, phaseSharesEquivalent } from './definitions/paths/phase-shares';
import { phasedPath, phasedPathEquivalent } from './definitions/paths/phased-path';
import { rampPath, rampPathEquivalent } from './definitions/paths/ramp-path';
import { requiredGrowth, requiredGrowthEquivalent } from './definitions/targets/required-growth';
import {
  requiredIncrement,
  requiredIncrementEquivalent,
} from './definitions/targets/required-increment';
import { runRate, runRateEquivalent } from './definitions/targets/run-rate';
import { scenarioGap } from './definitions/live/scenario-gap';
import { scenario } from './definitions/live/scenario';
import { stockPath, stockPathEquivalent } from './definitions/paths/stock-path';
import { targetGap, targetGapEquivalent } from './definitions/targets/target-gap';
import { targetMet, targetMetEquivalent } from './definitions/targets/target-met';
import { targetStatus, targetStatusEquivalent } from './definitions/targets/target-status';
import { timeDistance, timeDistanceEquivalent } from './definitions/targets/time-distance';
import type { EquivalentRule } from './excel-equivalents/formula-call';
import type { CalculatedFunction, FunctionDefinition } from './runtime/function-definition';
import type { StreamingFunction } from './streaming/plan-function';

const calculated = [
  growthPath,
  incrementPath,
  phasedPath,
  phaseShares,
  coveragePath,
  stockPath,
  linkedPath,
  rampPath,
  nominalPath,
  backcastPath,
  targetGap,
  targetMet,
  targetStatus,
  peerStatus,
  achievement,
  timeDistance,
  requiredGrowth,
  requiredIncrement,
  runRate,
  averageGrowth,
  contribution,
  buoyancy,
  fan,
  chance,
] as const;

const streaming = [scenario, scenarioGap, assumption] as const;

/** The name after `PLAN.` of a function that calculates its result from its arguments alone. */
export type CalculatedId = (typeof calculated)[number]['id'];

/** The name after `PLAN.` of any of our functions. */
export type FunctionId = CalculatedId | (typeof streaming)[number]['id'];

/** The functions that calculate their result from their arguments alone. */
export const CALCULATED_FUNCTIONS: readonly CalculatedFunction<CalculatedId>[] = calculated;

/** The functions that give numbers of the workbook's plan and follow its changes. */
export const STREAMING_FUNCTIONS: readonly StreamingFunction[] = streaming;

/** Every custom function of the product, in the order in which lists show them. */
export const ALL_FUNCTIONS: readonly FunctionDefinition<FunctionId>[] = [
  ...calculated,
  ...streaming,
];

/**
 * How each function is written in plain Excel, by the name after `PLAN.`. This list is apart from the
 * functions, so that the bundle that Excel loads for the functions holds no equivalents.
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
