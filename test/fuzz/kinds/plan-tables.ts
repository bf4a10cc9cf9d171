import fc from 'fast-check';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { LOCALES } from '../../../src/shared/local-text';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { readPlan } from '../../../src/workbook/sheets/tables/reading/read-plan';
import type { RawTable } from '../../../src/workbook/sheets/tables/table-rows';
import { mustReport } from '../../support/plans/build-plan';
import { everyKindPlan } from '../../support/plans/every-kind-plan';
import { plannedTables } from '../../support/workbooks/planned-tables';
import { check, fuzzKind } from '../fuzz-kind';
import { anyHostileText, anyJsonValue } from '../mutations';
import { checkAccepted, checkProblems } from './check-plan';

const report = mustReport(everyKindPlan());
const TABLES = LOCALES.map((locale) => plannedTables(planSheets(report, locale)));

const anyCell = anyJsonValue.filter((value) => typeof value !== 'object' || value === null);
const anyChange = fc.record({
  ...{ table: fc.nat(), row: fc.nat(), column: fc.nat() },
  change: fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('cell' as const), value: anyCell }) },
    fc.record({ kind: fc.constant('header' as const), value: anyHostileText }),
    fc.record({
      kind: fc.constantFrom(
        ...(['removeRow', 'repeatRow', 'removeColumn', 'removeTable', 'moveRow'] as const),
      ),
    }),
  ),
});
type Change = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

function changedTable(table: RawTable, { row, column, change }: Change): readonly RawTable[] {
  const at = row % Math.max(1, table.rows.length);
  const place = column % table.headers.length;
  const own = table.rows[at];
  switch (change.kind) {
    case 'cell':
      return [
        {
          ...table,
          rows: table.rows.map((cells, index) =>
            index === at
              ? cells.map((each, c) => (c === place ? (change.value as null) : each))
              : cells,
          ),
        },
      ];
    case 'header':
      return [
        { ...table, headers: table.headers.map((each, c) => (c === place ? change.value : each)) },
      ];
    case 'removeRow':
      return [{ ...table, rows: table.rows.filter((_, index) => index !== at) }];
    case 'repeatRow':
      return [{ ...table, rows: own ? [...table.rows, own] : table.rows }];
    case 'moveRow':
      return [
        {
          ...table,
          rows: own ? [own, ...table.rows.filter((_, index) => index !== at)] : table.rows,
        },
      ];
    case 'removeColumn': {
      const without = <Item>(items: readonly Item[]) => items.filter((_, c) => c !== place);
      return [{ ...table, headers: without(table.headers), rows: table.rows.map(without) }];
    }
    case 'removeTable':
      return [];
  }
}

/** Changed tables on the sheets are refused with their cells, or are a plan. */
export const planTables = fuzzKind({
  name: 'tables on sheets',
  share: 6,
  inputs: fc.record({
    language: fc.nat({ max: LOCALES.length - 1 }),
    changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }),
  }),
  run: ({ language, changes }) => {
    let tables: readonly RawTable[] = TABLES[language] ?? [];
    for (const change of changes) {
      const at = change.table % Math.max(1, tables.length);
      tables = tables.flatMap((table, index) =>
        index === at ? changedTable(table, change) : [table],
      );
    }
    const reading = readPlan(tables, parseFormula);
    if (reading.kind === 'none') return 'refused';
    if (reading.kind === 'plan') return checkAccepted(reading.plan, changes);
    for (const { problem, cell } of reading.problems) {
      const isPlaced = cell !== null || problem.kind === 'tableMissing' || problem.path.length > 0;
      check(isPlaced, `no cell: ${JSON.stringify(problem)}`);
    }
    return checkProblems(
      reading.problems.map(({ problem }) => problem),
      changes,
    );
  },
});
