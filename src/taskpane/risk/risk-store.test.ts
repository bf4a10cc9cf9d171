import { ok } from '../../shared/result';
import { createSession } from '../../session/create-session';
import type { RiskReport } from '../../domain/index';
import { riskPlan } from '../../../test/support/plans/risk-plan';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createRiskStore } from './risk-store';
import { everyScenario } from './use-risk';
import type { RiskRequest } from './worker/risk-messages';
import { openRiskSource, type RiskListener } from './worker/risk-source';

/** A store whose source notes requests and answers when the test says so. */
async function noted(plan = riskPlan()) {
  const session = createSession({ workbook: null });
  session.open(plan);
  const requests: RiskRequest[] = [];
  let listener: RiskListener | null = null;
  let isClosed = false;
  let stops = 0;
  const store = createRiskStore(session, (given) => {
    listener = given;
    return Promise.resolve({
      ask: (request) => requests.push(request),
      stop: () => {
        stops += 1;
      },
      close: () => {
        isClosed = true;
      },
    });
  });
  const leave = store.subscribe(() => undefined);
  await Promise.resolve();
  await Promise.resolve();
  const settle = async (): Promise<void> => void (await new Promise((done) => setTimeout(done, 0)));
  /** Answers the last request, and the one after it, until there are none. */
  const answerAll = async (): Promise<void> => {
    for (let at = requests.length - 1; at < requests.length; at += 1) {
      const request = requests[at];
      if (!request) return;
      const { id, job } = request;
      const report = { scenario: job.scenario, seed: id } as RiskReport;
      if (job.kind === 'simulation') {
        listener?.answer({ id, kind: job.kind, job, result: ok(report) });
      }
      await settle();
    }
  };
  const scenarios = () => requests.map(({ job }) => job.scenario);
  return {
    ...{ session, store, requests, answerAll, leave, settle, scenarios },
    listener: () => listener,
    isClosed: () => isClosed,
    stops: () => stops,
  };
}

const drag = { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2024 } as const;

describe('the simulations of a session', () => {
  it('asks for the selected scenario, and for the others once they are wanted', async () => {
    const { store, answerAll, settle, scenarios } = await noted();
    expect(scenarios()).toEqual(['base']);
    await answerAll();
    expect(store.getState().isCurrent).toBe(true);
    store.want(everyScenario);
    await settle();
    expect(scenarios()).toEqual(['base', 'optimistic']);
    expect(store.getState().isCurrent).toBe(false);
    await answerAll();
    expect(scenarios()).toEqual(['base', 'optimistic', 'pessimistic']);
    expect(store.getState().isCurrent).toBe(true);
  });

  it('keeps the last answers while a change is calculated, and says that they are old', async () => {
    const { session, store, requests, answerAll, settle } = await noted();
    await answerAll();
    session.setAssumption({ ...drag, value: 0.07 });
    await settle();
    expect(requests).toHaveLength(2);
    expect(store.getState().reports.get('base')?.seed).toBe(1);
    expect(store.getState().isCurrent).toBe(false);
    await answerAll();
    expect(store.getState().reports.get('base')?.seed).toBe(2);
    expect(store.getState().isCurrent).toBe(true);
  });

  it('asks for nothing twice, whatever else the session does', async () => {
    const { session, requests, settle } = await noted();
    session.dismissFailure();
    session.selectScenario('base');
    await settle();
    expect(requests).toHaveLength(1);
  });

  it('calculates every scenario anew after a change', async () => {
    const { session, store, answerAll, settle, scenarios } = await noted();
    store.want(everyScenario);
    await settle();
    await answerAll();
    expect(store.getState().isCurrent).toBe(true);
    session.setAssumption({ ...drag, value: 0.05 });
    await settle();
    await answerAll();
    expect(scenarios().slice(-3)).toEqual(['base', 'optimistic', 'pessimistic']);
  });

  it('ends a question that nobody asks any more, and answers one of a plan without uncertain drivers', async () => {
    const { store, requests, answerAll, settle, stops } = await noted(smallPlan());
    expect(requests).toHaveLength(0);
    const ask = { kind: 'feasibility', scenario: 'base' } as const;
    const takeBack = store.want(() => [ask]);
    await settle();
    expect(requests.map(({ job }) => job)).toEqual([ask]);
    takeBack();
    await settle();
    expect(stops()).toBe(1);
    await answerAll();
    expect(store.getState().answers.size).toBe(0);
    expect(store.getState().isCurrent).toBe(false);
  });

  it('knows nothing of a plan without uncertain drivers, and forgets the plan before it', async () => {
    const { session, store, requests, answerAll, settle } = await noted();
    await answerAll();
    session.open({ ...smallPlan(), id: 'other' });
    await settle();
    expect(requests).toHaveLength(1);
    expect(store.getState().reports.size).toBe(0);
  });

  it('ends with its last listener', async () => {
    const { store, leave, isClosed, settle, requests, session } = await noted();
    leave();
    await settle();
    expect(isClosed()).toBe(true);
    session.setAssumption({ ...drag, value: 0.05 });
    await settle();
    expect(requests).toHaveLength(1);
    expect(store.getState().reports.size).toBe(0);
  });

  it('tells that the calculation has broken down', async () => {
    const { store, listener } = await noted();
    listener()?.fail();
    expect(store.getState()).toMatchObject({ isBroken: true, isCurrent: false });
  });

  it('tells of which plan a question was answered', async () => {
    const session = createSession({ workbook: null });
    session.open(smallPlan());
    const store = createRiskStore(session, openRiskSource);
    const answered = new Promise<void>((resolve) => {
      store.subscribe(() => {
        if (store.getState().isCurrent) resolve();
      });
    });
    store.want(() => [{ kind: 'feasibility', scenario: 'base' }]);
    await answered;
    const answer = store.getState().answers.get('feasibility base');
    expect(answer?.plan).toBe(session.getState().plan);
    expect(answer?.outcome.result).toMatchObject({ ok: true, value: { scenario: 'base' } });
  });

  it('has the numbers of the engine', async () => {
    const session = createSession({ workbook: null });
    session.open(riskPlan());
    const store = createRiskStore(session, openRiskSource);
    await new Promise<void>((resolve) => {
      store.subscribe(() => {
        if (store.getState().isCurrent) resolve();
      });
    });
    expect(store.getState().reports.get('base')?.targets[0]?.probability).toBeCloseTo(0.5417, 4);
  });
});
