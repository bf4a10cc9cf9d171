import type { Plan, RiskProblem, RiskReport } from '../../../domain/index';
import type { Result } from '../../../shared/result';

/** What is to be calculated: how sure one scenario is. */
export interface RiskJob {
  /** Id of the scenario. */
  readonly scenario: string;
}

/** A plan, and what is to be calculated of it. */
export interface RiskRequest {
  /** Counts up: a request ends the one before it. */
  readonly id: number;
  readonly plan: Plan;
  readonly job: RiskJob;
  /** Whether its answer is seen to move while a slider is dragged. */
  readonly isShown: boolean;
}

/** The result of a request. */
export interface RiskAnswer extends Pick<RiskRequest, 'id' | 'job'> {
  readonly result: Result<RiskReport, RiskProblem>;
}

/** Whether two jobs of the same plan have the same answer. */
export function isSameJob(one: RiskJob, other: RiskJob): boolean {
  return one.scenario === other.scenario;
}

/**
 * The parts of a plan that the simulation of a scenario reads. A worker gets a copy, which is made
 * while a slider moves: the scenarios that this one does not inherit from stay out.
 */
export function simulatedPart(plan: Plan, { scenario }: RiskJob): Plan {
  const byId = new Map(plan.scenarios.map((each) => [each.id, each]));
  const line = new Set<string>();
  for (let at = byId.get(scenario); at; at = byId.get(at.parent ?? '')) line.add(at.id);
  return {
    ...plan,
    scenarios: plan.scenarios.filter(({ id }) => line.has(id)),
    ...{ history: [], milestones: [], documents: [], phases: [] },
  };
}
