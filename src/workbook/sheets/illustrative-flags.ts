import { DRIVERS, needsOf, type Driver, type Plan } from '../../domain/index';
import { driverRows } from './driver-rows';
import { mutualNeeds } from './mutual-needs';

/** Whether numbers rest on anything marked illustrative, as the formulas of the sheets see it. */
export interface IllustrativeFlags {
  readonly driver: (scenario: string, indicator: string, driver: Driver) => boolean;
  readonly path: (scenario: string, indicator: string) => boolean;
}

/**
 * Follows the marks of a plan through its scenarios and indicators. Indicators that need each other
 * do not pass their marks on within their circle: a formula that did would go round in circles.
 */
export function illustrativeFlags(plan: Plan): IllustrativeFlags {
  const isMutual = mutualNeeds(plan);
  const rows = driverRows(plan);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const paths = new Map<string, boolean>();
  const driver = driverFlags(plan);
  const path = (scenario: string, id: string): boolean => {
    const key = `${scenario}|${id}`;
    const known = paths.get(key);
    if (known !== undefined) return known;
    const indicator = indicators.get(id);
    const flag =
      (indicator?.base?.provenance.illustrative ?? false) ||
      rows.some((row) => row.indicator.id === id && driver(scenario, id, row.driver)) ||
      plan.projects.some(
        (project) => project.indicator === id && project.provenance.illustrative,
      ) ||
      (indicator ? needsOf(indicator) : []).some(
        (need) => !isMutual(id, need) && path(scenario, need),
      );
    paths.set(key, flag);
    return flag;
  };
  return { driver, path };
}

function driverFlags({ scenarios }: Plan): IllustrativeFlags['driver'] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return (id, indicator, driver) => {
    let scenario = byId.get(id);
    while (scenario) {
      const said = scenario.assumptions.find(
        (each) => each.indicator === indicator && each.driver === driver,
      );
      const numbers = said?.values.filter((value) => value !== null).length ?? 0;
      if (said && numbers > 0 && said.provenance.illustrative) return true;
      if (said && numbers === (DRIVERS[driver].single ? 1 : said.values.length)) return false;
      scenario = scenario.parent === null ? undefined : byId.get(scenario.parent);
    }
    return false;
  };
}
