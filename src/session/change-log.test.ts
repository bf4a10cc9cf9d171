import fc from 'fast-check';
import { resolveDrivers, type Plan } from '../domain/index';
import { setAssumption } from './commands/set-assumption';
import { createPlanner } from './create-session';
import type { Planner } from './session';
import { anyChange, run } from '../../test/support/any-command';
import { createMemoryWorkbook, type MemoryWorkbook } from '../../test/support/memory-workbook';
import { anyPlan } from '../../test/support/any-plan';
import { smallPlan } from '../../test/support/small-plan';

const gdp2025 = {
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

function opened(plan: Plan = smallPlan()): Planner {
  const planner = createPlanner({ workbook: null, now: ticking() });
  planner.open(plan);
  return planner;
}

async function live(plan: Plan = smallPlan()): Promise<[Planner, MemoryWorkbook]> {
  const workbook = createMemoryWorkbook(plan);
  const planner = createPlanner({ workbook, now: ticking() });
  await planner.readWorkbook();
  return [planner, workbook];
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function historyOf(planner: Planner) {
  return planner.getState().plan?.history ?? [];
}

describe('the history of changes', () => {
  it('says what was changed, when and why', () => {
    const planner = opened();
    planner.setAssumption({ ...gdp2025, value: 0.08, why: 'new census' });
    expect(historyOf(planner)).toEqual([
      { ...gdp2025, at: '2026-03-01T08:00:01.000Z', from: 0.07, to: 0.08, why: 'new census' },
    ]);
    expect(planner.getState().report?.plan.history).toEqual(historyOf(planner));
  });

  it('has one entry of a whole drag, and none of a drag that ends where it began', () => {
    const planner = opened();
    planner.setAssumption({ ...gdp2025, value: 0.071 });
    planner.setAssumption({ ...gdp2025, value: 0.072, gesture: 'continued' });
    planner.setAssumption({ ...gdp2025, value: 0.073, gesture: 'continued' });
    expect(historyOf(planner)).toMatchObject([{ from: 0.07, to: 0.073 }]);
    planner.setAssumption({ ...gdp2025, value: 0.07, gesture: 'continued' });
    expect(historyOf(planner)).toEqual([]);
    planner.setAssumption({ ...gdp2025, value: 0.074, gesture: 'begun' });
    expect(historyOf(planner)).toMatchObject([{ from: 0.07, to: 0.074 }]);
  });

  it('says nothing of commands that change no assumption, and forgets what is undone', () => {
    const planner = opened();
    planner.renameScenario('base', 'Ground', 'en');
    planner.deleteScenario('base');
    planner.removeTarget('gdp-2024');
    expect(historyOf(planner)).toEqual([]);
    planner.setAssumption({ ...gdp2025, value: 0.08 });
    planner.undo();
    expect(historyOf(planner)).toEqual([]);
  });

  it('takes one change back as a new one', () => {
    const planner = opened();
    planner.setAssumption({ ...gdp2025, value: 0.08 });
    planner.setAssumption({ ...gdp2025, year: 2024, value: 0.05 });
    expect(planner.undoChange(0).ok).toBe(true);
    expect(historyOf(planner).map(({ from, to }) => [from, to])).toEqual([
      [0.07, 0.08],
      [0.065, 0.05],
      [0.08, 0.07],
    ]);
    expect(planner.getState().plan?.scenarios[1]?.assumptions[0]?.values).toEqual([
      0.05,
      0.07,
      null,
    ]);
  });

  it('refuses to take a change back that another one followed, or whose scenario is gone', () => {
    const planner = opened();
    planner.setAssumption({ ...gdp2025, value: 0.08 });
    planner.setAssumption({ ...gdp2025, year: null, value: 0.09 });
    expect(planner.undoChange(0)).toEqual({
      ok: false,
      error: { kind: 'changedLater', at: '2026-03-01T08:00:02.000Z' },
    });
    planner.deleteScenario('optimistic');
    expect(planner.undoChange(historyOf(planner).length - 1)).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'optimistic' },
    });
    expect(planner.undoChange(99)).toEqual({ ok: false, error: { kind: 'unknownChange' } });
  });

  it('can be explained afterwards, and the explanation undone', () => {
    const planner = opened();
    planner.setAssumption({ ...gdp2025, value: 0.08 });
    planner.explainChange(0, '  the census ');
    expect(historyOf(planner)[0]?.why).toBe('the census');
    planner.explainChange(0, '');
    expect(historyOf(planner)[0]?.why).toBeNull();
    planner.undo();
    expect(historyOf(planner)[0]?.why).toBe('the census');
    expect(planner.explainChange(7, 'x')).toEqual({ ok: false, error: { kind: 'unknownChange' } });
  });

  it('leads from the plan that was opened to the one in hand', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyChange, { maxLength: 12 }), (plan, changes) => {
        const planner = opened(plan);
        changes.forEach((change, index) => run(planner, change, index));
        const replayed = historyOf(planner).reduce((before, { to: value, ...input }) => {
          const result = setAssumption(before, { ...input, value });
          if (!result.ok) throw new Error(result.error.kind);
          return result.value;
        }, plan);
        expect(resolveDrivers(replayed)).toEqual(resolveDrivers(planner.getState().plan ?? plan));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the history beside live sheets', () => {
  it('does not put them out of date', async () => {
    const [planner] = await live();
    planner.setAssumption({ ...gdp2025, value: 0.08 });
    await quiet();
    expect(planner.getState().sheets).toBe('live');
    planner.explainChange(0, 'the census');
    expect(planner.getState().sheets).toBe('live');
    await planner.readWorkbook();
    expect(historyOf(planner)).toMatchObject([{ to: 0.08, why: 'the census' }]);
  });

  it('has what was typed on the sheets', async () => {
    const [planner, workbook] = await live();
    const typed = setAssumption(workbook.plan ?? smallPlan(), { ...gdp2025, value: 0.09 });
    if (!typed.ok) throw new Error(typed.error.kind);
    workbook.edit(typed.value);
    await quiet();
    expect(historyOf(planner)).toMatchObject([{ ...gdp2025, from: 0.07, to: 0.09, why: null }]);
    planner.undo();
    await quiet();
    expect(historyOf(planner)).toEqual([]);
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.07);
  });
});
