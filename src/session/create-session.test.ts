import fc from 'fast-check';
import { runs } from '../../test/support/seed';
import type { Plan } from '../domain/index';
import { createSession } from './create-session';
import type { Session } from './session';
import { everyKindPlan } from '../../test/support/plans/small-every-kind-plan';
import {
  createMemoryWorkbook,
  type MemoryWorkbook,
} from '../../test/support/workbooks/memory-workbook';
import { anyCommand, run } from '../../test/support/pane/any-command';
import { anyPlan } from '../../test/support/plans/any-plan';
import {
  ASSUMED,
  firms,
  gdp,
  growth,
  scenario,
  smallPlan,
} from '../../test/support/plans/small-plan';

const gdp2025 = { scenario: 'optimistic', indicator: 'gdp', driver: 'growth', year: 2025 } as const;

function opened(plan: Plan = smallPlan()): Session {
  const session = createSession({ workbook: null });
  session.open(plan);
  return session;
}

async function live(plan: Plan = smallPlan()): Promise<[Session, MemoryWorkbook]> {
  const workbook = createMemoryWorkbook(plan);
  const session = createSession({ workbook });
  await session.readWorkbook();
  return [session, workbook];
}

/** Lets every answer that is ready arrive. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function gdpOf(session: Session, scenario: string): readonly number[] | undefined {
  const report = session.getState().report;
  const found = report?.scenarios.find((each) => each.scenario.id === scenario);
  return found?.indicators[0]?.values;
}

describe('the current plan', () => {
  it('is reported as soon as it is opened', () => {
    const session = opened();
    expect(session.getState()).toMatchObject({
      selectedScenario: 'base',
      sheets: 'absent',
      canUndo: false,
    });
    expect(gdpOf(session, 'base')?.[3]).toBeCloseTo(119.1016, 9);
  });

  it('refuses commands while there is none', () => {
    const session = createSession({ workbook: null });
    expect(session.setAssumption({ ...gdp2025, value: 0.07 })).toEqual({
      ok: false,
      error: { kind: 'noPlan' },
    });
  });

  it('follows a changed assumption at once, only in its scenario', () => {
    const session = opened();
    session.setAssumption({ ...gdp2025, value: 0.1 });
    expect(gdpOf(session, 'optimistic')?.[2]).toBeCloseTo(100 * 1.065 * 1.1, 9);
    expect(gdpOf(session, 'base')?.[2]).toBeCloseTo(112.36, 9);
  });

  it('refuses a change that would overflow and keeps the numbers', () => {
    const session = opened();
    const before = session.getState();
    const result = session.setAssumption({ ...gdp2025, value: 1e308 });
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'overflow',
        indicator: 'gdp',
        year: expect.any(Number) as number,
      },
    });
    expect(session.getState()).toBe(before);
  });

  it('stays when another plan is refused', () => {
    const session = opened();
    const before = session.getState();
    const huge = { year: 2023, value: 9e307, provenance: ASSUMED };
    const result = session.open(smallPlan({ indicators: [gdp({ base: huge }), firms()] }));
    expect(result.ok).toBe(false);
    expect(session.getState()).toBe(before);
  });

  it('refuses a change that leaves a path without a result', () => {
    const session = opened(everyKindPlan());
    const ceiling = { scenario: 'base', indicator: 'coverage', driver: 'ceiling' } as const;
    expect(session.setAssumption({ ...ceiling, year: null, value: 0.3 })).toEqual({
      ok: false,
      error: { kind: 'noResult', indicator: 'coverage', year: 2023, reason: 'coverageRange' },
    });
  });

  it('selects a scenario that was added and its neighbour when it is deleted', () => {
    const session = opened();
    session.addScenario('optimistic', 'Boom');
    expect(session.getState().selectedScenario).toBe('scenario-4');
    session.deleteScenario('scenario-4');
    expect(session.getState().selectedScenario).toBe('base');
    expect(session.selectScenario('scenario-4').ok).toBe(false);
  });
});

describe('undo and redo', () => {
  it('restore the plan exactly after any command', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyCommand, { maxLength: 12 }), (plan, commands) => {
        const session = opened(plan);
        commands.forEach((command, index) => run(session, command, index));
        const end = session.getState();
        while (session.getState().canUndo) session.undo();
        expect(session.getState().plan).toEqual(plan);
        while (session.getState().canRedo) session.redo();
        expect(session.getState().plan).toEqual(end.plan);
        expect(session.getState().report).toEqual(end.report);
      }),
      { numRuns: runs(50) },
    );
  });

  it('undoes a whole drag in one step', () => {
    const session = opened();
    session.setAssumption({ ...gdp2025, value: 0.071 });
    session.setAssumption({ ...gdp2025, value: 0.072, gesture: 'continued' });
    session.setAssumption({ ...gdp2025, value: 0.073, gesture: 'continued' });
    session.undo();
    expect(session.getState().plan).toEqual(smallPlan());
    expect(session.getState().canUndo).toBe(false);
  });

  it('does not join a continued gesture to the change of another input', () => {
    const session = opened();
    session.setAssumption({ ...gdp2025, value: 0.08 });
    session.setAssumption({ ...gdp2025, year: 2024, value: 0.09, gesture: 'continued' });
    session.undo();
    expect(session.getState().plan?.scenarios[1]?.assumptions[0]?.values).toEqual([
      0.065,
      0.08,
      null,
    ]);
  });

  it('adds no step for a command that changes nothing', () => {
    const session = opened();
    session.setAssumption({ ...gdp2025, value: 0.07 });
    expect(session.getState().canUndo).toBe(false);
  });
});

describe('live sheets', () => {
  it('are read from the workbook', async () => {
    const [session] = await live();
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: null });
    expect(session.getState().plan).toEqual(smallPlan());
  });

  it('get a changed input in the same tick', async () => {
    const [session, workbook] = await live();
    session.setAssumption({ ...gdp2025, value: 0.08 });
    expect(workbook.inputs).toMatchObject([{ input: gdp2025, value: 0.08 }]);
  });

  it('get only the last value of a drag while a write is under way', async () => {
    const [session, workbook] = await live();
    const release = workbook.hold();
    for (let value = 71; value <= 120; value += 1) {
      session.setAssumption({ ...gdp2025, value: value / 1000 });
    }
    expect(workbook.inputs).toHaveLength(1);
    release();
    await quiet();
    expect(workbook.inputs.map(({ value }) => value)).toEqual([0.071, 0.12]);
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.12);
    expect(session.getState().sheets).toBe('live');
  });

  it('get the source with the number, and the old ones again after undo', async () => {
    const quoted = { ...ASSUMED, evidence: 'stated' as const, phrase: '增长6%左右' };
    const stated = { ...growth([0.06, 0.06, 0.06]), provenance: quoted };
    const plan = smallPlan({
      indicators: [gdp()],
      targets: [],
      scenarios: [scenario('base', null, [stated])],
    });
    const [session, workbook] = await live(plan);
    session.setAssumption({
      scenario: 'base',
      indicator: 'gdp',
      driver: 'growth',
      year: null,
      value: 0.05,
    });
    await quiet();
    expect(workbook.plan?.scenarios[0]?.assumptions[0]?.provenance).toEqual(ASSUMED);
    await session.readWorkbook();
    expect(session.getState().plan?.scenarios[0]?.assumptions[0]?.provenance).toEqual(ASSUMED);
    session.undo();
    await quiet();
    expect(workbook.plan).toEqual(plan);
    expect(session.getState()).toMatchObject({ plan, sheets: 'live' });
  });

  it('have no source where a row inherits again', async () => {
    const [session, workbook] = await live();
    session.setAssumption({ ...gdp2025, year: null, value: null });
    await quiet();
    expect(workbook.inputs.map(({ value, provenance }) => [value, provenance])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('get every year of a change of all years', async () => {
    const [session, workbook] = await live();
    session.setAssumption({ ...gdp2025, year: null, value: 0.08 });
    await quiet();
    expect(workbook.inputs.map(({ input }) => input.year)).toEqual([2024, 2025, 2026]);
  });

  it('follow undo', async () => {
    const [session, workbook] = await live();
    session.setAssumption({ ...gdp2025, value: 0.08 });
    await quiet();
    session.undo();
    await quiet();
    expect(workbook.inputs.map(({ value }) => value)).toEqual([0.08, 0.07]);
  });

  it('show a failed write, keep the plan, and get the value with the next change', async () => {
    const [session, workbook] = await live();
    workbook.failure = { kind: 'editMode' };
    session.setAssumption({ ...gdp2025, value: 0.08 });
    await quiet();
    expect(session.getState()).toMatchObject({
      failure: { kind: 'editMode' },
      sheets: 'outOfDate',
    });
    expect(session.getState().plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.08);
    workbook.failure = null;
    session.setAssumption({ ...gdp2025, year: 2024, value: 0.05 });
    await quiet();
    expect(session.getState()).toMatchObject({ failure: null, sheets: 'live' });
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values).toEqual([0.05, 0.08, null]);
  });

  it.each<[string, (session: Session) => unknown]>([
    ['adding', (session) => session.addScenario('base', 'Slow')],
    ['renaming', (session) => session.renameScenario('base', 'Ground', 'en')],
    ['deleting', (session) => session.deleteScenario('optimistic')],
    ['moving', (session) => session.moveScenario('base', 2)],
    ['duplicating', (session) => session.duplicateScenario('base', 'Copy')],
  ])('are out of date after %s a scenario, and live again after undo', async (_name, command) => {
    const [session, workbook] = await live();
    command(session);
    expect(session.getState().sheets).toBe('outOfDate');
    session.undo();
    expect(session.getState().sheets).toBe('live');
    expect(workbook.inputs).toEqual([]);
  });

  it.each<[string, (session: Session) => unknown]>([
    ['a note', (session) => session.setScenarioNote('base', 'A note', 'en')],
    ['a target', (session) => session.changeTarget('firms-2025', { value: 1100, year: 2026 })],
    ['a base value', (session) => session.setIndicatorBase({ indicator: 'gdp', value: 3000 })],
  ])('get %s in one write, and stay live', async (_name, command) => {
    const [session, workbook] = await live();
    command(session);
    expect(session.getState().sheets).toBe('live');
    await quiet();
    expect(workbook.changes).toHaveLength(1);
    expect(workbook.plan).toEqual(session.getState().plan);
    session.undo();
    await quiet();
    expect(workbook.plan).toEqual(session.getState().plan);
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: null });
  });

  it('keep a formula of the user until its replacement is requested', async () => {
    const [session, workbook] = await live();
    workbook.failure = { kind: 'formulaCells', cells: ['Targets!E6'] };
    session.changeTarget('firms-2025', { value: 1100 });
    await quiet();
    expect(session.getState()).toMatchObject({
      ...{ failure: workbook.failure, sheets: 'outOfDate' },
    });
    workbook.failure = null;
    session.replaceFormulas();
    await quiet();
    expect(workbook.changes.map(({ formulas }) => formulas)).toEqual(['keep', 'replace']);
    expect(session.getState()).toMatchObject({ failure: null, sheets: 'live' });
  });

  it('have to be rewritten for a row that they do not have yet', async () => {
    const [session, workbook] = await live();
    const actual = { indicator: 'gdp', year: 2024 } as const;
    session.recordActual({ ...actual, value: 104 });
    await quiet();
    expect(workbook.inputs).toEqual([]);
    expect(session.getState().sheets).toBe('outOfDate');
    await session.write('en', new AbortController().signal);
    expect(session.getState().sheets).toBe('live');
    session.recordActual({ ...actual, value: 105 });
    await quiet();
    expect(workbook.inputs).toMatchObject([
      { input: { driver: 'actual', year: 2024 }, value: 105 },
    ]);
    session.recordActual({ ...actual, value: null });
    session.recordActual({ ...actual, value: 106 });
    await quiet();
    expect(workbook.inputs.at(-1)).toMatchObject({ value: 106 });
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: null });
    session.recordActual({ ...actual, value: null });
    await session.write('en', new AbortController().signal);
    session.recordActual({ ...actual, value: 107 });
    expect(session.getState()).toMatchObject({ sheets: 'outOfDate', failure: null });
  });

  it('update the plan after an edit of the sheet', async () => {
    const [session, workbook] = await live();
    const other = createSession({ workbook: null });
    other.open(smallPlan());
    other.setAssumption({
      scenario: 'base',
      indicator: 'gdp',
      driver: 'growth',
      year: 2024,
      value: 0.03,
    });
    workbook.edit(other.getState().plan ?? smallPlan());
    await quiet();
    expect(gdpOf(session, 'base')?.[1]).toBeCloseTo(103, 9);
    expect(workbook.inputs).toEqual([]);
    session.undo();
    await quiet();
    expect(gdpOf(session, 'base')?.[1]).toBeCloseTo(106, 9);
    expect(workbook.inputs.map(({ value }) => value)).toEqual([0.06]);
  });

  it('keep the last good plan while the tables have problems', async () => {
    const [session, workbook] = await live();
    const problem = {
      problem: { kind: 'empty' as const, path: ['name'] },
      cell: 'Assumptions!F12',
    };
    workbook.reading = { kind: 'problems', problems: [problem] };
    await session.readWorkbook();
    expect(session.getState().tableProblems).toEqual([problem]);
    expect(session.getState().plan).toEqual(smallPlan());
    workbook.reading = null;
    await session.readWorkbook();
    expect(session.getState().tableProblems).toEqual([]);
  });

  it('do not overwrite a change that was made while they were read', async () => {
    const [session, workbook] = await live();
    const release = workbook.hold();
    const reading = session.readWorkbook();
    await quiet();
    session.setAssumption({ ...gdp2025, value: 0.09 });
    release();
    await reading;
    await quiet();
    expect(session.getState().plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.09);
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.09);
  });

  it('are absent once someone deletes the tables; the current plan stays', async () => {
    const [session, workbook] = await live();
    workbook.plan = null;
    await session.readWorkbook();
    expect(session.getState().sheets).toBe('absent');
    expect(session.getState().plan).toEqual(smallPlan());
  });

  it('do not replace a plan that was opened in the pane and not written', async () => {
    const [session] = await live();
    session.open(smallPlan({ id: 'other' }));
    await session.readWorkbook();
    expect(session.getState().plan?.id).toBe('other');
    expect(session.getState().sheets).toBe('absent');
  });
});

const EDITED = { en: 'Edited', 'zh-CN': '已改' };
const EDITED_AGAIN = { en: 'Edited again', 'zh-CN': '又改' };

describe('while a cell is being edited', () => {
  /** A user types the next cell; `end` finishes that. */
  function editing(workbook: MemoryWorkbook): () => void {
    let finish: () => void = () => undefined;
    workbook.editing = new Promise((resolve) => {
      finish = resolve;
    });
    return () => {
      workbook.editing = null;
      finish();
    };
  }

  it('the session starts as soon as that ends, and hears every later edit', async () => {
    const workbook = createMemoryWorkbook(smallPlan());
    const end = editing(workbook);
    workbook.deaf.push({ kind: 'editMode' });
    workbook.interrupted = {
      ...{ startedAt: '2026-01-02T08:00:00Z', addedSheets: ['Checks'] },
      ...{ changedSheets: [], isIntact: true },
    };
    const session = createSession({ workbook });
    const reading = session.readWorkbook();
    await quiet();
    expect(session.getState()).toMatchObject({ plan: null, failure: { kind: 'editMode' } });
    end();
    await reading;
    await quiet();
    expect(session.getState()).toMatchObject({ failure: null, sheets: 'live' });
    expect(session.getState().interrupted).toEqual(workbook.interrupted);
    workbook.edit(smallPlan({ name: EDITED }));
    await quiet();
    expect(session.getState().plan?.name).toEqual(EDITED);
  });

  it('an edit that was made before is read when that ends, without a complaint', async () => {
    const [session, workbook] = await live();
    const end = editing(workbook);
    workbook.edit(smallPlan({ name: EDITED }));
    await quiet();
    expect(session.getState()).toMatchObject({ failure: null, plan: smallPlan() });
    end();
    await quiet();
    expect(session.getState().plan?.name).toEqual(EDITED);
  });
});

describe('a registration that Excel refuses', () => {
  it('is repeated until it is taken, and what was edited meanwhile is read', async () => {
    const workbook = createMemoryWorkbook(smallPlan());
    const busy = { kind: 'office', code: 'ActivityLimitReached' } as const;
    workbook.deaf.push(busy, busy);
    const pauses: number[] = [];
    let goOn: () => void = () => undefined;
    const wait = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return new Promise((resolve) => {
        goOn = resolve;
      });
    };
    const session = createSession({ workbook, wait });
    await session.readWorkbook();
    workbook.edit(smallPlan({ name: EDITED }));
    await quiet();
    expect(session.getState().plan?.name).not.toEqual(EDITED);
    goOn();
    await quiet();
    expect(session.getState().plan?.name).toEqual(EDITED);
    expect(pauses).toEqual([1_000]);
    workbook.edit(smallPlan({ name: EDITED_AGAIN }));
    await quiet();
    expect(session.getState().plan?.name).toEqual(EDITED_AGAIN);
  });

  it('is not repeated where Excel has no such events', async () => {
    const workbook = createMemoryWorkbook(smallPlan());
    workbook.deaf.push({ kind: 'notSupported', member: 'onChanged' });
    const wait = jest.fn(() => Promise.resolve());
    const session = createSession({ workbook, wait });
    await session.readWorkbook();
    await quiet();
    expect(wait).not.toHaveBeenCalled();
  });
});

describe('writing the sheets', () => {
  it('makes them live and keeps the report of the write', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession({ workbook });
    session.open(smallPlan());
    const result = await session.write('en', new AbortController().signal);
    expect(result.ok).toBe(true);
    expect(session.getState()).toMatchObject({
      sheets: 'live',
      writing: null,
      lastWrite: { checked: 420 },
    });
  });

  it('runs once when requested twice', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession({ workbook });
    session.open(smallPlan());
    const { signal } = new AbortController();
    await Promise.all([session.write('en', signal), session.write('en', signal)]);
    expect(workbook.writes).toBe(1);
  });

  it('sends changes made meanwhile afterwards', async () => {
    const [session, workbook] = await live();
    const release = workbook.hold();
    const writing = session.write('en', new AbortController().signal);
    session.setAssumption({ ...gdp2025, value: 0.08 });
    expect(workbook.inputs).toEqual([]);
    release();
    await writing;
    await quiet();
    expect(workbook.plan?.scenarios[1]?.assumptions[0]?.values[1]).toBe(0.08);
    expect(session.getState().sheets).toBe('live');
  });

  it('stops when cancelled, which is no failure', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession({ workbook });
    session.open(smallPlan());
    const controller = new AbortController();
    const release = workbook.hold();
    const writing = session.write('en', controller.signal);
    controller.abort();
    release();
    expect(await writing).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(session.getState()).toMatchObject({ sheets: 'absent', failure: null, writing: null });
  });

  it('leaves live sheets out of date when it fails midway', async () => {
    const [session, workbook] = await live();
    const cause = { kind: 'protectedSheet', sheet: 'Targets' } as const;
    workbook.failure = cause;
    await session.write('en', new AbortController().signal);
    expect(session.getState()).toMatchObject({ sheets: 'live', failure: cause });
    workbook.failure = { kind: 'notRestored', cause };
    await session.write('en', new AbortController().signal);
    expect(session.getState()).toMatchObject({ sheets: 'outOfDate' });
  });

  it('reports that there is no workbook', async () => {
    const result = await opened().write('en', new AbortController().signal);
    expect(result).toEqual({ ok: false, error: { kind: 'notSupported', member: 'Workbook' } });
  });

  it('goes to a cell', async () => {
    const [session, workbook] = await live();
    await session.goTo('Targets!B3');
    expect(workbook.visited).toEqual(['Targets!B3']);
  });
});

describe('undoing and recovering a write', () => {
  const signal = () => new AbortController().signal;

  it('undoes the last write once and keeps the current plan', async () => {
    const workbook = createMemoryWorkbook();
    const session = createSession({ workbook });
    session.open(smallPlan());
    expect(await session.undoWrite(signal())).toMatchObject({ error: { kind: 'nothingToUndo' } });
    await session.write('en', signal());
    expect(await session.undoWrite(signal())).toMatchObject({ ok: true });
    expect(workbook.plan).toBeNull();
    expect(session.getState()).toMatchObject({
      plan: smallPlan(),
      lastWrite: null,
      sheets: 'absent',
      writing: null,
    });
    expect(await session.undoWrite(signal())).toMatchObject({ ok: false });
  });

  it('sends no cell after a write was undone, until the sheets are written or read', async () => {
    const [session, workbook] = await live();
    session.addScenario('base', 'Slow recovery');
    await session.write('en', signal());
    await session.undoWrite(signal());
    const sent = workbook.inputs.length + workbook.changes.length;
    session.setAssumption({ ...gdp2025, value: 0.033 });
    expect(workbook.inputs.length + workbook.changes.length).toBe(sent);
    expect(session.getState().sheets).toBe('outOfDate');
    await session.write('en', signal());
    expect(session.getState().sheets).toBe('live');
    expect(workbook.plan?.scenarios).toEqual(session.getState().plan?.scenarios);
  });

  it('are live again once the current plan is the one from before the undone write', async () => {
    const [session] = await live();
    session.addScenario('base', 'Slow recovery');
    await session.write('en', signal());
    await session.undoWrite(signal());
    expect(session.getState().sheets).toBe('outOfDate');
    session.deleteScenario(session.getState().selectedScenario ?? '');
    expect(session.getState().sheets).toBe('live');
  });

  it('finds an interrupted write at the start and can finish or remove it', async () => {
    const workbook = createMemoryWorkbook(smallPlan());
    const interrupted = {
      ...{ startedAt: '2026-01-02T08:00:00Z', addedSheets: ['Checks'] },
      ...{ changedSheets: [], isIntact: true },
    };
    workbook.interrupted = interrupted;
    const session = createSession({ workbook });
    await session.readWorkbook();
    expect(session.getState().interrupted).toEqual(interrupted);
    expect(await session.recoverWrite('remove', signal())).toMatchObject({ ok: true });
    expect(workbook.recovered).toEqual(['remove']);
    expect(session.getState().interrupted).toBeNull();
  });

  it('has live sheets once a write that adds rows is finished', async () => {
    const workbook = createMemoryWorkbook(smallPlan());
    workbook.interrupted = {
      ...{ startedAt: '2026-01-02T08:00:00Z', addedSheets: [] },
      ...{ changedSheets: ['Assumptions'], isIntact: true },
    };
    const session = createSession({ workbook });
    await session.readWorkbook();
    const other = createSession({ workbook: null });
    other.open(smallPlan());
    other.addScenario('base', 'Slow recovery');
    workbook.plan = other.getState().plan;
    expect(await session.recoverWrite('finish', signal())).toMatchObject({ ok: true });
    expect(session.getState().plan?.scenarios).toEqual(workbook.plan?.scenarios);
    expect(session.getState().sheets).toBe('live');
  });
});
