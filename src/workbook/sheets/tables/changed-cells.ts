import type { PlanDiff } from '../../../domain/index';
import type { PlanChanges } from '../../ports/workbook-port';
import { inputCells } from './assumption-cells';
import { contentOf, languageOf, type CellFact } from './cell-types';
import { correlationsTable } from './correlations';
import { documentsTable } from './documents';
import { historyTable } from './history';
import { indicatorsTable } from './indicators';
import { milestonesTable } from './milestones';
import { projectsTable } from './projects';
import { scenariosTable } from './scenarios';
import { isFact, type FactColumn, type PlanTable } from './table';
import { findRow, findTable, type RawTables, type TableCellWrite } from './table-rows';
import { targetsTable } from './targets';
import { uncertaintiesTable } from './uncertainties';
import { pushAll } from '../../../shared/extremes';

/**
 * Lists the cells of the tables in which two plans differ, where they are now and in the language of
 * each table; null when a row or column of one of them is missing. Columns that decide the layout of
 * the sheets (kinds, parents, what a target is about) are left out, and so are new entries of the
 * change log: they come when the sheets are written as a whole.
 */
export function changedCells(
  tables: RawTables,
  { diff, reasons = [] }: Pick<PlanChanges, 'diff' | 'reasons'>,
): readonly TableCellWrite[] | null {
  const inputs = assumptionCells(tables, diff);
  if (inputs === null) return null;
  const cells: TableCellWrite[] = [...inputs];
  // An entry that the sheets do not have yet comes with its reason later.
  for (const change of reasons.flatMap((entry) => changedRow(historyTable, entry, null))) {
    pushAll(cells, cellsOfRow(tables, change) ?? []);
  }
  for (const change of diff.otherCells ? otherRows(diff) : []) {
    const row = cellsOfRow(tables, change);
    if (row === null) return null;
    pushAll(cells, row);
  }
  return cells;
}

/** The rows outside the assumptions in which cells differ. */
function otherRows(diff: PlanDiff): readonly RowChange[] {
  const changes = <Item>(table: PlanTable<Item>) => changedRows(table, diff);
  return [
    ...changes(scenariosTable),
    ...changes(indicatorsTable),
    ...changes(projectsTable),
    ...changes(targetsTable),
    ...changes(milestonesTable),
    ...changes(documentsTable),
    ...changes(uncertaintiesTable),
    ...changes(correlationsTable),
  ];
}

/** A row with the cells that change and their new facts. */
interface RowChange {
  readonly table: PlanTable<never>['name'];
  readonly identity: Readonly<Record<string, CellFact>>;
  readonly cells: readonly (Pick<FactColumn<never>, 'key' | 'type'> & {
    readonly fact: CellFact;
  })[];
}

/** The rows of a table that both plans have and in which cells differ. */
function changedRows<Item>(
  table: PlanTable<Item>,
  { before, after }: PlanDiff,
): readonly RowChange[] {
  const earlierRows = new Map(
    table.items(before).map((item) => [JSON.stringify(identityOf(table, item)), item]),
  );
  return table.items(after).flatMap((item): readonly RowChange[] => {
    const earlier = earlierRows.get(JSON.stringify(identityOf(table, item)));
    return earlier === undefined || earlier === item ? [] : changedRow(table, item, earlier);
  });
}

/** What differs between two versions of a row; every cell that changes alone without an earlier one. */
function changedRow<Item>(
  table: PlanTable<Item>,
  item: Item,
  earlier: Item | null,
): readonly RowChange[] {
  const cells = table.columns
    .filter(isFact)
    .flatMap(({ key, type, fact, changesAlone = false }) => {
      const current = fact(item);
      const isOther = earlier === null || current !== fact(earlier);
      return changesAlone && isOther ? [{ key, type, fact: current }] : [];
    });
  if (cells.length === 0) return [];
  return [{ table: table.name, identity: identityOf(table, item), cells }];
}

function identityOf<Item>(
  { columns, identity }: PlanTable<Item>,
  item: Item,
): Readonly<Record<string, CellFact>> {
  const keys = columns.filter(isFact).filter(({ key }) => identity.includes(key));
  return Object.fromEntries(keys.map(({ key, fact }) => [key, fact(item)]));
}

/** The changed cells of a row; null where the row or one of the columns was deleted. */
function cellsOfRow(tables: RawTables, change: RowChange): readonly TableCellWrite[] | null {
  const table = findTable(tables, change.table);
  const row = findRow(table, change.identity);
  if (!table || !row) return null;
  const language = languageOf(table);
  const writes: TableCellWrite[] = [];
  for (const { key, type, fact } of change.cells) {
    const { address, row: sheetRow, column } = row.cell(key);
    const content = contentOf(type, fact, language);
    // A deleted column of the other language can stay blank.
    if (address === null && content.kind === 'blank') continue;
    if (address === null) return null;
    writes.push({ table: change.table, row: sheetRow, column, content });
  }
  return writes;
}

/** The cells of the assumptions; null where a row is missing. */
function assumptionCells(
  tables: RawTables,
  { after: plan, assumptions }: PlanDiff,
): readonly TableCellWrite[] | null {
  const cells = new Map<string, TableCellWrite>();
  for (const { scenario, indicator, driver, years, after } of assumptions) {
    const provenance = after?.provenance ?? null;
    const isSourceAlone = years.length === 0;
    // Any year finds the row whose source differs.
    const found = isSourceAlone ? [{ year: plan.baseYear + 1, after: null }] : years;
    for (const { year, after: value } of found) {
      const input = { scenario, indicator, driver, year };
      const own = inputCells(tables, { input, value, provenance });
      if (own === null) return null;
      for (const cell of isSourceAlone ? own.slice(1) : own) {
        cells.set(`${cell.row} ${cell.column}`, cell);
      }
    }
  }
  return [...cells.values()];
}
