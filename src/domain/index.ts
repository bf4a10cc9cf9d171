/** The one door of the engine. */
export { err, ok, type Result } from './shared/result';
export { assertNever } from './shared/assert-never';
export { LOCALES, type LocalText, type Locale } from './shared/local-text';
export {
  DRIVER_OF_KIND,
  type Assumption,
  type Comparator,
  type Driver,
  type EvidenceClass,
  type Indicator,
  type IndicatorKind,
  type KnownValue,
  type Plan,
  type PlanDocument,
  type Provenance,
  type Scenario,
  type Target,
  type TargetBasis,
} from './plan/plan';
export type { DriverValuesSpec, LocalTextSpec, PlanSpec, ProvenanceSpec } from './plan/plan-spec';
export type { PlanPath, PlanProblem } from './plan/plan-problem';
export type {
  DriverValue,
  IndicatorReport,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from './scenarios/plan-report';
