import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';
import { DRIVERS, driversOf, type Assumption, type Plan } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { inputCells } from './input-cells';
import { historyRowCells, planRowCells, type CellMeaning, type RowCells } from './plan-row-cells';
import { blank, number, text } from '../layout/planned-cells';
import type { ColumnKey } from '../layout/plan-tables';
import { valueOfWord, type WordKind } from './cell-words';
import type { TableCellWrite } from './table-cell-write';
import {
  findTable,
  readRows,
  type RawTable,
  type RawTables,
  type TableRowReading,
} from './table-rows';

/**
 * Lists the cells of the tables in which two plans differ, where they stand now and in the words of
 * each table's own language; null when one of them has no row or column there. What was added to the
 * history is no difference: it comes with the sheets as a whole.
 */
export function changedCells(
  tables: RawTables,
  before: Plan,
  after: Plan,
): readonly TableCellWrite[] | null {
  const rows = [...changedRows(planRowCells(before), planRowCells(after))];
  const history = changedRows(historyRowCells(before), historyRowCells(after));
  const placed = rows.map((row) => placeRow(tables, row));
  const reasons = history.map((row) => placeRow(tables, row) ?? []);
  const inputs = assumptionCells(tables, before, after);
  if (inputs === null) return null;
  const cells: TableCellWrite[] = [...inputs, ...reasons.flat()];
  for (const row of placed) {
    if (row === null) return null;
    cells.push(...row);
  }
  return cells;
}

/** The rows of the second list with only the cells that differ from those of the first. */
function changedRows(before: readonly RowCells[], after: readonly RowCells[]): readonly RowCells[] {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  return after.flatMap((row): readonly RowCells[] => {
    const earlier = known.get(keyOf(row));
    if (!earlier) return [];
    const cells = entriesOf(row.cells).filter(
      ([key, meaning]) => JSON.stringify(meaning) !== JSON.stringify(earlier.cells[key] ?? null),
    );
    return cells.length === 0 ? [] : [{ ...row, cells: Object.fromEntries(cells) }];
  });
}

function keyOf({ table, keys }: RowCells): string {
  return JSON.stringify([table, keys]);
}

function entriesOf(cells: RowCells['cells']): readonly (readonly [ColumnKey, CellMeaning])[] {
  return Object.entries(cells).map(([key, meaning]) => [key as ColumnKey, meaning ?? null]);
}

function placeRow(
  tables: RawTables,
  { table: name, keys, cells }: RowCells,
): readonly TableCellWrite[] | null {
  const table = findTable(tables, name);
  const wanted = entriesOf(keys);
  const row = readRows(table).find((each) =>
    wanted.every(([key, meaning]) => says(each, key, meaning)),
  );
  if (!table || !row) return null;
  const writes: TableCellWrite[] = [];
  for (const [key, meaning] of entriesOf(cells)) {
    const cell = row.cell(key);
    // A column of the user's language that was deleted says nothing.
    if (cell.address === null && meaning === null) continue;
    if (cell.address === null) return null;
    const content = contentOf(meaning, languageOfTable(table));
    writes.push({ table: name, row: cell.row, column: cell.column, content });
  }
  return writes;
}

/** Ids are told apart as a lookup tells them: letter case aside. */
function says(row: TableRowReading, key: ColumnKey, meaning: CellMeaning): boolean {
  const { value } = row.cell(key);
  if (meaning === null) return value === null;
  if (typeof meaning === 'object') return valueOfWord(meaning.kind, value) === meaning.value;
  return String(value).trim().toLowerCase() === String(meaning).toLowerCase();
}

type Language = typeof english | typeof chinese;

/** The headers tell in which language the table was written. */
function languageOfTable({ headers }: RawTable): Language {
  const count = ({ headers: words }: Language): number => {
    const known: ReadonlySet<string> = new Set(Object.values(words));
    return headers.filter((header) => known.has(header.trim())).length;
  };
  return count(chinese) > count(english) ? chinese : english;
}

function contentOf(meaning: CellMeaning, language: Language): PlannedCell {
  if (meaning === null) return blank;
  if (typeof meaning === 'number') return number(meaning);
  if (meaning === 'illustrative') return text(language.words.illustrative);
  return text(typeof meaning === 'string' ? meaning : wordOf(meaning, language));
}

function wordOf(
  { kind, value }: { readonly kind: WordKind; readonly value: string },
  { words }: Language,
): string {
  return (words[kind] as Readonly<Record<string, string>>)[value] ?? value;
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
            if (cell)
              cells.set(`${cell.row} ${cell.column}`, { table: 'PlanAssumptions', ...cell });
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
