import { driversOf, type Plan } from '../domain/index';
import { OWN_JUDGEMENT } from './commands/own-judgement';
import { replaceScenario } from './commands/replace-scenario';
import { valuesWith } from './commands/values-with';
import { withAssumption } from './commands/with-assumption';
import type { InputChange } from './plan-diff';

/**
 * Puts an input and the source of its row into a plan as they stand in a sheet, where a number
 * without a source is the planner's own. An input that the plan does not have changes nothing.
 */
export function setInput(plan: Plan, { input, value, provenance }: InputChange): Plan {
  const { driver, year } = input;
  const scenario = plan.scenarios.find(({ id }) => id === input.scenario);
  const indicator = plan.indicators.find(({ id }) => id === input.indicator);
  if (!scenario || !indicator || !driversOf(indicator.model).includes(driver)) return plan;
  const before = scenario.assumptions.find(
    (each) => each.indicator === indicator.id && each.driver === driver,
  );
  const assumptions = withAssumption(scenario.assumptions, {
    indicator: indicator.id,
    driver,
    values: valuesWith(plan, before, { driver, year, value }),
    provenance: provenance ?? OWN_JUDGEMENT,
  });
  return replaceScenario(plan, { ...scenario, assumptions });
}
