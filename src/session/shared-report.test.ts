import fc from 'fast-check';
import { anyCommand, run } from '../../test/support/pane/any-command';
import { makePlan } from '../../test/support/plans/large-plan';
import { anyPlan } from '../../test/support/plans/any-plan';
import { smallPlan } from '../../test/support/plans/small-plan';
import { createMemoryWorkbook } from '../../test/support/workbooks/memory-workbook';
import { runs } from '../../test/support/seed';
import {
  type Plan,
  type PlanReport,
  readPlanFile,
  reportPlan,
  writePlanFile,
} from '../domain/index';
import { setAssumption } from './commands/assumptions';
import { createSession } from './create-session';
import type { Session } from './session';

function opened(plan: Plan): Session {
  const session = createSession({ workbook: null, now: () => '2026-03-01T08:00:00.000Z' });
  session.open(plan);
  return session;
}

function reportIn(session: Session): PlanReport {
  const { report } = session.getState();
  if (!report) throw new Error('There is no report.');
  return report;
}

/** The indicators with another report than before, scenario by scenario. */
function changedIn(before: PlanReport, after: PlanReport): readonly (readonly string[])[] {
  return after.scenarios.map(({ indicators }, place) =>
    indicators.flatMap((report, index) =>
      report === before.scenarios[place]?.indicators[index] ? [] : [report.indicator.id],
    ),
  );
}

const growth = (indicator: string, scenario: string, value: number) =>
  ({ indicator, scenario, driver: 'growth', year: 2025, value }) as const;

describe('the report after a change', () => {
  it('has the objects of the report before for every indicator that the change does not touch', () => {
    const session = opened(makePlan(4, 9));
    const before = reportIn(session);
    session.setAssumption(growth('indicator-1', 'scenario-0', 0.2));
    const after = reportIn(session);
    // Every scenario inherits from the first, and none has a number of its own for indicator 1.
    expect(changedIn(before, after)).toEqual([
      ['indicator-1'],
      ['indicator-1'],
      ['indicator-1'],
      ['indicator-1'],
    ]);
    session.setAssumption(growth('indicator-4', 'scenario-3', 0.1));
    const later = reportIn(session);
    expect(changedIn(after, later)).toEqual([[], [], [], ['indicator-4']]);
    expect(later.scenarios.slice(0, 3)).toEqual(after.scenarios.slice(0, 3));
    expect(later.scenarios[0]).toBe(after.scenarios[0]);
    session.undo();
    expect(changedIn(later, reportIn(session))).toEqual([[], [], [], ['indicator-4']]);
  });

  it('has new objects for an indicator whose targets, base value or place changes, and for no other', () => {
    const session = opened(makePlan(2, 5));
    const touch = (change: () => unknown): readonly (readonly string[])[] => {
      const before = reportIn(session);
      change();
      return changedIn(before, reportIn(session));
    };
    expect(touch(() => session.changeTarget('target-indicator-2', { value: 130 }))).toEqual([
      ['indicator-2'],
      ['indicator-2'],
    ]);
    expect(touch(() => session.setIndicatorBase({ indicator: 'indicator-3', value: 90 }))).toEqual([
      ['indicator-3'],
      ['indicator-3'],
    ]);
    expect(touch(() => session.renameScenario('scenario-1', 'Other', 'en'))).toEqual([[], []]);
  });

  it('shares what the sheets hold unchanged when their tables are read', async () => {
    const plan = smallPlan();
    const workbook = createMemoryWorkbook(plan);
    const session = createSession({ workbook });
    await session.readWorkbook();
    const before = reportIn(session);
    const edited = setAssumption(plan, growth('gdp', 'optimistic', 0.09));
    if (!edited.ok) throw new Error(edited.error.kind);
    // As from the tables: equal contents, none of the objects.
    const read = readPlanFile(writePlanFile(edited.value));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    workbook.edit(read.value);
    await session.readWorkbook();
    expect(changedIn(before, reportIn(session))).toEqual([[], ['gdp'], []]);
  });

  it('is that of the same plan computed anew, after any commands', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyCommand, { maxLength: 8 }), (plan, commands) => {
        const session = opened(plan);
        commands.forEach((command, index) => {
          run(session, command, index);
          if (command.pick % 3 === 0) session.undo();
          const { plan: current } = session.getState();
          const anew = current && reportPlan(current);
          expect(anew).toEqual({ ok: true, value: reportIn(session) });
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
