import type { Plan, RiskProblem, RiskReport, Tornado } from '../../domain/index';
import type { Session, SessionState } from '../../session/session';
import type { Result } from '../../shared/result';
import {
  jobKey,
  neededPart,
  type QuestionOutcome,
  type RiskAnswer,
  type RiskJob,
} from './worker/risk-messages';
import { openRiskSource, type RiskListener, type RiskSource } from './worker/risk-source';

/** What came of a question, and of which plan it was asked. */
export interface Answered {
  readonly plan: Plan;
  readonly outcome: QuestionOutcome;
}

/** What the pane knows of how sure the plan is. */
export interface RiskState {
  /** By the id of the scenario: the latest report, until there is a newer one. */
  readonly reports: ReadonlyMap<string, RiskReport>;
  /** By the key of the job, likewise. */
  readonly tornados: ReadonlyMap<string, Tornado>;
  /** What was asked for, by the key of the job; of an earlier plan until there is a newer answer. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** Whether every answer is about the plan as it is now. */
  readonly isCurrent: boolean;
  /** Why the scenario that is shown cannot be simulated. */
  readonly problem: RiskProblem | null;
  /** The calculation has broken down. */
  readonly isBroken: boolean;
}

/** What is wanted of a plan while a scenario is shown. */
export type RiskWish = (plan: Plan, shown: string) => readonly RiskJob[];

/** The simulations of the plan of a session. */
export interface RiskStore {
  readonly getState: () => RiskState;
  /** While there is a listener, every change of the plan is simulated. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Wants more than the scenario that is selected; returns what takes the wish back. */
  readonly want: (wish: RiskWish) => () => void;
}

const NOTHING: RiskState = {
  reports: new Map(),
  tornados: new Map(),
  answers: new Map(),
  isCurrent: false,
  problem: null,
  isBroken: false,
};

/** Whether a plan has an uncertain driver in any scenario. */
export function isUncertain({ scenarios }: Plan): boolean {
  return scenarios.some(({ uncertainties }) => uncertainties.length > 0);
}

const stores = new WeakMap<Session, RiskStore>();

/** The store of a session; its parts share one calculation. */
export function riskStoreOf(session: Session): RiskStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createRiskStore(session);
  stores.set(session, store);
  return store;
}

type OpenSource = (listener: RiskListener) => Promise<RiskSource>;

/** Makes a store; the source is opened with its first listener and closed with its last. */
export function createRiskStore(
  session: Pick<Session, 'getState' | 'subscribe'>,
  openSource: OpenSource = openRiskSource,
): RiskStore {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  const wishes = new Set<RiskWish>();
  const set = (change: Partial<RiskState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const asker = createAsker({ set, getState: () => state, openSource });
  const follow = (): void => asker.follow(session.getState(), wishes);
  let unfollow = (): void => undefined;
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        unfollow = session.subscribe(follow);
        follow();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unfollow();
        asker.close();
        state = NOTHING;
      };
    },
    want: (wish) => {
      wishes.add(wish);
      if (listeners.size > 0) follow();
      return () => {
        wishes.delete(wish);
        if (listeners.size > 0) follow();
      };
    },
  };
}

interface AskerOptions {
  readonly set: (change: Partial<RiskState>) => void;
  readonly getState: () => RiskState;
  readonly openSource: OpenSource;
}

/** A plan that is being simulated. */
interface Asked {
  readonly plan: Plan;
  /** The scenario that is shown. */
  readonly shown: string;
  readonly waiting: readonly RiskJob[];
  readonly answered: readonly RiskJob[];
}

/** Asks for what is not answered yet, and takes the answers. */
function createAsker({ set, getState, openSource }: AskerOptions) {
  let source: Promise<RiskSource> | null = null;
  let id = 0;
  let asked: Asked | null = null;
  const askNext = (): void => {
    const [job] = asked?.waiting ?? [];
    id += 1;
    if (!asked || !job) return void source?.then((opened) => opened.stop(), fail);
    const { plan, shown } = asked;
    const isShown = job.kind === 'simulation' && job.scenario === shown;
    const request = { id, plan: neededPart(plan, job), job, isShown };
    source ??= openSource({ answer: take, fail });
    void source.then((opened) => {
      // Of the changes that came while it was opened, the last one is asked for.
      if (request.id === id) opened.ask(request);
    }, fail);
  };
  const take = (answer: RiskAnswer): void => {
    const { job } = answer;
    if (!asked?.plan.scenarios.some((each) => each.id === job.scenario)) return;
    const isLatest = answer.id === id;
    if (isLatest) asked = withAnswer(asked, job);
    const isShown = answer.kind === 'simulation' && job.scenario === asked.shown;
    set({
      ...changeBy(getState(), answer, isLatest ? asked.plan : null),
      isCurrent: asked.waiting.length === 0,
      ...(isShown && { problem: answer.result.ok ? null : answer.result.error }),
    });
    if (isLatest && asked.waiting.length > 0) askNext();
  };
  const fail = (): void => set({ isBroken: true, isCurrent: false });
  return {
    follow: ({ plan, selectedScenario: shown }: SessionState, wishes: Iterable<RiskWish>): void => {
      const wanted = plan && shown !== null ? jobsOf(plan, shown, wishes) : [];
      if (!plan || shown === null || wanted.length === 0) {
        if (!asked) return;
        asked = null;
        set(NOTHING);
        return askNext();
      }
      const next = nextAsked(asked, { plan, shown, wanted });
      if (!next) return;
      if (plan.id !== asked?.plan.id) set(NOTHING);
      const isSameJob = asked?.plan === plan && sameFirst(asked.waiting, next.waiting);
      asked = next;
      set({ isCurrent: next.waiting.length === 0 });
      if (!isSameJob) askNext();
    },
    close: (): void => {
      asked = null;
      id += 1;
      void source?.then((opened) => opened.close()).catch(() => undefined);
      source = null;
    },
  };
}

function withAnswer(asked: Asked, job: RiskJob): Asked {
  return {
    ...asked,
    waiting: without(asked.waiting, [job]),
    answered: [...asked.answered, job],
  };
}

/** What is to be asked after a change; null where all of it is answered or on its way. */
function nextAsked(
  asked: Asked | null,
  { plan, shown, wanted }: Pick<Asked, 'plan' | 'shown'> & { readonly wanted: readonly RiskJob[] },
): Asked | null {
  if (asked?.plan !== plan) return { plan, shown, waiting: wanted, answered: [] };
  const { answered } = asked;
  const waiting = without(wanted, answered);
  const isSame =
    without(waiting, asked.waiting).length + without(asked.waiting, waiting).length === 0;
  return shown === asked.shown && isSame ? null : { plan, shown, answered, waiting };
}

/** Whether the same job is under way. */
function sameFirst([before]: readonly RiskJob[], [after]: readonly RiskJob[]): boolean {
  return before && after ? jobKey(before) === jobKey(after) : before === after;
}

/**
 * The scenario that is shown comes first; no job comes twice. Where nothing is uncertain, only questions
 * have an answer.
 */
function jobsOf(plan: Plan, shown: string, wishes: Iterable<RiskWish>): readonly RiskJob[] {
  const jobs = new Map<string, RiskJob>();
  const isSimulated = isUncertain(plan);
  const own = { kind: 'simulation', scenario: shown } as const;
  for (const job of [own, ...[...wishes].flatMap((wish) => wish(plan, shown))]) {
    if (isSimulated || isQuestion(job)) jobs.set(jobKey(job), job);
  }
  return [...jobs.values()];
}

function isQuestion({ kind }: RiskJob): boolean {
  return kind === 'stress' || kind === 'feasibility';
}

function without(jobs: readonly RiskJob[], taken: readonly RiskJob[]): readonly RiskJob[] {
  const keys = new Set(taken.map(jobKey));
  return jobs.filter((job) => !keys.has(jobKey(job)));
}

/**
 * What an answer changes; where a job has no answer any more, the old one goes.
 *
 * @param plan - of which it was asked; null where a newer one has been asked of meanwhile
 */
function changeBy(
  { reports, tornados, answers }: RiskState,
  { id: _, ...outcome }: RiskAnswer,
  plan: Plan | null,
): Partial<RiskState> {
  const key = jobKey(outcome.job);
  switch (outcome.kind) {
    case 'simulation':
      return { reports: replaced(reports, outcome.job.scenario, outcome.result) };
    case 'tornado':
      return { tornados: replaced(tornados, key, outcome.result) };
    case 'stress':
    case 'feasibility':
      return plan ? { answers: new Map(answers).set(key, { plan, outcome }) } : {};
  }
}

function replaced<Value>(
  values: ReadonlyMap<string, Value>,
  key: string,
  result: Result<Value, unknown>,
): ReadonlyMap<string, Value> {
  const changed = new Map(values);
  if (result.ok) changed.set(key, result.value);
  else changed.delete(key);
  return changed;
}
