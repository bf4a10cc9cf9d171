import { achievement } from './definitions/achievement';
import { assumption } from './definitions/assumption';
import { averageGrowth } from './definitions/average-growth';
import { backcastPath } from './definitions/backcast-path';
import { buoyancy } from './definitions/buoyancy';
import { chance } from './definitions/chance';
import { contribution } from './definitions/contribution';
import { coveragePath } from './definitions/coverage-path';
import { fan } from './definitions/fan';
import { growthPath } from './definitions/growth-path';
import { incrementPath } from './definitions/increment-path';
import { linkedPath } from './definitions/linked-path';
import { nominalPath } from './definitions/nominal-path';
import { peerStatus } from './definitions/peer-status';
import { phaseShares } from './definitions/phase-shares';
import { phasedPath } from './definitions/phased-path';
import { rampPath } from './definitions/ramp-path';
import { requiredGrowth } from './definitions/required-growth';
import { requiredIncrement } from './definitions/required-increment';
import { runRate } from './definitions/run-rate';
import { scenarioGap } from './definitions/scenario-gap';
import { scenario } from './definitions/scenario';
import { stockPath } from './definitions/stock-path';
import { targetGap } from './definitions/target-gap';
import { targetMet } from './definitions/target-met';
import { targetStatus } from './definitions/target-status';
import { timeDistance } from './definitions/time-distance';
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
