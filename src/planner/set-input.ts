import { DRIVER_OF_KIND, type Plan } from '../domain/index';
import { OWN_JUDGEMENT } from './commands/own-judgement';
import { replaceScenario } from './commands/replace-scenario';
import { valuesWith } from './commands/values-with';
import { withAssumption } from './commands/with-assumption';
import type { InputChange } from './input-changes';

/**
 * Puts an input and the source of its row into a plan as they stand in a sheet, where a number
 * without a source is the planner's own. An input that the plan does not have changes nothing.
 */
export function setInput(plan: Plan, { input, value, provenance }: InputChange): Plan {
  const scenario = plan.scenarios.find(({ id }) => id === input.scenario);
  const indicator = plan.indicators.find(({ id }) => id === input.indicator);
  if (!scenario || !indicator) return plan;
  const before = scenario.assumptions.find((each) => each.indicator === indicator.id);
  const assumptions = withAssumption(scenario.assumptions, {
    indicator: indicator.id,
    driver: DRIVER_OF_KIND[indicator.kind],
    values: valuesWith(plan, before, { year: input.year, value }),
    provenance: provenance ?? OWN_JUDGEMENT,
  });
  return replaceScenario(plan, { ...scenario, assumptions });
}
