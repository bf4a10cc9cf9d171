import { achievement } from './definitions/targets/achievement';
import { assumption } from './definitions/live/assumption';
import { averageGrowth } from './definitions/growth/average-growth';
import { backcastPath } from './definitions/paths/backcast-path';
import { buoyancy } from './definitions/growth/buoyancy';
import { chance } from './definitions/risk/chance';
import { contribution } from './definitions/growth/contribution';
import { coveragePath } from './definitions/paths/coverage-path';
import { fan } from './definitions/risk/fan';
import { growthPath } from './definitions/paths/growth-path';
import { incrementPath } from './definitions/paths/increment-path';
import { linkedPath } from './definitions/paths/linked-path';
import { nominalPath } from './definitions/paths/nominal-path';
import { peerStatus } from './definitions/targets/peer-status';
import { phaseShares } from './definitions/paths/phase-shares';
import { phasedPath } from './definitions/paths/phased-path';
import { rampPath } from './definitions/paths/ramp-path';
import { requiredGrowth } from './definitions/targets/required-growth';
import { requiredIncrement } from './definitions/targets/required-increment';
import { runRate } from './definitions/targets/run-rate';
import { scenarioGap } from './definitions/live/scenario-gap';
import { scenario } from './definitions/live/scenario';
import { stockPath } from './definitions/paths/stock-path';
import { targetGap } from './definitions/targets/target-gap';
import { targetMet } from './definitions/targets/target-met';
import { targetStatus } from './definitions/targets/target-status';
import { timeDistance } from './definitions/targets/time-distance';
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
