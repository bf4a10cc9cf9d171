import type { PlanReport } from '../../domain/index';

/**
 * Why there are no numbers of a plan: nobody holds plans in this runtime, the workbook is still
 * being read, it has no plan, its tables hold mistakes, or it could not be read.
 */
export type PlanGap = 'noRuntime' | 'reading' | 'noPlan' | 'badTables' | 'unreadable';

/** The plan that is worked on, as the functions need it. */
export interface PlanSource {
  /** The numbers as they are now, or why there are none. */
  readonly read: () => PlanReport | PlanGap;
  /** Calls back after every change of what `read` gives. */
  readonly subscribe: (listener: () => void) => void;
}

/** Where the page of the pane puts the plan for the functions, which are a bundle of their own. */
interface PlanSlot {
  source: PlanSource | null;
  readonly waiting: ((source: PlanSource) => void)[];
}

/** Both bundles have their own copy of this module, and the page is all that they share. */
const KEY = Symbol.for('planpath.plan');

function planSlot(): PlanSlot {
  const page = globalThis as { [KEY]?: PlanSlot };
  page[KEY] ??= { source: null, waiting: [] };
  return page[KEY];
}

/** Hands the plan to the functions of this runtime, once. */
export function providePlan(source: PlanSource): void {
  const slot = planSlot();
  slot.source = source;
  for (const take of slot.waiting.splice(0)) take(source);
}

/** Takes the plan of this runtime, at once or when somebody provides it. */
export function receivePlan(take: (source: PlanSource) => void): void {
  const slot = planSlot();
  if (slot.source) take(slot.source);
  else slot.waiting.push(take);
}
