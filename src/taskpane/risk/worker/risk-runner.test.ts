import type { RiskReport } from '../../../domain/index';
import { ok } from '../../../shared/result';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import type { RiskAnswer, RiskJob, RiskRequest } from './risk-messages';
import { createRiskRunner } from './risk-runner';

const report = (scenario: string) => ({ scenario }) as RiskReport;

function request(id: number, ...scenarios: readonly string[]): RiskRequest {
  return { id, plan: smallPlan(), jobs: scenarios.map((scenario) => ({ scenario })) };
}

/** A runner whose jobs take five steps, and the clock and turns that a test controls. */
function runnerOfFiveSteps(duringTurn: (turn: number) => void = () => undefined) {
  const answers: RiskAnswer[] = [];
  const steps: string[] = [];
  let clock = 0;
  let turns = 0;
  const runner = createRiskRunner({
    tell: (answer) => answers.push(answer),
    fail: (error) => {
      throw error;
    },
    now: () => clock,
    turn: () => {
      turns += 1;
      clock += 10;
      duringTurn(turns);
      return Promise.resolve();
    },
    *stepsOf({ id }, { scenario }: RiskJob) {
      for (let step = 1; step <= 5; step += 1) {
        steps.push(`${String(id)} ${scenario} ${String(step)}`);
        yield;
      }
      return ok(report(scenario));
    },
  });
  return { runner, answers, steps, told: () => answers.map(({ id, job }) => [id, job.scenario]) };
}

/** Until every pending turn is over. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a runner of simulations', () => {
  it('answers the jobs of a request in their order', async () => {
    const { runner, told } = runnerOfFiveSteps();
    runner.ask(request(1, 'base', 'optimistic'));
    await settled();
    expect(told()).toEqual([
      [1, 'base'],
      [1, 'optimistic'],
    ]);
  });

  it('leaves a request when a newer one arrives, and answers the newest alone', async () => {
    const { runner, told, steps } = runnerOfFiveSteps((turn) => {
      if (turn === 2) {
        runner.ask(request(2, 'base'));
        runner.ask(request(3, 'base'));
      }
    });
    runner.ask(request(1, 'base', 'optimistic'));
    await settled();
    expect(told()).toEqual([[3, 'base']]);
    expect(steps.filter((step) => step.startsWith('1'))).toEqual(['1 base 1', '1 base 2']);
    expect(steps.filter((step) => step.startsWith('2'))).toEqual([]);
  });

  it('still answers while changes never pause, several times a second', async () => {
    let id = 1;
    const { runner, answers } = runnerOfFiveSteps((turn) => {
      if (turn > 100) return;
      id += 1;
      runner.ask(request(id, 'base', 'optimistic'));
    });
    runner.ask(request(1, 'base', 'optimistic'));
    await settled();
    const while100 = answers.filter((answer) => answer.id < id);
    expect(while100.length).toBeGreaterThanOrEqual(3);
    expect(while100.every(({ job }) => job.scenario === 'base')).toBe(true);
    expect(answers.slice(-2).map((answer) => [answer.id, answer.job.scenario])).toEqual([
      [id, 'base'],
      [id, 'optimistic'],
    ]);
  });

  it('does nothing more once it is stopped', async () => {
    const { runner, told, steps } = runnerOfFiveSteps((turn) => {
      if (turn === 3) runner.stop();
    });
    runner.ask(request(1, 'base', 'optimistic'));
    await settled();
    expect(told()).toEqual([]);
    expect(steps).toHaveLength(3);
  });
});
