import { DRIVER_OF_KIND } from './plan';
import type { PlanProblem } from './plan-problem';
import type { PlanParts, ScenarioSpec } from './plan-spec';
import { repeatedIds } from './repeated-ids';
import { spreadDriverValues } from './spread-driver-values';

/** Finds years of which a scenario without a parent says nothing: it has nobody to inherit from. */
export function checkRoots(spec: PlanParts): readonly PlanProblem[] {
  // What is said of an id that stands twice is known when the id is put right.
  const repeatedScenarios = repeatedIds(spec.scenarios);
  const repeatedIndicators = repeatedIds(spec.indicators);
  const indicators = spec.indicators.filter(({ id }) => !repeatedIndicators.has(id.toLowerCase()));
  return spec.scenarios.flatMap((scenario, index) =>
    scenario.parent === undefined && !repeatedScenarios.has(scenario.id.toLowerCase())
      ? checkRoot({ ...spec, indicators }, scenario, index)
      : [],
  );
}

function checkRoot(spec: PlanParts, scenario: ScenarioSpec, index: number): readonly PlanProblem[] {
  const assumptions = scenario.assumptions ?? [];
  const assumptionOf = new Map(assumptions.map((said, row) => [said.indicator, { said, row }]));
  return spec.indicators.flatMap(({ id, kind }): readonly PlanProblem[] => {
    const found = assumptionOf.get(id);
    // Another driver or another number of values is reported as such, and once is enough.
    if (found && found.said.driver !== DRIVER_OF_KIND[kind]) return [];
    if (
      found &&
      Array.isArray(found.said.values) &&
      found.said.values.length !== spec.horizon.years
    )
      return [];
    const values = spreadDriverValues(found?.said.values ?? {}, spec.horizon);
    const years = values.flatMap((value, year) =>
      value === null ? [spec.horizon.baseYear + 1 + year] : [],
    );
    if (years.length === 0) return [];
    const path = ['scenarios', index, 'assumptions', ...(found ? [found.row, 'values'] : [])];
    return [{ kind: 'incompleteRoot', path, scenario: scenario.id, indicator: id, years }];
  });
}
