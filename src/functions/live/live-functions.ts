import { assumption } from '../assumption/assumption';
import { ASSUMPTION_PARAMETERS } from '../assumption/assumption-parameters';
import type { ParameterRules } from '../custom-function';
import { scenario } from '../scenario/scenario';
import { SCENARIO_PARAMETERS } from '../scenario/scenario-parameters';
import { scenarioGap } from '../scenario-gap/scenario-gap';
import { SCENARIO_GAP_PARAMETERS } from '../scenario-gap/scenario-gap-parameters';
import type { LiveFunction } from './live-function';

/** The functions that answer from the plan of the workbook, by the name behind `PLAN.`. */
export const LIVE_FUNCTIONS: readonly LiveFunction[] = [
  define('SCENARIO', SCENARIO_PARAMETERS, scenario),
  define('SCENARIO_GAP', SCENARIO_GAP_PARAMETERS, scenarioGap),
  define('ASSUMPTION', ASSUMPTION_PARAMETERS, assumption),
];

/** The shells declare ranges for the metadata generator, but read what they get without trust. */
function define(
  id: string,
  parameters: ParameterRules,
  shell: (...args: never[]) => ReturnType<LiveFunction['ask']>,
): LiveFunction {
  return { id, parameters, ask: shell as LiveFunction['ask'] };
}
