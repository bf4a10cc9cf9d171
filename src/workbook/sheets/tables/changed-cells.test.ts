import fc from 'fast-check';
import { createSession } from '../../../session/create-session';
import { anyCommand, run } from '../../../../test/support/pane/any-command';
import { everyKindPlan } from '../../../../test/support/plans/small-every-kind-plan';
import { mustReport } from '../../../../test/support/plans/build-plan';
import { plannedTables } from '../../../../test/support/workbooks/planned-tables';
import { type Plan, planDiff } from '../../../domain/index';
import { type Locale, LOCALES } from '../../../shared/local-text';
import { findInputCell } from './assumption-cells';
import { changedCells } from './changed-cells';
import { planSheets } from '../plan-sheets';
import { readPlan } from './reading/read-plan';
import { valueOf } from './cell-types';
import { type TableCellWrite, type RawTable, type RawTables } from './table-rows';
import { runs } from '../../../../test/support/seed';

const plan = everyKindPlan();
const tablesOf = (locale: Locale): RawTables => plannedTables(planSheets(mustReport(plan), locale));

/** The same table with its rows sorted and its columns moved, somewhere else on the sheet. */
function moved(table: RawTable, seed: number): RawTable {
  const turn = <Part>(parts: readonly Part[]): readonly Part[] => {
    const at = parts.length === 0 ? 0 : seed % parts.length;
    return [...parts.slice(at), ...parts.slice(0, at)];
  };
  return {
    ...table,
    row: table.row + (seed % 7),
    column: table.column + (seed % 3),
    headers: turn(table.headers),
    rows: turn(table.rows.map(turn)),
  };
}

function write(tables: RawTables, cells: readonly TableCellWrite[]): RawTables {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((values, index) =>
      values.map((value, offset) => {
        const write = cells.find(
          ({ table: name, row, column }) =>
            name === table.name &&
            row === table.row + 1 + index &&
            column === table.column + offset,
        );
        return write ? valueOf(write.content) : value;
      }),
    ),
  }));
}

/**
 * A plan with its rows sorted, since their order does not matter, without the changes made on the
 * way.
 */
function unordered({ history: _history, ...rest }: Plan): unknown {
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null)
      ? [...(value as unknown[])].sort((one, other) =>
          JSON.stringify(one).localeCompare(JSON.stringify(other)),
        )
      : value,
  ) as unknown;
}

function read(tables: RawTables): unknown {
  const reading = readPlan(tables);
  if (reading.kind !== 'plan') throw new Error(JSON.stringify(reading));
  return unordered(reading.plan);
}

// The formula of the plan is read by a parser that is fetched; the other kinds are enough.
const start = everyKindPlan({
  indicators: plan.indicators.filter(({ kind }) => kind !== 'formula'),
});
const startTables = new Map(
  LOCALES.map((locale) => [locale, plannedTables(planSheets(mustReport(start), locale))]),
);

/** Commands after which every row is still there. */
const CELLS = ['set', 'drag', 'path', 'takeBack', 'note', 'milestone', 'base', 'project'];

/** Whether a scenario sets a driver that has no row in the tables. */
function lacksRows(tables: RawTables, { scenarios, baseYear }: Plan): boolean {
  return scenarios.some(({ id: scenario, assumptions }) =>
    assumptions
      .filter(({ values }) => values.some((value) => value !== null))
      .some(({ indicator, driver }) => {
        const input = { scenario, indicator, driver, year: baseYear + 1 };
        return findInputCell(tables, input) === null;
      }),
  );
}

test('what the pane changes, written cell by cell into moved tables, is read as the same plan', () => {
  let written = 0;
  fc.assert(
    fc.property(
      fc.array(
        anyCommand.filter(({ kind }) => CELLS.includes(kind)),
        { minLength: 1, maxLength: 5 },
      ),
      fc.constantFrom(...LOCALES),
      fc.nat({ max: 1000 }),
      (commands, locale, seed) => {
        const session = createSession({ workbook: null });
        session.open(start);
        commands.forEach((command, index) => run(session, command, index));
        const after = session.getState().plan;
        const diff = planDiff(start, after ?? start);
        fc.pre(after !== null && after !== start && !diff.layout);
        const tables = (startTables.get(locale) ?? []).map((table) => moved(table, seed));
        const cells = changedCells(tables, { diff });
        if (cells !== null) written += 1;
        // A driver that no scenario sets has no row yet; only then are there no cells.
        expect(cells && read(write(tables, cells))).toEqual(
          lacksRows(tables, after) ? null : unordered(after),
        );
      },
    ),
    { numRuns: runs(60) },
  );
  expect(written).toBeGreaterThan(5);
});

test('nothing is written where nothing differs, and one cell where one does', () => {
  const tables = tablesOf('zh-CN');
  expect(changedCells(tables, { diff: planDiff(plan, everyKindPlan()) })).toEqual([]);
  const [park] = plan.milestones;
  if (!park) throw new Error('There is no milestone');
  const done = everyKindPlan({ milestones: [{ ...park, status: 'done' }] });
  expect(changedCells(tables, { diff: planDiff(plan, done) })).toMatchObject([
    { table: 'PlanMilestones', content: { kind: 'text', value: '已完成' } },
  ]);
});

test('returns no cells for a deleted row or column', () => {
  const [park] = plan.milestones;
  if (!park) throw new Error('There is no milestone');
  const done = everyKindPlan({ milestones: [{ ...park, status: 'done' }] });
  const tables = tablesOf('en');
  const change = (alter: (table: RawTable) => RawTable): RawTables =>
    tables.map((table) => (table.name === 'PlanMilestones' ? alter(table) : table));
  expect(
    changedCells(
      change((table) => ({ ...table, rows: [] })),
      { diff: planDiff(plan, done) },
    ),
  ).toBeNull();
  const headers = (table: RawTable) => table.headers.map((each) => (each === 'Status' ? '' : each));
  expect(
    changedCells(
      change((table) => ({ ...table, headers: headers(table) })),
      { diff: planDiff(plan, done) },
    ),
  ).toBeNull();
});
