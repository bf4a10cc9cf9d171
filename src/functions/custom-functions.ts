import type { CustomFunction, ParameterRules } from './custom-function';
import type { FunctionResult } from './function-result';
import { growthPath } from './growth-path/growth-path';
import { GROWTH_PATH_PARAMETERS } from './growth-path/growth-path-parameters';
import { incrementPath } from './increment-path/increment-path';
import { INCREMENT_PATH_PARAMETERS } from './increment-path/increment-path-parameters';
import { phasedPath } from './phased-path/phased-path';
import { PHASED_PATH_PARAMETERS } from './phased-path/phased-path-parameters';
import { phaseShares } from './phase-shares/phase-shares';
import { PHASE_SHARES_PARAMETERS } from './phase-shares/phase-shares-parameters';
import { coveragePath } from './coverage-path/coverage-path';
import { COVERAGE_PATH_PARAMETERS } from './coverage-path/coverage-path-parameters';
import { stockPath } from './stock-path/stock-path';
import { STOCK_PATH_PARAMETERS } from './stock-path/stock-path-parameters';
import { linkedPath } from './linked-path/linked-path';
import { LINKED_PATH_PARAMETERS } from './linked-path/linked-path-parameters';
import { rampPath } from './ramp-path/ramp-path';
import { RAMP_PATH_PARAMETERS } from './ramp-path/ramp-path-parameters';
import { nominalPath } from './nominal-path/nominal-path';
import { NOMINAL_PATH_PARAMETERS } from './nominal-path/nominal-path-parameters';
import { backcastPath } from './backcast-path/backcast-path';
import { BACKCAST_PATH_PARAMETERS } from './backcast-path/backcast-path-parameters';
import { requiredGrowth } from './required-growth/required-growth';
import { REQUIRED_GROWTH_PARAMETERS } from './required-growth/required-growth-parameters';
import { targetGap } from './target-gap/target-gap';
import { TARGET_GAP_PARAMETERS } from './target-gap/target-gap-parameters';
import { targetMet } from './target-met/target-met';
import { TARGET_MET_PARAMETERS } from './target-met/target-met-parameters';
import { targetStatus } from './target-status/target-status';
import { TARGET_STATUS_PARAMETERS } from './target-status/target-status-parameters';
import { peerStatus } from './peer-status/peer-status';
import { PEER_STATUS_PARAMETERS } from './peer-status/peer-status-parameters';
import { achievement } from './achievement/achievement';
import { ACHIEVEMENT_PARAMETERS } from './achievement/achievement-parameters';
import { timeDistance } from './time-distance/time-distance';
import { TIME_DISTANCE_PARAMETERS } from './time-distance/time-distance-parameters';
import { requiredIncrement } from './required-increment/required-increment';
import { REQUIRED_INCREMENT_PARAMETERS } from './required-increment/required-increment-parameters';
import { runRate } from './run-rate/run-rate';
import { RUN_RATE_PARAMETERS } from './run-rate/run-rate-parameters';
import { averageGrowth } from './average-growth/average-growth';
import { AVERAGE_GROWTH_PARAMETERS } from './average-growth/average-growth-parameters';
import { contribution } from './contribution/contribution';
import { CONTRIBUTION_PARAMETERS } from './contribution/contribution-parameters';
import { buoyancy } from './buoyancy/buoyancy';
import { BUOYANCY_PARAMETERS } from './buoyancy/buoyancy-parameters';
import { fan } from './fan/fan';
import { FAN_PARAMETERS } from './fan/fan-parameters';
import { chance } from './chance/chance';
import { remember } from './risk/remember';
import { CHANCE_PARAMETERS } from './chance/chance-parameters';

/** Every custom function of the product, by the name behind `PLAN.`. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
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
): CustomFunction {
  return { id, parameters, evaluate: shell as (...args: readonly unknown[]) => FunctionResult };
}

/** One that draws thousands of numbers for each call. */
function remembered({ evaluate, ...rest }: CustomFunction): CustomFunction {
  return { ...rest, evaluate: remember(evaluate) };
}
