import type { CustomFunction, ParameterRules } from './custom-function';
import type { FunctionResult } from './function-result';
import { growthPath } from './growth-path/growth-path';
import { GROWTH_PATH_PARAMETERS } from './growth-path/growth-path-parameters';
import { requiredGrowth } from './required-growth/required-growth';
import { REQUIRED_GROWTH_PARAMETERS } from './required-growth/required-growth-parameters';
import { targetGap } from './target-gap/target-gap';
import { TARGET_GAP_PARAMETERS } from './target-gap/target-gap-parameters';

/** Every custom function of the product, by the name behind `PLAN.`. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  define('GROWTH_PATH', GROWTH_PATH_PARAMETERS, growthPath),
  define('TARGET_GAP', TARGET_GAP_PARAMETERS, targetGap),
  define('REQUIRED_GROWTH', REQUIRED_GROWTH_PARAMETERS, requiredGrowth),
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
