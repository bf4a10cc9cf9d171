import type { PlanDocument, Provenance, LocalText } from '../../domain/index';
import type { CellRange, CellStyle, PlannedCell } from '../sheet-plan';
import { blank, number, text } from './planned-cells';
import type { ColumnKey, YearKey } from './plan-tables';
import type { SheetContext } from './sheet-context';
import type { SheetDraft } from './sheet-draft';
import { columnOf, columnRange, tableRange, type TablePlace } from './sheet-layout';
import { STYLES } from './sheet-styles';

/** Contents of one row of a table, by column. Columns that are left out stay blank. */
export type TableRow = Readonly<Partial<Record<ColumnKey | YearKey, PlannedCell>>>;

/** Widths in characters; a column that several tables share is as wide as the widest asks. */
const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = {
  ...{ nameEn: 26, nameZh: 26, unitEn: 16, unitZh: 14, titleEn: 40, titleZh: 40 },
  ...{ noteEn: 30, noteZh: 30, phrase: 26, document: 16, place: 14, date: 12 },
  ...{ scenarioName: 26, indicatorName: 26, driver: 14, unit: 14, inherits: 14 },
  ...{ id: 16, scenario: 16, indicator: 16, key: 24, parent: 14, kind: 12 },
  ...{ evidence: 12, illustrative: 12, baseValue: 13, target: 12, tolerance: 12 },
  ...{ comparator: 12, basis: 12, nature: 12, year: 9, yearColumn: 12, value: 60, item: 26 },
};

/** Columns whose texts may be long: they wrap. */
const WRAPPED: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['nameEn', 'nameZh', 'noteEn', 'noteZh', 'phrase', 'titleEn', 'titleZh', 'value'] as const),
  ...(['place', 'document', 'indicatorName', 'unitEn', 'unitZh', 'unit'] as const),
]);

/** Columns for machines and for cross-reference. */
const TECHNICAL: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['id', 'scenario', 'indicator', 'key', 'parent', 'yearColumn'] as const),
]);

/** Lays out a table: headers, rows, widths, and the formats that depend on the kind of column. */
export function draftTable(
  draft: SheetDraft,
  { t }: SheetContext,
  place: TablePlace,
  rows: readonly TableRow[],
): void {
  const { columns, headerRow, rowCount, name } = place;
  const headers = columns.map((key) => text(headerOf(key, t)));
  const contents = Array.from({ length: rowCount }, (_, index) =>
    columns.map((key) => rows[index]?.[key] ?? blank),
  );
  draft.cells(headerRow, 0, [headers, ...contents]);
  draft.table({ name, range: tableRange(place) });
  draft.style({ ...tableRange(place), rowCount: 1 }, STYLES.header);
  draft.style(dataRange(place), STYLES.tableRow);
  columns.forEach((key, column) => {
    draft.width(column, (WIDTHS as Record<string, number>)[key] ?? 12);
    const style = styleOf(key);
    if (style) draft.style(columnRange(place, key), style);
  });
}

function headerOf(key: ColumnKey | YearKey, t: SheetContext['t']): string {
  return isYear(key) ? key.slice('year:'.length) : t(`headers.${key}`);
}

function isYear(key: ColumnKey | YearKey): key is YearKey {
  return key.startsWith('year:');
}

function styleOf(key: ColumnKey | YearKey): CellStyle | null {
  if (TECHNICAL.has(key)) return STYLES.technical;
  if (key === 'date') return STYLES.asText;
  return WRAPPED.has(key) ? STYLES.words : null;
}

function dataRange(place: TablePlace): CellRange {
  const whole = tableRange(place);
  return { ...whole, row: whole.row + 1, rowCount: place.rowCount };
}

/** One cell of a table, by the number of its row and its column. */
export function tableCell(place: TablePlace, row: number, key: ColumnKey | YearKey): CellRange {
  return {
    row: place.headerRow + 1 + row,
    column: columnOf(place, key),
    rowCount: 1,
    columnCount: 1,
  };
}

/** The cells of a text in both languages. */
export function localTextCells(
  kind: 'name' | 'unit' | 'title' | 'note',
  value: LocalText | null,
): TableRow {
  return { [`${kind}En`]: text(value?.en ?? null), [`${kind}Zh`]: text(value?.['zh-CN'] ?? null) };
}

/** The cells that say where a number comes from. */
export function provenanceCells(provenance: Provenance, { t }: SheetContext): TableRow {
  return {
    evidence: text(t(`words.evidence.${provenance.evidence}`)),
    illustrative: provenance.illustrative ? text(t('words.illustrative')) : blank,
    document: text(provenance.document),
    place: text(provenance.place),
    date: text(provenance.date),
    phrase: text(provenance.phrase),
    ...localTextCells('note', provenance.note),
  };
}

/** The row of a document. */
export function documentRow({ id, title, date }: PlanDocument): TableRow {
  return { id: text(id), ...localTextCells('title', title), date: text(date) };
}

/** A number, or nothing where there is none. */
export function numberOrBlank(value: number | null): PlannedCell {
  return value === null ? blank : number(value);
}
