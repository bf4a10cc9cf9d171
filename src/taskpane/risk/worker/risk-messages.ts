import type { Plan, RiskProblem, RiskReport } from '../../../domain/index';
import type { Result } from '../../../shared/result';

/** What is to be calculated. */
export interface RiskJob {
  /** Id of the scenario. */
  readonly scenario: string;
}

/** A plan, and the jobs on it in the order in which they are shown. */
export interface RiskRequest {
  /** Counts up: a request ends all that came before it. */
  readonly id: number;
  readonly plan: Plan;
  readonly jobs: readonly RiskJob[];
}

/** The result of one job of a request. */
export interface RiskAnswer {
  /** That of the request. */
  readonly id: number;
  readonly job: RiskJob;
  readonly result: Result<RiskReport, RiskProblem>;
}

/** The same job of the same plan gives the same answer. */
export function sameJob(one: RiskJob, other: RiskJob): boolean {
  return one.scenario === other.scenario;
}

/** The plan without the parts that no simulation reads: less to copy while a slider moves. */
export function simulatedPart(plan: Plan): Plan {
  return { ...plan, history: [], milestones: [], documents: [], phases: [] };
}
