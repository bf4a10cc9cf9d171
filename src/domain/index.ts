/** The public API of the engine. */
export type { ArgumentName, CalculationProblem } from './numbers/check-number';
export { fractionOf, to15Digits } from './numbers/decimals';
export {
  DEFAULT_GROWTH_TOLERANCE,
  DEFAULT_STEEPNESS,
  LARGEST_NUMBER,
  MOST_YEARS,
  PLAN_LIMITS,
  ROUNDING_SLACK,
  roundingSlack,
} from './numbers/limits';
export {
  findDistributionProblem,
  type DistributionField,
  type DistributionProblem,
} from './distributions/distribution-problem';
export {
  cdfOf,
  densityOf,
  quantileOf,
  rangeOf,
  type VaryingDistribution,
} from './distributions/quantile';
export { SHAPES, type Distribution, type Outcome, type Shape } from './distributions/distribution';
export { compileFormula, type FormulaBlock } from './formulas/compile-formula';
export type { Formula, FormulaNode } from './formulas/formula-node';
export type { FormulaProblem } from './formulas/formula-problem';
export { formulaText } from './formulas/formula-text';
export { formulaToExcel } from './formulas/formula-to-excel';
export { loadFormulaParser, type FormulaParser } from './formulas/load-formula-parser';
export {
  DRIVER_NAMES,
  DRIVERS,
  findDriverValueProblem,
  type Driver,
  type DriverRule,
} from './indicators/drivers';
export type {
  IndicatorKind,
  IndicatorModel,
  IndicatorSetting,
  IndicatorSettings,
} from './indicators/indicator-model';
export type { KindFacts } from './indicators/kind-definition';
export { INDEX_BASE, indexUnit, isIndex, withUnits } from './indicators/index-path';
export {
  driversOf,
  INDICATOR_KINDS,
  KIND_FACTS,
  modelOf,
  neededBy,
  needsOf,
} from './indicators/kinds';
export { projectOutput } from './indicators/pipeline';
export type { NoResultReason, PathStep, PathStepKey } from './indicators/projection';
export { isUncertainIn, uncertainCorrelations } from './plan/check-correlations';
export { findProjectProblem } from './plan/check-indicators';
export { findTargetProblems, type TargetProblem } from './plan/check-targets';
export {
  COMPARATORS,
  INDICATOR_ROLES,
  MILESTONE_STATUSES,
  TARGET_BASES,
  type Assumption,
  type Comparator,
  type Correlation,
  type Indicator,
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
  type UncertainDriver,
  type Uncertainty,
} from './plan/plan';
export { hasPastChanges, pastChanges } from './plan/past-changes';
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
  CorrelationSpec,
  DistributionSpec,
  DocumentSpec,
  HorizonSpec,
  IndicatorSpec,
  KnownValueSpec,
  MilestoneSpec,
  LocalTextSpec,
  PhaseSpec,
  PlanSpec,
  ProjectSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
  UncertainDriverSpec,
  UncertaintySpec,
} from './plan/plan-spec';
export { toLocalText } from './plan/resolve-provenance';
export { resolvePlan } from './plan/resolve-plan';
export { inDriverOrder, withPastChanges } from './plan/resolve-uncertainties';
export { SHAPE_SETTINGS, type ShapeSetting } from './plan/shape-settings';
export { BASIS_FACTS, type BasisFacts } from './plan/target-basis';
export { parsePlanSpec } from './plan-file/parse-plan-spec';
export {
  readPlanBytes,
  readPlanFile,
  readPlanText,
  withFormulaParser,
} from './plan-file/read-plan-file';
export { DATE_PATTERN, HOLDABLE_PATTERN, VISIBLE_PATTERN } from './plan-file/text-patterns';
export { planTooLarge, toPlanSpec, writePlanFile } from './plan-file/write-plan-file';
export { averageGrowth } from './projection/average-growth';
export { buoyancy, impliedBuoyancy } from './projection/buoyancy';
export { coveragePath } from './projection/coverage-path';
export { growthContribution } from './projection/growth-contribution';
export { growthPath } from './projection/growth-path';
export { incrementPath } from './projection/increment-path';
export { linkedPath } from './projection/linked-path';
export { logisticShare, logisticShares } from './projection/logistic';
export { phasedPath } from './projection/phased-path';
export { nominalGrowth, nominalPath, realPath } from './projection/prices';
export { rampPath } from './projection/ramp-path';
export { requiredGrossAdditions, stockPath } from './projection/stock-path';
export { achievement } from './targets/achievement';
export { backcastPath, type Backcast, type BackcastOptions } from './targets/backcast-path';
export { goalSeek } from './targets/goal-seek';
export {
  requiredGrowth,
  requiredIncrement,
  roundIncrement,
  runRate,
} from './targets/required-change';
export { isTargetMet, targetGap, type TargetGapOptions } from './targets/target-gap';
export {
  peerStatus,
  STATUS_THRESHOLDS,
  targetStatus,
  type TargetStatus,
} from './targets/target-status';
export { isFall, saidNumbers, type SaidNumbers } from './targets/target-fall';
export { headlineTarget, targetValue } from './targets/target-value';
export { timeDistance } from './targets/time-distance';
export {
  fitTarget,
  type FitProblem,
  type FittedTarget,
  isInPercent,
} from './target-text/fit-target';
export { directionOf } from './target-text/direction-of-name';
export { parseTargetPhrase } from './target-text/parse-target-phrase';
export type { ParsedTarget, PhraseProblem, TargetAmount } from './target-text/parsed-target';
export type { MeantTarget } from './target-text/phrase-frame';
export {
  type PeriodProblem,
  type PhraseMeaning,
  readTargetPhrase,
} from './target-text/read-target-phrase';
export { targetPeriod } from './target-text/target-period';
export { scenarioLineage } from './scenarios/scenario-lineage';
export { otherPrices } from './scenarios/other-prices';
export type {
  DriverReport,
  DriverValue,
  IndicatorReport,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from './scenarios/plan-report';
export type { UnjudgedReason } from './scenarios/plan-report';
export { reportPlan, reportSteps } from './scenarios/report-plan';
export { isFlow, targetValueIn, type IndicatorPath } from './scenarios/report-target';
export { checkConsistency, checkSteps } from './checks/check-consistency';
export { findTargetSense } from './checks/sense-checks';
export type { Band, Finding, FindingKind, FindingOf } from './checks/finding';
export { chance } from './risk/chance';
export { fanPath } from './risk/fan-path';
export { drawsCsv, type DrawsCsvOptions, type DrawsProblem } from './risk/exchange/draws-csv';
export { importSipmath, type ImportedLibrary } from './risk/exchange/import-library';
export { scenarioSipmath } from './risk/exchange/scenario-library';
export {
  readSipmath,
  type SipLibrary,
  type SipmathProblem,
  type SipVariable,
} from './risk/exchange/sipmath-library';
export { rankCorrelations, type RankCorrelation } from './risk/sensitivity/rank-correlations';
export {
  spider,
  twoWayTable,
  type SpiderLine,
  type SpiderPoint,
  type TableDriver,
  type TwoWayProblem,
  type TwoWayTable,
} from './risk/sensitivity/spider';
export {
  stressTest,
  type BreakEven,
  type Shock,
  type ShockResult,
  type StressProblem,
  type StressReport,
  type TargetStress,
} from './risk/stress/stress-test';
export type { RangeSource } from './risk/driver-ranges';
export { sobolPoints } from './risk/points/sobol-points';
export type { AskedBound, BoundsSource } from './feasibility/driver-bounds';
export type { Conflict } from './feasibility/find-conflict';
export type { Relaxation } from './feasibility/least-relaxation';
export type { LinearSolver } from './feasibility/linear-program';
export { loadLinearSolver } from './feasibility/load-linear-solver';
export {
  feasibilitySteps,
  planFeasibility,
  type FeasibilityOptions,
  type FeasibilityProblem,
  type FeasibilityReport,
  type FreeRange,
  type PathRow,
} from './feasibility/plan-feasibility';
export type { Simplification } from './feasibility/surroundings';
export {
  findRiskProblem,
  jointMethod,
  RISK_LIMITS,
  usualPoints,
  type IndicatorRisk,
  type RiskMethod,
  type RiskOptions,
  type RiskProblem,
  type RiskReport,
  type TargetRisk,
  type TogetherRisk,
} from './risk/simulation/risk-report';
export { riskSteps, simulatePlan } from './risk/simulation/simulate-plan';
export {
  drawScenario,
  simulatedScenario,
  type DrawnScenario,
  type SimulatedScenario,
} from './risk/simulation/simulated-scenario';
export {
  tornado,
  type Tornado,
  type TornadoEnd,
  type TornadoMeasure,
  type TornadoProblem,
  type TornadoRow,
} from './risk/tornado';
export { uncertaintiesOf, type YearUncertainty } from './risk/simulation/uncertain-drivers';
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
  LeftOut,
  LineValue,
  RangeInterpretation,
  RangeLine,
  SelectedCell,
  SelectedRange,
} from './range-import/range-interpretation';
export { suggestFromHistory, type GrowthSuggestion } from './range-import/suggest-growth';
export type {
  DocumentBlock,
  DocumentPlace,
  DocumentQuestion,
  DocumentReading,
  DocxProblem,
  KnownMeasure,
  ProposedIndicator,
  ProposedMilestone,
  ProposedTarget,
  ProposedValue,
  UnusedReason,
} from './document/document-model';
export { loadDocxReader, type DocxReader } from './document/files/load-docx-reader';
export { findPeer } from './document/words/find-peer';
export type { NewPlanWords } from './document/plan/plan-indicators';
export { planOfDocument, type PlanOfDocument } from './document/plan/plan-of-document';
export { stated } from './document/plan/plan-targets';
export { readDocument, readDocumentInSteps, type DocumentOptions } from './document/read-document';
export { delimitedBlocks, tableBlocks } from './document/files/delimited-text';
export { textBlocks } from './document/files/text-blocks';
