import type { Formula } from '../formulas/formula-node';
import { DRIVERS } from '../indicators/drivers';
import { decimalsFor } from '../numbers/decimals';
import { indexUnit, isIndex } from '../indicators/index-path';
import { KIND_FACTS, modelOf } from '../indicators/kinds';
import type {
  Assumption,
  Indicator,
  Milestone,
  Phase,
  PlanChange,
  PlanDocument,
  Project,
  Scenario,
  Target,
  Uncertainty,
} from './plan';
import type {
  AssumptionSpec,
  DocumentSpec,
  DriverValuesSpec,
  HorizonSpec,
  IndicatorSpec,
  MilestoneSpec,
  PhaseSpec,
  PlanChangeSpec,
  ProjectSpec,
  ScenarioSpec,
  TargetSpec,
} from './plan-spec';
import { resolveProvenance, toLocalText, toLocalTextOrNull } from './resolve-provenance';
import { BASIS_FACTS } from './target-basis';

export function resolveDocument(spec: DocumentSpec): PlanDocument {
  return { id: spec.id, title: toLocalText(spec.title), date: spec.date ?? null };
}

export function resolveIndicator(
  spec: IndicatorSpec,
  baseYear: number,
  formulaOf: (id: string) => Formula | undefined,
): Indicator {
  return {
    id: spec.id,
    name: toLocalText(spec.name),
    unit: isIndex(spec) ? indexUnit(baseYear) : toLocalText(spec.unit),
    ownUnit: toLocalText(spec.unit),
    decimals: spec.decimals ?? usualDecimals(spec),
    kind: spec.kind,
    model: modelOf(spec.kind, spec, formulaOf(spec.id)),
    direction: spec.direction ?? 'higher',
    priceBasis: spec.priceBasis ?? 'none',
    rollUp: spec.rollUp ?? 'none',
    role: spec.role ?? null,
    partOf: spec.partOf ?? null,
    group: toLocalTextOrNull(spec.group),
    known: [...(spec.known ?? [])]
      .sort((a, b) => a.year - b.year)
      .map(({ year, value, provenance }) => ({
        ...{ year, value },
        provenance: resolveProvenance(provenance),
      })),
    base: spec.base
      ? {
          year: baseYear,
          value: spec.base.value,
          provenance: resolveProvenance(spec.base.provenance),
        }
      : null,
  };
}

/** Whole things have none; a small number has as many as show its size. */
function usualDecimals({ kind, base, known = [] }: IndicatorSpec): number {
  if (KIND_FACTS[kind].isCounted) return 0;
  return decimalsFor(base?.value ?? known.at(-1)?.value ?? 0);
}

export function resolvePhase(spec: PhaseSpec): Phase {
  const { id, name, firstYear, lastYear = firstYear } = spec;
  return { id, name: toLocalText(name), firstYear, lastYear };
}

export function resolveProject(spec: ProjectSpec): Project {
  return {
    id: spec.id,
    name: toLocalText(spec.name),
    indicator: spec.indicator,
    startYear: spec.startYear,
    investment: spec.investment ?? null,
    capacity: spec.capacity,
    rampYears: spec.rampYears ?? 0,
    ramp: spec.ramp ?? 'equal',
    provenance: resolveProvenance(spec.provenance),
  };
}

export function resolveMilestone(spec: MilestoneSpec): Milestone {
  return {
    id: spec.id,
    statement: toLocalText(spec.statement),
    owner: toLocalTextOrNull(spec.owner),
    due: spec.due ?? null,
    status: spec.status ?? 'notGiven',
    note: toLocalTextOrNull(spec.note),
    provenance: resolveProvenance(spec.provenance),
  };
}

export function resolveChange(spec: PlanChangeSpec): PlanChange {
  const { at, scenario, indicator, driver } = spec;
  return {
    ...{ at, scenario, indicator, driver },
    year: spec.year ?? null,
    from: spec.from ?? null,
    to: spec.to ?? null,
    why: spec.why ?? null,
  };
}

export function resolveScenario(
  spec: ScenarioSpec,
  horizon: HorizonSpec,
  uncertainties: readonly Uncertainty[],
): Scenario {
  return {
    id: spec.id,
    name: toLocalText(spec.name),
    parent: spec.parent ?? null,
    note: toLocalTextOrNull(spec.note),
    assumptions: (spec.assumptions ?? []).map((assumption) =>
      resolveAssumption(assumption, horizon),
    ),
    uncertainties,
  };
}

function resolveAssumption(spec: AssumptionSpec, horizon: HorizonSpec): Assumption {
  return {
    indicator: spec.indicator,
    driver: spec.driver,
    values: spreadDriverValues(spec.values, horizon, DRIVERS[spec.driver].single),
    provenance: resolveProvenance(spec.provenance),
  };
}

export function resolveTarget(spec: TargetSpec): Target {
  const { comparator } = spec;
  const basis = spec.basis ?? (comparator === 'full' ? 'share' : 'level');
  const band = spec.tolerance ?? BASIS_FACTS[basis].usualTolerance;
  return {
    id: spec.id,
    indicator: spec.indicator,
    basis,
    comparator,
    value: spec.value ?? 1,
    upper: spec.upper ?? null,
    tolerance: comparator === 'about' ? band : null,
    year: spec.year,
    fromYear: spec.fromYear ?? null,
    nature: spec.nature ?? 'expected',
    stretch: spec.stretch ?? false,
    relativeTo: spec.relativeTo ?? null,
    provenance: resolveProvenance(spec.provenance),
  };
}

/**
 * Spreads the values of a driver as written over the projected years, one entry per year; null where
 * none is given. Years outside the horizon are left out (a check reports them).
 *
 * @param single - whether the driver has one number, which goes into the first entry
 */
export function spreadDriverValues(
  spec: DriverValuesSpec,
  { baseYear, years }: HorizonSpec,
  single = false,
): readonly (number | null)[] {
  const valueIn = (index: number): number | null => {
    if (typeof spec === 'number') return single && index > 0 ? null : spec;
    if (isList(spec)) return spec[index] ?? null;
    const year = String(baseYear + 1 + index);
    return Object.hasOwn(spec, year) ? (spec[year] ?? null) : null;
  };
  return Array.from({ length: years }, (_, index) => valueIn(index));
}

function isList(spec: DriverValuesSpec): spec is readonly (number | null)[] {
  return Array.isArray(spec);
}
