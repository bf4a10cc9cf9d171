import { anyChange, run } from '../../test/support/pane/any-command';
import { anyPlan } from '../../test/support/plans/any-plan';
import {
  createMemoryWorkbook,
  type MemoryWorkbook,
} from '../../test/support/workbooks/memory-workbook';
import { everyKindPlan } from '../../test/support/plans/small-every-kind-plan';
import { scenario, smallPlan } from '../../test/support/plans/small-plan';
import fc from 'fast-check';
import { runs } from '../../test/support/seed';
import { type Plan, PLAN_LIMITS, type PlanChange, planDiff, reportPlan } from '../domain/index';
import { logChanges } from './change-log';
import { setAssumption } from './commands/assumptions';
import type { AssumptionChange } from './commands/command-types';
import { createSession } from './create-session';
import type { Session } from './session';

const note = { at: '2026-03-01T08:00:00.000Z', why: 'new census' };
const gdp2025 = { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2025 } as const;

function must(plan: Plan, change: AssumptionChange): Plan {
  const result = setAssumption(plan, change);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('logChanges', () => {
  it('records the old and the new value, when and why', () => {
    const before = smallPlan();
    const after = must(before, { ...gdp2025, value: 0.05 });
    expect(logChanges(planDiff(before, after), note).history).toEqual([
      { ...note, ...gdp2025, from: 0.06, to: 0.05 },
    ]);
  });

  it('makes one entry for years that changed alike, and one per year otherwise', () => {
    const before = smallPlan();
    const alike = must(before, { ...gdp2025, year: null, value: 0.05 });
    expect(logChanges(planDiff(before, alike), note).history).toMatchObject([
      { year: null, from: 0.06, to: 0.05 },
    ]);
    const mixed = must(before, { ...gdp2025, scenario: 'optimistic', year: null, value: 0.05 });
    expect(logChanges(planDiff(before, mixed), note).history).toMatchObject([
      { year: 2024, from: 0.065 },
      { year: 2025, from: 0.07 },
      { year: 2026, from: null },
    ]);
  });

  it('names no year for a driver with a single number', () => {
    const before = everyKindPlan();
    const total = { scenario: 'base', indicator: 'programme', driver: 'total' } as const;
    const after = must(before, { ...total, year: 2024, value: 2500 });
    expect(logChanges(planDiff(before, after), note).history).toMatchObject([
      { year: null, from: 2000, to: 2500 },
    ]);
  });

  it('ignores plans without a changed assumption, and scenarios that were added or deleted', () => {
    const before = smallPlan();
    const added = { ...before, scenarios: [...before.scenarios.slice(1), scenario('new', null)] };
    expect(logChanges(planDiff(before, added), note)).toBe(added);
  });

  it('drops the oldest entries beyond the limit', () => {
    const old: PlanChange = { ...note, ...gdp2025, from: 0, to: 1 };
    const history = Array.from({ length: PLAN_LIMITS.history }, (_, index) => ({
      ...old,
      to: index,
    }));
    const before = smallPlan({ history });
    const after = logChanges(planDiff(before, must(before, { ...gdp2025, value: 0.05 })), note);
    expect(after.history).toHaveLength(PLAN_LIMITS.history);
    expect(after.history[0]?.to).toBe(1);
    expect(after.history.at(-1)?.to).toBe(0.05);
  });
});

const optimistic2025 = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  year: 2025,
} as const;

/** A clock that ticks once a reading. */
function ticking(): () => string {
  let second = 0;
  return () => {
    second += 1;
    return `2026-03-01T08:00:${String(second % 60).padStart(2, '0')}.000Z`;
  };
}

function opened(plan: Plan = smallPlan()): Session {
  const session = createSession({ workbook: null, now: ticking() });
  session.open(plan);
  return session;
}

async function live(plan: Plan = smallPlan()): Promise<[Session, MemoryWorkbook]> {
  const workbook = createMemoryWorkbook(plan);
  const session = createSession({ workbook, now: ticking() });
  await session.readWorkbook();
  return [session, workbook];
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function historyOf(session: Session) {
  return session.getState().plan?.history ?? [];
}

describe('the history of changes', () => {
  it('records what was changed, when and why', () => {
    const session = opened();
    session.setAssumption({ ...optimistic2025, value: 0.08, why: 'new census' });
    expect(historyOf(session)).toEqual([
      {
        ...optimistic2025,
        at: '2026-03-01T08:00:01.000Z',
        from: 0.07,
        to: 0.08,
        why: 'new census',
      },
    ]);
    expect(session.getState().report?.plan.history).toEqual(historyOf(session));
  });

  it('has one entry for a whole drag, and none for a drag that ends where it began', () => {
    const session = opened();
    session.setAssumption({ ...optimistic2025, value: 0.071 });
    session.setAssumption({ ...optimistic2025, value: 0.072, gesture: 'continued' });
    session.setAssumption({ ...optimistic2025, value: 0.073, gesture: 'continued' });
    expect(historyOf(session)).toMatchObject([{ from: 0.07, to: 0.073 }]);
    session.setAssumption({ ...optimistic2025, value: 0.07, gesture: 'continued' });
    expect(historyOf(session)).toEqual([]);
    session.setAssumption({ ...optimistic2025, value: 0.074, gesture: 'begun' });
    expect(historyOf(session)).toMatchObject([{ from: 0.07, to: 0.074 }]);
  });

  it('ignores commands that change no assumption, and drops entries that are undone', () => {
    const session = opened();
    session.renameScenario('base', 'Ground', 'en');
    session.deleteScenario('base');
    session.removeTarget('gdp-2024');
    expect(historyOf(session)).toEqual([]);
    session.setAssumption({ ...optimistic2025, value: 0.08 });
    session.undo();
    expect(historyOf(session)).toEqual([]);
  });

  it('reverts one change as a new change', () => {
    const session = opened();
    session.setAssumption({ ...optimistic2025, value: 0.08 });
    session.setAssumption({ ...optimistic2025, year: 2024, value: 0.05 });
    expect(session.undoChange(0).ok).toBe(true);
    expect(historyOf(session).map(({ from, to }) => [from, to])).toEqual([
      [0.07, 0.08],
      [0.065, 0.05],
      [0.08, 0.07],
    ]);
    expect(session.getState().plan?.scenarios[1]?.assumptions[0]?.values).toEqual([
      0.05,
      0.07,
      null,
    ]);
  });

  it('refuses to revert a change that a later one replaced, or whose scenario was deleted', () => {
    const session = opened();
    session.setAssumption({ ...optimistic2025, value: 0.08 });
    session.setAssumption({ ...optimistic2025, year: null, value: 0.09 });
    expect(session.undoChange(0)).toEqual({
      ok: false,
      error: { kind: 'changedLater', at: '2026-03-01T08:00:02.000Z' },
    });
    session.deleteScenario('optimistic');
    expect(session.undoChange(historyOf(session).length - 1)).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'optimistic' },
    });
    expect(session.undoChange(99)).toEqual({ ok: false, error: { kind: 'unknownChange' } });
  });

  it('can be explained afterwards, and the explanation undone', () => {
    const session = opened();
    session.setAssumption({ ...optimistic2025, value: 0.08 });
    session.explainChange(0, '  the census ');
    expect(historyOf(session)[0]?.why).toBe('the census');
    session.explainChange(0, '');
    expect(historyOf(session)[0]?.why).toBeNull();
    session.undo();
    expect(historyOf(session)[0]?.why).toBe('the census');
    expect(session.explainChange(7, 'x')).toEqual({ ok: false, error: { kind: 'unknownChange' } });
  });

  it('leads from the plan that was opened to the current one', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyChange, { maxLength: 12 }), (plan, changes) => {
        const session = opened(plan);
        changes.forEach((change, index) => run(session, change, index));
        const replayed = historyOf(session).reduce((before, { to: value, ...input }) => {
          const result = setAssumption(before, { ...input, value });
          if (!result.ok) throw new Error(result.error.kind);
          return result.value;
        }, plan);
        expect(driversIn(replayed)).toEqual(driversIn(session.getState().plan ?? plan));
      }),
      { numRuns: runs(50) },
    );
  });
});

/** The drivers of every indicator, scenario by scenario. */
function driversIn(plan: Plan) {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value.scenarios.map(({ indicators }) => indicators.map(({ drivers }) => drivers));
}

describe('the history beside live sheets', () => {
  it('does not make them out of date', async () => {
    const [session] = await live();
    session.setAssumption({ ...optimistic2025, value: 0.08 });
    await quiet();
    expect(session.getState().sheets).toBe('live');
    session.explainChange(0, 'the census');
    expect(session.getState().sheets).toBe('live');
    await session.readWorkbook();
    expect(historyOf(session)).toMatchObject([{ to: 0.08, why: 'the census' }]);
  });

  it('includes what was typed on the sheets', async () => {
    const [session, workbook] = await live();
    const typed = setAssumption(workbook.plan ?? smallPlan(), { ...optimistic2025, value: 0.09 });
    if (!typed.ok) throw new Error(typed.error.kind);
    workbook.edit(typed.value);
    await quiet();
    expect(historyOf(session)).toMatchObject([
      { ...optimistic2025, from: 0.07, to: 0.09, why: null },
    ]);
    session.undo();
    await quiet();
    expect(historyOf(session)).toEqual([]);
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.07);
  });
});
