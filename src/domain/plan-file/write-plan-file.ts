import type { Assumption, Indicator, Plan, Provenance, Scenario, Target } from '../plan/plan';
import type {
  AssumptionSpec,
  DriverValuesSpec,
  IndicatorSpec,
  LocalTextSpec,
  PlanSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
} from '../plan/plan-spec';
import type { LocalText } from '../shared/local-text';

/**
 * Writes a plan as the text of a plan file, so that {@link readPlanFile} reads the same plan again.
 * What is empty is left out; numbers keep their full precision.
 *
 * @returns JSON, indented by two spaces, ending in a line feed
 * @example readPlanFile(writePlanFile(examplePlan)) // { ok: true, value: examplePlan }
 */
export function writePlanFile(plan: Plan): string {
  const { description, documents, targets } = plan;
  const spec: PlanSpec = {
    format: 'planpath-plan',
    version: 1,
    id: plan.id,
    name: toTextSpec(plan.name),
    ...(description && { description: toTextSpec(description) }),
    horizon: { baseYear: plan.baseYear, years: plan.years },
    ...(documents.length > 0 && {
      documents: documents.map(({ id, title, date }) => ({
        id,
        title: toTextSpec(title),
        ...(date !== null && { date }),
      })),
    }),
    indicators: plan.indicators.map(toIndicatorSpec),
    scenarios: plan.scenarios.map((scenario) => toScenarioSpec(scenario, plan.baseYear)),
    ...(targets.length > 0 && { targets: targets.map(toTargetSpec) }),
  };
  return `${JSON.stringify(spec, null, 2)}\n`;
}

function toTextSpec(text: LocalText): LocalTextSpec {
  return text.en === text['zh-CN'] ? text.en : { en: text.en, 'zh-CN': text['zh-CN'] };
}

function toProvenanceSpec(provenance: Provenance): ProvenanceSpec {
  const { evidence, illustrative, document, place, date, phrase, note } = provenance;
  return {
    evidence,
    ...(illustrative && { illustrative }),
    ...(document !== null && { document }),
    ...(place !== null && { place }),
    ...(date !== null && { date }),
    ...(phrase !== null && { phrase }),
    ...(note && { note: toTextSpec(note) }),
  };
}

function toIndicatorSpec(indicator: Indicator): IndicatorSpec {
  const { id, decimals, kind, direction, priceBasis, rollUp, base } = indicator;
  return {
    id,
    name: toTextSpec(indicator.name),
    unit: toTextSpec(indicator.unit),
    decimals,
    kind,
    direction,
    priceBasis,
    rollUp,
    base: { value: base.value, provenance: toProvenanceSpec(base.provenance) },
  };
}

function toScenarioSpec(scenario: Scenario, baseYear: number): ScenarioSpec {
  const { id, parent, note, assumptions } = scenario;
  return {
    id,
    name: toTextSpec(scenario.name),
    ...(parent !== null && { parent }),
    ...(note && { note: toTextSpec(note) }),
    ...(assumptions.length > 0 && {
      assumptions: assumptions.map((assumption) => toAssumptionSpec(assumption, baseYear)),
    }),
  };
}

function toAssumptionSpec(assumption: Assumption, baseYear: number): AssumptionSpec {
  return {
    indicator: assumption.indicator,
    driver: assumption.driver,
    values: toValuesSpec(assumption.values, baseYear),
    provenance: toProvenanceSpec(assumption.provenance),
  };
}

/** One number where every year has the same; else by year, where a year that inherits is left out. */
function toValuesSpec(values: Assumption['values'], baseYear: number): DriverValuesSpec {
  const [first] = values;
  if (typeof first === 'number' && values.every((value) => value === first)) return first;
  return Object.fromEntries(
    values.flatMap((value, index) => (value === null ? [] : [[baseYear + 1 + index, value]])),
  );
}

function toTargetSpec(target: Target): TargetSpec {
  const { id, indicator, basis, comparator, value, tolerance, year, nature } = target;
  return {
    id,
    indicator,
    basis,
    comparator,
    value,
    ...(tolerance !== null && { tolerance }),
    year,
    nature,
    provenance: toProvenanceSpec(target.provenance),
  };
}
