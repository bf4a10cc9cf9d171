import { simulatePlan, tornado, type Plan, type RiskReport } from '../../../domain/index';
import { ok } from '../../../shared/result';
import { riskPlan } from '../../../../test/support/plans/risk-plan';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { neededPart, type RiskAnswer, type RiskRequest } from './risk-messages';
import { createRiskRunner } from './risk-runner';

const report = (scenario: string) => ({ scenario }) as RiskReport;

const simulation = (scenario: string) => ({ kind: 'simulation', scenario }) as const;

const outcome = (scenario: string) => ({
  ...{ kind: 'simulation' as const, job: simulation(scenario), result: ok(report(scenario)) },
});

function request(id: number, scenario = 'base', isShown = true): RiskRequest {
  return { id, plan: smallPlan(), job: simulation(scenario), isShown };
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
    *stepsOf({ id, job }) {
      for (let step = 1; step <= 5; step += 1) {
        steps.push(`${String(id)}.${String(step)}`);
        yield;
      }
      return outcome(job.scenario);
    },
  });
  return { runner, answers, steps, told: () => answers.map(({ id }) => id) };
}

/** Until every pending turn is over. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a runner of simulations', () => {
  it('answers one request after the other', async () => {
    const { runner, answers } = runnerOfFiveSteps();
    runner.ask(request(1));
    await settled();
    runner.ask(request(2, 'optimistic'));
    await settled();
    expect(answers).toEqual([
      { id: 1, ...outcome('base') },
      { id: 2, ...outcome('optimistic') },
    ]);
  });

  it('leaves a request when a newer one arrives, and answers the newest alone', async () => {
    const { runner, told, steps } = runnerOfFiveSteps((turn) => {
      if (turn !== 2) return;
      runner.ask(request(2));
      runner.ask(request(3));
    });
    runner.ask(request(1));
    await settled();
    expect(told()).toEqual([3]);
    expect(steps).toEqual(['1.1', '1.2', '3.1', '3.2', '3.3', '3.4', '3.5']);
  });

  it.each([
    ['still answers what is shown while changes never pause', true, 3],
    ['never holds up a change for what is not shown', false, 0],
  ])('%s', async (_, isShown, least) => {
    let id = 1;
    const { runner, answers } = runnerOfFiveSteps((turn) => {
      if (turn > 100) return;
      id += 1;
      runner.ask(request(id, 'base', isShown));
    });
    runner.ask(request(1, 'base', isShown));
    await settled();
    const meanwhile = answers.filter((answer) => answer.id < id);
    expect(meanwhile.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(meanwhile).toEqual([]);
    expect(answers.at(-1)?.id).toBe(id);
  });

  it('does nothing more once it is stopped', async () => {
    const { runner, told, steps } = runnerOfFiveSteps((turn) => {
      if (turn === 3) runner.stop();
    });
    runner.ask(request(1));
    await settled();
    expect(told()).toEqual([]);
    expect(steps).toHaveLength(3);
  });
});

describe('what a worker gets of a plan', () => {
  it('is the scenario with those it inherits from, and gives the same numbers', () => {
    const plan = riskPlan();
    const part = neededPart(plan, simulation('optimistic'));
    expect(part.scenarios.map(({ id }) => id)).toEqual(['base', 'optimistic']);
    const options = { scenario: 'optimistic' };
    expect(simulatePlan(part, options)).toEqual(simulatePlan(plan, options));
    expect(structuredClone(part)).toEqual(part);
  });

  it('has the phases, at whose end a programme is complete', () => {
    const phases = [
      { id: 'first', name: { en: '', 'zh-CN': '' }, firstYear: 2024, lastYear: 2025 },
    ];
    const plan: Plan = { ...riskPlan(), phases };
    expect(neededPart(plan, simulation('base')).phases).toEqual(phases);
  });

  it('is every scenario where drivers are moved between them', () => {
    const plan = smallPlan();
    const job = {
      kind: 'tornado',
      scenario: 'base',
      measure: { indicator: 'gdp', year: 2026 },
    } as const;
    expect(tornado(neededPart(plan, job), job)).toEqual(tornado(plan, job));
    const told = tornado(plan, job);
    expect(told.ok && told.value.rows.some(({ from }) => from === 'scenarios')).toBe(true);
  });
});
