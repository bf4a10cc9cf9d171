import { DRIVERS, driversOf, type Assumption, type Plan } from '../../../domain/index';
import { inputCells } from './assumption-cells';
import { contentOf, languageOf, type CellFact } from './cell-types';
import { documentsTable } from './documents';
import { historyTable } from './history';
import { indicatorsTable } from './indicators';
import { milestonesTable } from './milestones';
import { projectsTable } from './projects';
import { scenariosTable } from './scenarios';
import { isFact, type FactColumn, type PlanTable } from './table';
import { findRow, findTable, type RawTables, type TableCellWrite } from './table-rows';
import { targetsTable } from './targets';

/**
 * Lists the cells of the tables in which two plans differ, where they stand now and in the words of
 * each table's own language; null when one of them has no row or column there. Columns that decide
 * how the sheets are laid out (kinds, parents, what a target speaks of) are not among them. What was
 * added to the history is no difference: it comes with the sheets as a whole.
 */
export function changedCells(
  tables: RawTables,
  before: Plan,
  after: Plan,
): readonly TableCellWrite[] | null {
  const inputs = assumptionCells(tables, before, after);
  if (inputs === null) return null;
  const changes = <Item>(table: PlanTable<Item>) => changedRows(table, before, after);
  const rows = [
    ...changes(scenariosTable),
    ...changes(indicatorsTable),
    ...changes(projectsTable),
    ...changes(targetsTable),
    ...changes(milestonesTable),
    ...changes(documentsTable),
  ].map((row) => cellsOfRow(tables, row));
  // Why a change was made may be said of a row that the sheets do not have yet.
  const reasons = changes(historyTable).flatMap((row) => cellsOfRow(tables, row) ?? []);
  const cells: TableCellWrite[] = [...inputs, ...reasons];
  for (const row of rows) {
    if (row === null) return null;
    cells.push(...row);
  }
  return cells;
}

/** A row in which cells differ, with what they are to say. */
interface RowChange {
  readonly table: PlanTable<never>['name'];
  readonly identity: Readonly<Record<string, CellFact>>;
  readonly cells: readonly (Pick<FactColumn<never>, 'key' | 'type'> & {
    readonly fact: CellFact;
  })[];
}

/** The rows of a table that both plans have and in which cells differ. */
function changedRows<Item>(
  { name, items, identity: keys, columns }: PlanTable<Item>,
  before: Plan,
  after: Plan,
): readonly RowChange[] {
  const facts = columns.filter(isFact);
  const identityOf = (item: Item) =>
    Object.fromEntries(
      facts.filter(({ key }) => keys.includes(key)).map(({ key, fact }) => [key, fact(item)]),
    );
  const earlierRows = new Map(
    items(before).map((item) => [JSON.stringify(identityOf(item)), item]),
  );
  return items(after).flatMap((item): readonly RowChange[] => {
    const identity = identityOf(item);
    const earlier = earlierRows.get(JSON.stringify(identity));
    if (earlier === undefined || earlier === item) return [];
    const cells = facts.flatMap(({ key, type, fact, changesAlone = false }) => {
      const said = fact(item);
      return changesAlone && said !== fact(earlier) ? [{ key, type, fact: said }] : [];
    });
    return cells.length === 0 ? [] : [{ table: name, identity, cells }];
  });
}

/** Where the cells of a row stand; null where the row or one of their columns is gone. */
function cellsOfRow(tables: RawTables, change: RowChange): readonly TableCellWrite[] | null {
  const table = findTable(tables, change.table);
  const row = findRow(table, change.identity);
  if (!table || !row) return null;
  const language = languageOf(table);
  const writes: TableCellWrite[] = [];
  for (const { key, type, fact } of change.cells) {
    const { address, row: sheetRow, column } = row.cell(key);
    const content = contentOf(type, fact, language);
    // A column of the user's language that was deleted says nothing.
    if (address === null && content.kind === 'blank') continue;
    if (address === null) return null;
    writes.push({ table: change.table, row: sheetRow, column, content });
  }
  return writes;
}
/** The cells of the assumptions; null where a row is not there yet. */
function assumptionCells(
  tables: RawTables,
  before: Plan,
  after: Plan,
): readonly TableCellWrite[] | null {
  const cells = new Map<string, TableCellWrite>();
  for (const scenario of after.scenarios) {
    const earlier = before.scenarios.find(({ id }) => id === scenario.id);
    if (earlier === scenario) continue;
    for (const { id: indicator, model } of after.indicators) {
      for (const driver of driversOf(model)) {
        const at = { indicator, driver };
        const said = saidIn(scenario.assumptions, at);
        for (const write of changedInputs(
          after,
          saidIn(earlier?.assumptions ?? [], at),
          said,
          driver,
        )) {
          const input = { scenario: scenario.id, ...at, year: write.year };
          const provenance = said?.provenance ?? null;
          const found = inputCells(tables, { input, value: write.value, provenance });
          if (found === null) return null;
          const [value, ...sources] = found;
          const own = write.isSourceAlone ? sources : [value, ...sources];
          for (const cell of own) {
            if (cell) cells.set(`${cell.row} ${cell.column}`, cell);
          }
        }
      }
    }
  }
  return [...cells.values()];
}

function saidIn(
  assumptions: readonly Assumption[],
  at: Pick<Assumption, 'indicator' | 'driver'>,
): Assumption | undefined {
  return assumptions.find(
    ({ indicator, driver, values }) =>
      indicator === at.indicator && driver === at.driver && values.some((value) => value !== null),
  );
}

function changedInputs(
  { baseYear, years }: Plan,
  before: Assumption | undefined,
  after: Assumption | undefined,
  driver: Assumption['driver'],
): readonly {
  readonly year: number;
  readonly value: number | null;
  readonly isSourceAlone: boolean;
}[] {
  const all = Array.from({ length: DRIVERS[driver].single ? 1 : years }, (_, index) => ({
    year: baseYear + 1 + index,
    value: after?.values[index] ?? null,
    isSourceAlone: false,
  }));
  const changed = all.filter(({ value }, index) => value !== (before?.values[index] ?? null));
  const isSame = JSON.stringify(before?.provenance) === JSON.stringify(after?.provenance);
  if (changed.length > 0 || isSame) return changed;
  return all.slice(0, 1).map((each) => ({ ...each, isSourceAlone: true }));
}
