import { assumption } from '../definitions/assumption';
import { ASSUMPTION_PARAMETERS } from '../definitions/assumption-parameters';
import type { ParameterRules } from '../runtime/function-definition';
import { scenario } from '../definitions/scenario';
import { SCENARIO_PARAMETERS } from '../definitions/scenario-parameters';
import { scenarioGap } from '../definitions/scenario-gap';
import { SCENARIO_GAP_PARAMETERS } from '../definitions/scenario-gap-parameters';
import type { StreamingFunction } from './streaming-function';

/** The functions that answer from the plan of the workbook, by the name behind `PLAN.`. */
export const STREAMING_FUNCTIONS: readonly StreamingFunction[] = [
  define('SCENARIO', SCENARIO_PARAMETERS, scenario),
  define('SCENARIO_GAP', SCENARIO_GAP_PARAMETERS, scenarioGap),
  define('ASSUMPTION', ASSUMPTION_PARAMETERS, assumption),
];

/** The shells declare ranges for the metadata generator, but read what they get without trust. */
function define(
  id: string,
  parameters: ParameterRules,
  shell: (...args: never[]) => ReturnType<StreamingFunction['ask']>,
): StreamingFunction {
  return { id, parameters, ask: shell as StreamingFunction['ask'] };
}
