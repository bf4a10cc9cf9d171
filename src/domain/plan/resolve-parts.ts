import { DEFAULT_GROWTH_TOLERANCE } from '../shared/limits';
import type { LocalText } from '../shared/local-text';
import type { Assumption, Indicator, PlanDocument, Provenance, Scenario, Target } from './plan';
import type {
  AssumptionSpec,
  DocumentSpec,
  HorizonSpec,
  IndicatorSpec,
  LocalTextSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
} from './plan-spec';
import { spreadDriverValues } from './spread-driver-values';

/** Gives a text written once to both languages. */
export function toLocalText(spec: LocalTextSpec): LocalText {
  return typeof spec === 'string' ? { en: spec, 'zh-CN': spec } : spec;
}

function toLocalTextOrNull(spec: LocalTextSpec | undefined): LocalText | null {
  return spec === undefined ? null : toLocalText(spec);
}

function resolveProvenance(spec: ProvenanceSpec): Provenance {
  return {
    evidence: spec.evidence,
    illustrative: spec.illustrative ?? false,
    document: spec.document ?? null,
    place: spec.place ?? null,
    date: spec.date ?? null,
    phrase: spec.phrase ?? null,
    note: toLocalTextOrNull(spec.note),
  };
}

export function resolveDocument(spec: DocumentSpec): PlanDocument {
  return { id: spec.id, title: toLocalText(spec.title), date: spec.date ?? null };
}

export function resolveIndicator(spec: IndicatorSpec, baseYear: number): Indicator {
  return {
    id: spec.id,
    name: toLocalText(spec.name),
    unit: toLocalText(spec.unit),
    decimals: spec.decimals ?? (spec.kind === 'stock' ? 0 : 2),
    kind: spec.kind,
    direction: spec.direction ?? 'higher',
    priceBasis: spec.priceBasis ?? 'none',
    rollUp: spec.rollUp ?? 'none',
    base: {
      year: baseYear,
      value: spec.base.value,
      provenance: resolveProvenance(spec.base.provenance),
    },
  };
}

export function resolveScenario(spec: ScenarioSpec, horizon: HorizonSpec): Scenario {
  return {
    id: spec.id,
    name: toLocalText(spec.name),
    parent: spec.parent ?? null,
    note: toLocalTextOrNull(spec.note),
    assumptions: (spec.assumptions ?? []).map((assumption) =>
      resolveAssumption(assumption, horizon),
    ),
  };
}

function resolveAssumption(spec: AssumptionSpec, horizon: HorizonSpec): Assumption {
  return {
    indicator: spec.indicator,
    driver: spec.driver,
    values: spreadDriverValues(spec.values, horizon),
    provenance: resolveProvenance(spec.provenance),
  };
}

export function resolveTarget(spec: TargetSpec): Target {
  const basis = spec.basis ?? 'level';
  const band = spec.tolerance ?? (basis === 'growth' ? DEFAULT_GROWTH_TOLERANCE : null);
  return {
    id: spec.id,
    indicator: spec.indicator,
    basis,
    comparator: spec.comparator,
    value: spec.value,
    tolerance: spec.comparator === 'about' ? band : null,
    year: spec.year,
    nature: spec.nature ?? 'expected',
    provenance: resolveProvenance(spec.provenance),
  };
}
