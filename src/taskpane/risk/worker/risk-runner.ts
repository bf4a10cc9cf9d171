import {
  feasibilitySteps,
  loadLinearSolver,
  riskSteps,
  stressTest,
  tornado,
  type LinearSolver,
  type Plan,
} from '../../../domain/index';
import type { Steps } from '../../../shared/steps';
import type {
  FeasibilityJob,
  RiskAnswer,
  RiskJob,
  RiskOutcome,
  RiskRequest,
} from './risk-messages';

/** Calculates requests; the latest one wins. */
export interface RiskRunner {
  readonly ask: (request: RiskRequest) => void;
  /** Ends what is being calculated. */
  readonly stop: () => void;
}

/** What a runner works with. */
interface RunnerOptions {
  readonly tell: (answer: RiskAnswer) => void;
  /** Told of a fault of ours; nothing more is calculated. */
  readonly fail: (error: unknown) => void;
  /** Waits if the work has taken long, so that a newer request can arrive. */
  readonly turn: () => Promise<void>;
  readonly now?: () => number;
  readonly stepsOf?: (request: RiskRequest) => Steps<RiskOutcome> | Promise<Steps<RiskOutcome>>;
}

/**
 * While a slider moves, each change would end the calculation of the one before, and nothing would be
 * seen to move. After so many milliseconds without an answer, what is shown is calculated to its end.
 */
const PATIENCE_MS = 250;

/** Makes a runner: it has no queue, and a new request ends the one before it. */
export function createRiskRunner({
  tell,
  fail,
  turn,
  now = () => performance.now(),
  stepsOf = outcomeSteps,
}: RunnerOptions): RiskRunner {
  let latest: RiskRequest | null = null;
  let isRunning = false;
  let isStopped = false;
  let lastAnswer = 0;
  const isOvertaken = ({ isShown }: RiskRequest): boolean =>
    isStopped || (latest !== null && !(isShown && now() - lastAnswer > PATIENCE_MS));
  const work = async (request: RiskRequest): Promise<void> => {
    const steps = await stepsOf(request);
    let step = steps.next();
    while (step.done !== true) {
      await turn();
      if (isOvertaken(request)) return;
      step = steps.next();
    }
    lastAnswer = now();
    tell({ id: request.id, ...step.value });
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    lastAnswer = now();
    while (latest) {
      const request: RiskRequest = latest;
      latest = null;
      await work(request);
    }
    isRunning = false;
  };
  return {
    ask: (request) => {
      latest = request;
      isStopped = false;
      if (!isRunning) run().catch(fail);
    },
    stop: () => {
      latest = null;
      isStopped = true;
    },
  };
}

async function outcomeSteps({ plan, job }: RiskRequest): Promise<Steps<RiskOutcome>> {
  if (job.kind !== 'feasibility') return jobSteps(plan, job);
  const solve = await loadLinearSolver();
  return feasibilityOutcome(plan, job, solve);
}

function* feasibilityOutcome(
  plan: Plan,
  job: FeasibilityJob,
  solve: LinearSolver,
): Steps<RiskOutcome> {
  const { kind, scenario } = job;
  return { kind, job, result: yield* feasibilitySteps(plan, { scenario, solve }) };
}

function* jobSteps(plan: Plan, job: Exclude<RiskJob, FeasibilityJob>): Steps<RiskOutcome> {
  const { scenario } = job;
  switch (job.kind) {
    case 'simulation':
      return { kind: job.kind, job, result: yield* riskSteps(plan, { scenario }) };
    case 'tornado':
      return { kind: job.kind, job, result: tornado(plan, job) };
    case 'stress':
      return { kind: job.kind, job, result: stressTest(plan, { scenario, targets: [job.target] }) };
  }
}
