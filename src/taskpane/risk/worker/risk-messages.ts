import {
  scenarioLineage,
  type FeasibilityProblem,
  type FeasibilityReport,
  type Plan,
  type RiskProblem,
  type RiskReport,
  type Scenario,
  type StressProblem,
  type StressReport,
  type Tornado,
  type TornadoMeasure,
  type TornadoProblem,
} from '../../../domain/index';
import type { Result } from '../../../shared/result';

/** How sure one scenario is. */
export interface SimulationJob {
  readonly kind: 'simulation';
  /** Id of the scenario. */
  readonly scenario: string;
}

/** What moves something most in one scenario. */
export interface TornadoJob {
  readonly kind: 'tornado';
  readonly scenario: string;
  readonly measure: TornadoMeasure;
}

/** What would turn a target in one scenario. */
export interface StressJob {
  readonly kind: 'stress';
  readonly scenario: string;
  /** Id of the target. */
  readonly target: string;
}

/** Whether all targets can be met at once, with the numbers of one scenario. */
export interface FeasibilityJob {
  readonly kind: 'feasibility';
  readonly scenario: string;
}

/** What is calculated on request only. */
export type QuestionJob = StressJob | FeasibilityJob;

/** What is to be calculated. */
export type RiskJob = SimulationJob | TornadoJob | QuestionJob;

/** A plan, and what is to be calculated of it. */
export interface RiskRequest {
  /** Counts up: a request ends the one before it. */
  readonly id: number;
  readonly plan: Plan;
  readonly job: RiskJob;
  /** Whether its answer is seen to move while a slider is dragged. */
  readonly isShown: boolean;
}

interface OutcomeOf<Job extends RiskJob, Found, Problem> {
  readonly kind: Job['kind'];
  readonly job: Job;
  readonly result: Result<Found, Problem>;
}

/** What came of a question. */
export type QuestionOutcome =
  | OutcomeOf<StressJob, StressReport, StressProblem>
  | OutcomeOf<FeasibilityJob, FeasibilityReport, FeasibilityProblem>;

/** What came of a job. */
export type RiskOutcome =
  | QuestionOutcome
  | OutcomeOf<SimulationJob, RiskReport, RiskProblem>
  | OutcomeOf<TornadoJob, Tornado, TornadoProblem>;

/** The result of a request. */
export type RiskAnswer = RiskOutcome & Pick<RiskRequest, 'id'>;

/** A text that tells jobs of the same plan apart. */
export function jobKey(job: RiskJob): string {
  switch (job.kind) {
    case 'simulation':
    case 'feasibility':
      return `${job.kind} ${job.scenario}`;
    case 'tornado':
      return `${job.kind} ${job.scenario} ${measureKey(job.measure)}`;
    case 'stress':
      return `${job.kind} ${job.scenario} target ${job.target}`;
  }
}

/** A text that tells measures apart. */
export function measureKey(measure: TornadoMeasure): string {
  return 'target' in measure
    ? `target ${measure.target}`
    : `path ${measure.indicator} ${String(measure.year)}`;
}

/**
 * The parts of a plan that a job reads. A worker gets a copy, which is made while a slider moves: what
 * is said of the plan stays out, and of a simulation the scenarios that its own does not inherit from.
 * Other jobs move drivers between the numbers of all scenarios.
 */
export function neededPart(plan: Plan, job: RiskJob): Plan {
  const { scenarios } = plan;
  return {
    ...plan,
    scenarios: job.kind === 'simulation' ? lineOf(scenarios, job.scenario) : scenarios,
    ...{ history: [], milestones: [], documents: [] },
  };
}

/** A scenario with those that it inherits from, in the plan's order. */
function lineOf(scenarios: readonly Scenario[], id: string): readonly Scenario[] {
  const line = new Set(scenarioLineage(scenarios, id));
  return scenarios.filter((each) => line.has(each));
}
