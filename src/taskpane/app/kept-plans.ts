import { type Plan, writePlanFile } from '../../domain/index';
import type { LocalText } from '../../shared/local-text';
import type { Session } from '../../session/session';
import { hasUnsavedWork } from './header/unsaved-work';

/** A plan with changes that were neither on the sheets nor in a file when the pane was closed. */
export interface KeptPlan {
  readonly id: string;
  readonly name: LocalText;
  /** ISO date and time, UTC, of the last change. */
  readonly at: string;
  /** The text of a plan file. */
  readonly text: string;
}

/** The unsaved plans that this browser keeps. They never leave it. */
export interface KeptPlans {
  /** The latest first. */
  readonly list: () => readonly KeptPlan[];
  readonly keep: (plan: Plan) => void;
  readonly forget: (id: string) => void;
}

/** The oldest are dropped. */
const MOST_KEPT = 3;

/**
 * Keeps plans in a storage that may be blocked, full or hold invalid data: then nothing is kept. The
 * host partitions storage, so the key starts with the partition key.
 */
export function createKeptPlans(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  { partitionKey = '', now = () => new Date().toISOString() } = {},
): KeptPlans {
  const key = `${partitionKey}planpath.kept`;
  const list = (): readonly KeptPlan[] => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isKeptPlan) : [];
    } catch {
      return [];
    }
  };
  const store = (plans: readonly KeptPlan[]): boolean => {
    try {
      storage().setItem(key, JSON.stringify(plans));
      return true;
    } catch {
      return false;
    }
  };
  const others = (id: string) => list().filter((each) => each.id !== id);
  return {
    list,
    keep: (plan) => {
      const kept = { id: plan.id, name: plan.name, at: now(), text: writePlanFile(plan) };
      // Where the storage is full, the latest plan is worth more than the older ones.
      if (!store([kept, ...others(plan.id)].slice(0, MOST_KEPT))) store([kept]);
    },
    forget: (id) => {
      const rest = others(id);
      if (rest.length < list().length) store(rest);
    },
  };
}

function isKeptPlan(value: unknown): value is KeptPlan {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, at, text } = value as Partial<KeptPlan>;
  return (
    [id, at, text, name?.en, name?.['zh-CN']].every((each) => typeof each === 'string') &&
    !Number.isNaN(Date.parse(at ?? ''))
  );
}

/** How long after a change its plan is kept: not at every step of a slider. */
const PAUSE_MS = 400;

/** What {@link keepUnsavedWork} needs of the page. */
type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** Keeps the plan in hand while it has unsaved changes. */
export interface UnsavedWork {
  readonly plans: KeptPlans;
  /** A plan was saved as a file. */
  readonly noteSaved: (plan: Plan) => void;
  /** A plan that was kept is in hand again; it stays kept until it is saved. */
  readonly noteOpened: (id: string) => void;
  readonly stop: () => void;
}

/**
 * Begins to keep the plan in hand, and asks before the page is left, where the host lets it.
 */
export function keepUnsavedWork(
  { getState, subscribe }: Pick<Session, 'getState' | 'subscribe'>,
  kept: KeptPlans,
  page: Page = window,
): UnsavedWork {
  let saved: Plan | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The plan that has been kept here and is not saved yet. */
  let pending: string | null = null;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const state = getState();
    const { plan, sheets } = state;
    if (plan && hasUnsavedWork(state, saved)) {
      pending = plan.id;
      kept.keep(plan);
    } else if (plan && plan.id === pending && (sheets === 'live' || plan === saved)) {
      pending = null;
      kept.forget(plan.id);
    }
  };
  const unsubscribe = subscribe((state, before) => {
    if (state.plan === before.plan && state.sheets === before.sheets) return;
    timer ??= setTimeout(settle, PAUSE_MS);
  });
  const leave = (event: Event): void => {
    if (timer !== undefined) settle();
    if (event.type === 'beforeunload' && hasUnsavedWork(getState(), saved)) event.preventDefault();
  };
  for (const type of LEAVING) page.addEventListener(type, leave);
  return {
    plans: kept,
    noteOpened: (id) => {
      pending = id;
    },
    noteSaved: (plan) => {
      saved = plan;
      settle();
    },
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
      for (const type of LEAVING) page.removeEventListener(type, leave);
    },
  };
}

const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange'] as const;
