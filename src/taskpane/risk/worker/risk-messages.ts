import type {
  Plan,
  RiskProblem,
  RiskReport,
  Tornado,
  TornadoMeasure,
  TornadoProblem,
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

/** What is to be calculated. */
export type RiskJob = SimulationJob | TornadoJob;

/** A plan, and what is to be calculated of it. */
export interface RiskRequest {
  /** Counts up: a request ends the one before it. */
  readonly id: number;
  readonly plan: Plan;
  readonly job: RiskJob;
  /** Whether its answer is seen to move while a slider is dragged. */
  readonly isShown: boolean;
}

/** What came of a job. */
export type RiskOutcome =
  | {
      readonly kind: 'simulation';
      readonly job: SimulationJob;
      readonly result: Result<RiskReport, RiskProblem>;
    }
  | {
      readonly kind: 'tornado';
      readonly job: TornadoJob;
      readonly result: Result<Tornado, TornadoProblem>;
    };

/** The result of a request. */
export type RiskAnswer = RiskOutcome & Pick<RiskRequest, 'id'>;

/** A text that tells jobs of the same plan apart. */
export function jobKey(job: RiskJob): string {
  return job.kind === 'simulation'
    ? `simulation ${job.scenario}`
    : `tornado ${job.scenario} ${measureKey(job.measure)}`;
}

/** A text that tells measures apart. */
export function measureKey(measure: TornadoMeasure): string {
  return 'target' in measure
    ? `target ${measure.target}`
    : `path ${measure.indicator} ${String(measure.year)}`;
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
