/** The public API of the engine. */
export type { ArgumentName, CalculationProblem } from './numbers/check-number';
export { fractionOf, to15Digits } from './numbers/decimals';
export {
  CHECK_BOUNDS,
  DEFAULT_GROWTH_TOLERANCE,
  DEFAULT_STEEPNESS,
  LARGEST_NUMBER,
  MOST_YEARS,
  PLAN_LIMITS,
  type CheckBounds,
} from './numbers/limits';
export {
  compileFormula,
  type CompiledFormula,
  type FormulaBlock,
} from './formulas/compile-formula';
export type { FormulaFailure } from './formulas/formula-failure';
export { FORMULA_FUNCTION_NAMES } from './formulas/formula-functions';
export type { Formula, FormulaNode, FormulaReference } from './formulas/formula-node';
export { FORMULA_LIMITS, type FormulaProblem } from './formulas/formula-problem';
export { formulaText } from './formulas/formula-text';
export {
  formulaToExcel,
  type ExcelNames,
  type ExcelFormulaProblem,
} from './formulas/formula-to-excel';
export { loadFormulaParser, type FormulaParser } from './formulas/load-formula-parser';
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
export type { KindFacts } from './indicators/kind-definition';
export { driversOf, INDICATOR_KINDS, KIND_FACTS, needsOf } from './indicators/kinds';
export { projectOutput } from './indicators/pipeline';
export type { NoResultReason, PathStep, PathStepKey } from './indicators/projection';
export { findProjectProblem, type ProjectProblem } from './plan/check-indicators';
export { findTargetProblems, type TargetNumbers, type TargetProblem } from './plan/check-targets';
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
export {
  isEmptyDiff,
  planDiff,
  type AssumptionDiff,
  type PlanDiff,
  type YearDiff,
} from './plan/plan-diff';
export type { PlanPath, PlanProblem } from './plan/plan-problem';
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
export { resolvePlan } from './plan/resolve-plan';
export { BASIS_FACTS, type BasisFacts } from './plan/target-basis';
export { parsePlanSpec } from './plan-file/parse-plan-spec';
export {
  readPlanBytes,
  readPlanFile,
  readPlanText,
  withFormulaParser,
} from './plan-file/read-plan-file';
export { DATE_PATTERN, HOLDABLE_PATTERN } from './plan-file/text-patterns';
export { writePlanFile } from './plan-file/write-plan-file';
export { averageGrowth } from './projection/average-growth';
export { buoyancy, impliedBuoyancy } from './projection/buoyancy';
export { coveragePath, type CoveragePathOptions } from './projection/coverage-path';
export {
  growthContribution,
  type GrowthContribution,
  type ValueChange,
} from './projection/growth-contribution';
export { growthPath, type GrowthPathOptions } from './projection/growth-path';
export { incrementPath, type IncrementPathOptions } from './projection/increment-path';
export { linkedPath, type LinkedPathOptions } from './projection/linked-path';
export { logisticShare, logisticShares } from './projection/logistic';
export { phasedPath, type PhasedPath, type PhasedPathOptions } from './projection/phased-path';
export { nominalGrowth, nominalPath, realPath } from './projection/prices';
export { rampPath, type RampPathOptions } from './projection/ramp-path';
export {
  requiredGrossAdditions,
  stockPath,
  type StockPath,
  type StockPathOptions,
} from './projection/stock-path';
export { achievement, type AchievementOptions } from './targets/achievement';
export { backcastPath, type Backcast, type BackcastOptions } from './targets/backcast-path';
export {
  goalSeek,
  type GoalFound,
  type GoalSeekOptions,
  type NoSolution,
} from './targets/goal-seek';
export {
  requiredGrowth,
  requiredIncrement,
  roundIncrement,
  runRate,
  type RequiredGrowthOptions,
  type RequiredIncrementOptions,
} from './targets/required-change';
export { isTargetMet, targetGap, type TargetGapOptions } from './targets/target-gap';
export {
  peerStatus,
  targetStatus,
  type PeerStatusOptions,
  type TargetStatus,
  type TargetStatusOptions,
} from './targets/target-status';
export { headlineTarget, targetValue } from './targets/target-value';
export { timeDistance, type TimeDistanceOptions } from './targets/time-distance';
export {
  fitTarget,
  type FitProblem,
  type FittedIndicator,
  type FittedTarget,
} from './target-text/fit-target';
export { parseTargetPhrase } from './target-text/parse-target-phrase';
export type { ParsedTarget, PhraseProblem } from './target-text/parsed-target';
export { targetPeriod } from './target-text/target-period';
export { otherPrices, type OtherPrices } from './scenarios/other-prices';
export type {
  DriverReport,
  DriverValue,
  IndicatorReport,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from './scenarios/plan-report';
export { reportPlan } from './scenarios/report-plan';
export { isFlow } from './scenarios/report-target';
export { checkConsistency } from './checks/check-consistency';
export type { Band, Finding, FindingKind, FindingOf, Relation } from './checks/finding';
export { chance, type Chance, type ChanceOptions } from './risk/chance';
export { fanPath, type FanPathOptions } from './risk/fan-path';
export { SIMULATION_LIMITS } from './risk/simulate-paths';
export { acceptImport, type ImportNotes } from './range-import/accept-import';
export { interpretRange } from './range-import/interpret-range';
export {
  proposeImport,
  type AcceptedImport,
  type LineChoice,
  type LineProposal,
} from './range-import/propose-import';
export type {
  Confidence,
  ImportAnswers,
  ImportOption,
  ImportQuestion,
  ImportQuestionKind,
  IndicatorMatch,
  LeftOut,
  LeftOutReason,
  LineGap,
  LineValue,
  RangeInterpretation,
  RangeLine,
  SelectedCell,
  SelectedRange,
  UnitReading,
  YearReading,
} from './range-import/range-interpretation';
export {
  suggestAdditions,
  suggestGrowth,
  type GrowthSuggestion,
  type KnownPoint,
  type SuggestionMethod,
} from './range-import/suggest-growth';
