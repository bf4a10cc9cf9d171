import type { Plan } from '../../src/domain/index';
import { mustResolve } from '../support/plans/build-plan';
import { fullPlanSpec } from '../support/plans/full-plan';

const assumed = { evidence: 'assumed' } as const;

/** The plan that sequences start with: everything, with a target and a milestone to change. */
export const sequencePlan: Plan = mustResolve({
  ...fullPlanSpec,
  targets: [
    {
      ...{ id: 'aim', indicator: 'indicator-0', comparator: 'atLeast', value: 120, year: 2025 },
      provenance: assumed,
    },
  ],
  milestones: [{ id: 'park', statement: 'A park', provenance: assumed }],
});

/** The part of a plan that sequences change. */
export interface PlanContent {
  /** By scenario, in the order of the plan; null inherits. */
  readonly growth: Readonly<Record<string, readonly (number | null)[]>>;
  readonly target: number;
  readonly due: string | null;
}

/** Reads this part of a plan. */
export function contentOf(plan: Plan): PlanContent {
  const rows = plan.scenarios.map(({ id, assumptions }) => {
    const row = assumptions.find(
      ({ indicator, driver }) => indicator === 'indicator-0' && driver === 'growth',
    );
    return [id, row?.values ?? plan.scenarios.map(() => null).slice(0, plan.years)] as const;
  });
  return {
    growth: Object.fromEntries(rows.map(([id, values]) => [id, padded(values, plan.years)])),
    target: plan.targets[0]?.value ?? 0,
    due: plan.milestones[0]?.due ?? null,
  };
}

function padded(values: readonly (number | null)[], years: number): readonly (number | null)[] {
  return Array.from({ length: years }, (_, index) => values[index] ?? null);
}

/** The expected undo and redo stacks of a session. */
export interface Model {
  readonly now: PlanContent;
  readonly past: readonly PlanContent[];
  readonly future: readonly PlanContent[];
}

export function modelOf(now: PlanContent): Model {
  return { now, past: [], future: [] };
}

/** A change in the pane or in the tables: one step that can be undone. */
export function changed(model: Model, now: PlanContent): Model {
  if (JSON.stringify(now) === JSON.stringify(model.now)) return model;
  return { now, past: [...model.past, model.now], future: [] };
}

export function undone({ now, past, future }: Model): Model {
  const before = past.at(-1);
  return before
    ? { now: before, past: past.slice(0, -1), future: [...future, now] }
    : { now, past, future };
}

export function redone({ now, past, future }: Model): Model {
  const after = future.at(-1);
  return after
    ? { now: after, past: [...past, now], future: future.slice(0, -1) }
    : { now, past, future };
}

/** The same with the growth of a scenario in one year. */
export function withGrowth(
  content: PlanContent,
  scenario: string,
  year: number,
  value: number | null,
): PlanContent {
  const values = (content.growth[scenario] ?? []).map((each, index) =>
    index === year ? value : each,
  );
  return { ...content, growth: { ...content.growth, [scenario]: values } };
}

/**
 * The content after a write is undone: what it changed is as before. A cell that it left blank and
 * that was filled since is not its own, and keeps what it holds.
 */
export function writeUndone(
  before: PlanContent,
  written: PlanContent,
  now: PlanContent,
): PlanContent {
  const growth = Object.entries(before.growth).map(([scenario, values]) => {
    const [left, held] = [written.growth[scenario], now.growth[scenario]];
    const back = values.map((value, year) =>
      value === null && left?.[year] === null ? (held?.[year] ?? null) : value,
    );
    return [scenario, back] as const;
  });
  return { ...before, growth: Object.fromEntries(growth), due: now.due };
}
