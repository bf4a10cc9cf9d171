import { parsePlanSpec, resolvePlan, type Plan } from '../../../src/domain/index';

/** A plan of `scenarios` in a chain of parents and `indicators` growing levels, three years. */
export function makePlan(scenarios: number, indicators: number, years = 3): Plan {
  const assumed = { evidence: 'assumed' };
  const ids = Array.from({ length: indicators }, (_, index) => `indicator-${String(index + 1)}`);
  const spec = parsePlanSpec({
    format: 'planpath-plan',
    version: 1,
    id: 'bench',
    name: 'Bench',
    horizon: { baseYear: 2023, years },
    indicators: ids.map((id, index) => ({
      id,
      name: `Indicator ${String(index + 1)}`,
      unit: 'index',
      kind: 'level',
      base: { value: 100 + index, provenance: assumed },
    })),
    scenarios: Array.from({ length: scenarios }, (_, number) => ({
      id: `scenario-${String(number)}`,
      name: `Scenario ${String(number)}`,
      ...(number === 0 ? {} : { parent: 'scenario-0' }),
      assumptions: ids
        .filter((_, index) => number === 0 || index % 4 === number % 4)
        .map((indicator) => ({
          indicator,
          driver: 'growth',
          values: 0.04 + number / 1000,
          provenance: assumed,
        })),
    })),
    targets: ids.map((indicator) => ({
      id: `target-${indicator}`,
      indicator,
      comparator: 'atLeast',
      value: 120,
      year: 2023 + years,
      provenance: assumed,
    })),
  });
  const plan = spec.ok ? resolvePlan(spec.value) : spec;
  if (!plan.ok) throw new Error(JSON.stringify(plan.error.slice(0, 3)));
  return plan.value;
}
