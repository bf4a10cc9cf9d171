import fc from 'fast-check';
import {
  type FormulaParser,
  loadFormulaParser,
  type Plan,
  readPlanFile,
  resolvePlan,
  toPlanSpec,
  writePlanFile,
} from '../../src/domain/index';
import { createSession } from '../../src/session/create-session';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { readPlan } from '../../src/workbook/sheets/tables/reading/read-plan';
import { anyCommand, run } from '../support/pane/any-command';
import { anyPlan } from '../support/plans/any-plan';
import { mustReport } from '../support/plans/build-plan';
import { runs } from '../support/seed';
import { plannedTables } from '../support/workbooks/planned-tables';

let parse: FormulaParser;
beforeAll(async () => {
  parse = await loadFormulaParser();
});

/**
 * The text of a plan with its assumptions in the order of its indicators, as every reader has them; a
 * row without a number says nothing.
 */
function textOf(plan: Plan): string {
  const scenarios = plan.scenarios.map((scenario) => ({
    ...scenario,
    assumptions: scenario.assumptions.filter(({ values }) =>
      values.some((value) => value !== null),
    ),
  }));
  const read = resolvePlan(toPlanSpec({ ...plan, scenarios }), parse);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return writePlanFile(read.value);
}

describe('any sequence of commands', () => {
  it('leads to a plan that a file and the tables hold, and undo returns it byte for byte', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyCommand, { maxLength: 12 }), (plan, commands) => {
        const session = createSession({ workbook: null });
        session.open(plan);
        commands.forEach((command, index) => run(session, command, index));
        const end = session.getState().plan ?? plan;
        const file = readPlanFile(writePlanFile(end), parse);
        expect(file.ok && textOf(file.value)).toBe(textOf(end));
        const tables = plannedTables(planSheets(mustReport(end), 'en'));
        const read = readPlan(tables, parse);
        expect(read.kind === 'plan' ? textOf(read.plan) : read).toBe(textOf(end));
        while (session.getState().canUndo) session.undo();
        expect(writePlanFile(session.getState().plan ?? plan)).toBe(writePlanFile(plan));
      }),
      { numRuns: runs(60) },
    );
  });
});
