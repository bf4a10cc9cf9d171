/** The public API of the engine. */
export { err, ok, type Result } from '../shared/result';
export { assertNever } from '../shared/assert-never';
export { fractionOf } from './numbers/fraction-of';
export { LOCALES, type LocalText, type Locale } from '../shared/local-text';
export {
  DRIVER_NAMES,
  DRIVERS,
  findDriverValueProblem,
  type Driver,
  type DriverRule,
  type DriverUnit,
  type DriverValueProblem,
} from './indicators/drivers';
export type {
  IndicatorKind,
  IndicatorModel,
  IndicatorSetting,
  Phasing,
} from './indicators/indicator-model';
export { driversOf, INDICATOR_KINDS, KIND_FACTS, needsOf } from './indicators/kinds';
export type { KindFacts } from './indicators/kind-definition';
export { projectOutput } from './indicators/pipeline';
export type { NoResultReason, PathStep, PathStepKey } from './indicators/projection';
export {
  COMPARATORS,
  INDICATOR_ROLES,
  MILESTONE_STATUSES,
  TARGET_BASES,
  type Assumption,
  type Comparator,
  type EvidenceClass,
  type Indicator,
  type IndicatorRole,
  type KnownValue,
  type Milestone,
  type Phase,
  type Plan,
  type PlanChange,
  type PlanDocument,
  type Project,
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
  MilestoneSpec,
  PhaseSpec,
  PlanChangeSpec,
  PlanSpec,
  ProjectSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
} from './plan/plan-spec';
export type { PlanPath, PlanProblem } from './plan/plan-problem';
export { BASIS_FACTS, type BasisFacts } from './plan/target-basis';
export { findProjectProblem, type ProjectProblem } from './plan/check-indicators';
export { findTargetProblems, type TargetNumbers, type TargetProblem } from './plan/check-targets';
export type { Formula, FormulaNode, FormulaReference } from './formulas/formula-node';
export { FORMULA_FUNCTION_NAMES } from './formulas/formula-functions';
export type { FormulaParser } from './formulas/formula-parser-type';
export type { FormulaProblem } from './formulas/formula-problem';
export { formulaToExcel, type ExcelNames, type NoNativeFormula } from './formulas/formula-to-excel';
export { evaluateFormula, type FormulaGap } from './formulas/evaluate-formula';
export type { FormulaFailure } from './formulas/formula-failure';
export { FORMULA_LIMITS } from './formulas/formula-limits';
export { formulaText } from './formulas/formula-text';
export { loadFormulaParser } from './formulas/load-formula-parser';
export {
  compileFormula,
  type CompiledFormula,
  type FormulaBlock,
} from './formulas/compile-formula';
export {
  isEmptyDiff,
  planDiff,
  type AssumptionDiff,
  type PlanDiff,
  type YearDiff,
} from './plan/plan-diff';
export { resolvePlan } from './plan/resolve-plan';
export { DATE_PATTERN, HOLDABLE_PATTERN } from './plan-file/text-patterns';
export { parsePlanSpec } from './plan-file/parse-plan-spec';
export { readPlanFile } from './plan-file/read-plan-file';
export { readPlanText } from './plan-file/read-plan-text';
export { withFormulaParser } from './plan-file/with-formula-parser';
export { writePlanFile } from './plan-file/write-plan-file';
export type { ArgumentName, CalculationProblem } from './numbers/calculation-problem';
export {
  CHECK_BOUNDS,
  DEFAULT_GROWTH_TOLERANCE,
  DEFAULT_STEEPNESS,
  LARGEST_NUMBER,
  MOST_YEARS,
  PLAN_LIMITS,
  type CheckBounds,
} from './numbers/limits';
export { nearestName } from '../shared/nearest-name';
export { growthPath, type GrowthPathOptions } from './projection/growth-path';
export { incrementPath, type IncrementPathOptions } from './projection/increment-path';
export { averageGrowth } from './projection/average-growth';
export { buoyancy } from './projection/buoyancy';
export { logisticShare } from './projection/logistic';
export { logisticShares } from './projection/logistic';
export { nominalGrowth } from './projection/prices';
export { requiredGrossAdditions } from './projection/stock-path';
export { stockPath, type StockPath, type StockPathOptions } from './projection/stock-path';
export { backcastPath, type Backcast, type BackcastOptions } from './targets/backcast-path';
export {
  goalSeek,
  type GoalFound,
  type GoalSeekOptions,
  type NoSolution,
} from './targets/goal-seek';
export { runRate } from './targets/run-rate';
export { targetValue } from './targets/target-value';
export { headlineTarget } from './targets/headline-target';
export { isTargetMet } from './targets/is-target-met';
export { requiredGrowth, type RequiredGrowthOptions } from './targets/required-growth';
export { requiredIncrement, type RequiredIncrementOptions } from './targets/required-increment';
export { roundIncrement } from './targets/whole-need';
export { targetGap, type TargetGapOptions } from './targets/target-gap';
export { reportPlan } from './scenarios/report-plan';
export { otherPrices, type OtherPrices } from './scenarios/other-prices';
export { isFlow } from './scenarios/report-target';
export type {
  DriverReport,
  DriverValue,
  IndicatorReport,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from './scenarios/plan-report';
export { checkConsistency } from './checks/check-consistency';
export type { Band, Finding, FindingKind, FindingOf, Relation } from './checks/finding';
export { parseTargetPhrase } from './target-text/parse-target-phrase';
export { targetPeriod } from './target-text/target-period';
export type { PhraseProblem, ParsedTarget } from './target-text/parsed-target';
export {
  fitTarget,
  type FitProblem,
  type FittedIndicator,
  type FittedTarget,
} from './target-text/fit-target';
export { coveragePath, type CoveragePathOptions } from './projection/coverage-path';
export {
  growthContribution,
  type ValueChange,
  type GrowthContribution,
} from './projection/growth-contribution';
export { impliedBuoyancy } from './projection/buoyancy';
export { laggedPath, type LaggedPathOptions } from './projection/lagged-path';
export { linkedPath, type LinkedPathOptions } from './projection/linked-path';
export { nominalPath } from './projection/prices';
export { phasedPath, type PhasedPath, type PhasedPathOptions } from './projection/phased-path';
export { rampPath, type RampPathOptions } from './projection/ramp-path';
export { realPath } from './projection/prices';
export { achievement, type AchievementOptions } from './targets/achievement';
export { targetStatus, type TargetStatus, type TargetStatusOptions } from './targets/target-status';
export { peerStatus, type PeerStatusOptions } from './targets/peer-status';
export { timeDistance, type TimeDistanceOptions } from './targets/time-distance';
export { chance, type Chance, type ChanceOptions } from './risk/chance';
export { fanPath, type FanPathOptions } from './risk/fan-path';
export { SIMULATION_LIMITS } from './risk/simulate-paths';
export type { SelectedRange, SelectedCell } from './range-import/selected-range';
export type {
  IndicatorMatch,
  LeftOut,
  LeftOutReason,
  LineGap,
  LineValue,
  ImportAnswers,
  RangeLine,
  ImportOption,
  ImportQuestion,
  ImportQuestionKind,
  RangeInterpretation,
  Confidence,
  UnitReading,
  YearReading,
} from './range-import/range-interpretation';
export type {
  AcceptedImport,
  GrowthSuggestion,
  LineChoice,
  LineProposal,
  SuggestionMethod,
} from './range-import/import-proposal';
export { interpretRange } from './range-import/interpret-range';
export { proposeImport } from './range-import/propose-import';
export { acceptImport, type ImportWords } from './range-import/accept-import';
export { suggestAdditions, suggestGrowth, type KnownPoint } from './range-import/suggest-growth';
