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
export type {
  AssumptionSpec,
  DocumentSpec,
  DriverValuesSpec,
  HorizonSpec,
  IndicatorSpec,
  LocalTextSpec,
  PlanSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
} from './plan/plan-spec';
export type { PlanPath, PlanProblem } from './plan/plan-problem';
export { resolvePlan } from './plan/resolve-plan';
export { parsePlanSpec } from './plan-file/parse-plan-spec';
export { readPlanFile } from './plan-file/read-plan-file';
export { writePlanFile } from './plan-file/write-plan-file';
export type { ArgumentName, CalculationProblem } from './shared/calculation-problem';
export { DEFAULT_GROWTH_TOLERANCE, LARGEST_NUMBER, MOST_YEARS, PLAN_LIMITS } from './shared/limits';
export { nearestName } from './shared/nearest-name';
export { growthPath, type GrowthPathOptions } from './projection/growth-path';
export { incrementPath, type IncrementPathOptions } from './projection/increment-path';
export { isTargetMet } from './targets/is-target-met';
export { requiredGrowth, type RequiredGrowthOptions } from './targets/required-growth';
export { requiredIncrement, type RequiredIncrementOptions } from './targets/required-increment';
export { targetGap, type TargetGapOptions } from './targets/target-gap';
export { reportPlan } from './scenarios/report-plan';
export {
  resolveDrivers,
  type ResolvedDriver,
  type ResolvedDrivers,
} from './scenarios/resolve-drivers';
export type {
  DriverValue,
  IndicatorReport,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from './scenarios/plan-report';
