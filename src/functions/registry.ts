import type { CalculatedFunction, ParameterRules } from './runtime/function-definition';
import type { FunctionResult } from './runtime/function-result';
import { growthPath } from './definitions/growth-path';
import { GROWTH_PATH_PARAMETERS } from './definitions/growth-path-parameters';
import { incrementPath } from './definitions/increment-path';
import { INCREMENT_PATH_PARAMETERS } from './definitions/increment-path-parameters';
import { phasedPath } from './definitions/phased-path';
import { PHASED_PATH_PARAMETERS } from './definitions/phased-path-parameters';
import { phaseShares } from './definitions/phase-shares';
import { PHASE_SHARES_PARAMETERS } from './definitions/phase-shares-parameters';
import { coveragePath } from './definitions/coverage-path';
import { COVERAGE_PATH_PARAMETERS } from './definitions/coverage-path-parameters';
import { stockPath } from './definitions/stock-path';
import { STOCK_PATH_PARAMETERS } from './definitions/stock-path-parameters';
import { linkedPath } from './definitions/linked-path';
import { LINKED_PATH_PARAMETERS } from './definitions/linked-path-parameters';
import { rampPath } from './definitions/ramp-path';
import { RAMP_PATH_PARAMETERS } from './definitions/ramp-path-parameters';
import { nominalPath } from './definitions/nominal-path';
import { NOMINAL_PATH_PARAMETERS } from './definitions/nominal-path-parameters';
import { backcastPath } from './definitions/backcast-path';
import { BACKCAST_PATH_PARAMETERS } from './definitions/backcast-path-parameters';
import { requiredGrowth } from './definitions/required-growth';
import { REQUIRED_GROWTH_PARAMETERS } from './definitions/required-growth-parameters';
import { targetGap } from './definitions/target-gap';
import { TARGET_GAP_PARAMETERS } from './definitions/target-gap-parameters';
import { targetMet } from './definitions/target-met';
import { TARGET_MET_PARAMETERS } from './definitions/target-met-parameters';
import { targetStatus } from './definitions/target-status';
import { TARGET_STATUS_PARAMETERS } from './definitions/target-status-parameters';
import { peerStatus } from './definitions/peer-status';
import { PEER_STATUS_PARAMETERS } from './definitions/peer-status-parameters';
import { achievement } from './definitions/achievement';
import { ACHIEVEMENT_PARAMETERS } from './definitions/achievement-parameters';
import { timeDistance } from './definitions/time-distance';
import { TIME_DISTANCE_PARAMETERS } from './definitions/time-distance-parameters';
import { requiredIncrement } from './definitions/required-increment';
import { REQUIRED_INCREMENT_PARAMETERS } from './definitions/required-increment-parameters';
import { runRate } from './definitions/run-rate';
import { RUN_RATE_PARAMETERS } from './definitions/run-rate-parameters';
import { averageGrowth } from './definitions/average-growth';
import { AVERAGE_GROWTH_PARAMETERS } from './definitions/average-growth-parameters';
import { contribution } from './definitions/contribution';
import { CONTRIBUTION_PARAMETERS } from './definitions/contribution-parameters';
import { buoyancy } from './definitions/buoyancy';
import { BUOYANCY_PARAMETERS } from './definitions/buoyancy-parameters';
import { fan } from './definitions/fan';
import { FAN_PARAMETERS } from './definitions/fan-parameters';
import { chance } from './definitions/chance';
import { memoize } from './runtime/memoize';
import { CHANCE_PARAMETERS } from './definitions/chance-parameters';

/** Every custom function of the product, by the name behind `PLAN.`. */
export const CALCULATED_FUNCTIONS: readonly CalculatedFunction[] = [
  define('GROWTH_PATH', GROWTH_PATH_PARAMETERS, growthPath),
  define('INCREMENT_PATH', INCREMENT_PATH_PARAMETERS, incrementPath),
  define('PHASED_PATH', PHASED_PATH_PARAMETERS, phasedPath),
  define('PHASE_SHARES', PHASE_SHARES_PARAMETERS, phaseShares),
  define('COVERAGE_PATH', COVERAGE_PATH_PARAMETERS, coveragePath),
  define('STOCK_PATH', STOCK_PATH_PARAMETERS, stockPath),
  define('LINKED_PATH', LINKED_PATH_PARAMETERS, linkedPath),
  define('RAMP_PATH', RAMP_PATH_PARAMETERS, rampPath),
  define('NOMINAL_PATH', NOMINAL_PATH_PARAMETERS, nominalPath),
  define('BACKCAST_PATH', BACKCAST_PATH_PARAMETERS, backcastPath),
  define('TARGET_GAP', TARGET_GAP_PARAMETERS, targetGap),
  define('TARGET_MET', TARGET_MET_PARAMETERS, targetMet),
  define('TARGET_STATUS', TARGET_STATUS_PARAMETERS, targetStatus),
  define('PEER_STATUS', PEER_STATUS_PARAMETERS, peerStatus),
  define('ACHIEVEMENT', ACHIEVEMENT_PARAMETERS, achievement),
  define('TIME_DISTANCE', TIME_DISTANCE_PARAMETERS, timeDistance),
  define('REQUIRED_GROWTH', REQUIRED_GROWTH_PARAMETERS, requiredGrowth),
  define('REQUIRED_INCREMENT', REQUIRED_INCREMENT_PARAMETERS, requiredIncrement),
  define('RUN_RATE', RUN_RATE_PARAMETERS, runRate),
  define('AVERAGE_GROWTH', AVERAGE_GROWTH_PARAMETERS, averageGrowth),
  define('CONTRIBUTION', CONTRIBUTION_PARAMETERS, contribution),
  define('BUOYANCY', BUOYANCY_PARAMETERS, buoyancy),
  remembered(define('FAN', FAN_PARAMETERS, fan)),
  remembered(define('CHANCE', CHANCE_PARAMETERS, chance)),
];

/**
 * The shells declare their arguments as ranges for the metadata generator; what Excel really
 * passes is read without trust in `cells/`, so they may be called with anything.
 */
function define(
  id: string,
  parameters: ParameterRules,
  shell: (...args: never[]) => FunctionResult,
): CalculatedFunction {
  return { id, parameters, evaluate: shell as (...args: readonly unknown[]) => FunctionResult };
}

/** One that draws thousands of numbers for each call. */
function remembered({ evaluate, ...rest }: CalculatedFunction): CalculatedFunction {
  return { ...rest, evaluate: memoize(evaluate) };
}
