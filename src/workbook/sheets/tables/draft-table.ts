import type { Locale, LocalText, PlanDocument, Provenance } from '../../../domain/index';
import type { CellRange, CellStyle, PlannedCell } from '../../model';
import { blank, number, text } from '../layout/planned-cells';
import type { ColumnKey, PlanTableName, TextColumn, YearKey } from '../layout/plan-tables';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { columnOf, columnRange, tableRange, type TablePlace } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';

/** Contents of one row of a table, by column. Columns that are left out stay blank. */
export type TableRow = Readonly<Partial<Record<ColumnKey | YearKey, PlannedCell>>>;

/** Widths in characters; a column that several tables share is as wide as the widest asks. */
const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = {
  ...{ nameEn: 28, nameZh: 28, unitEn: 17, unitZh: 17, titleEn: 30, titleZh: 30 },
  ...{ noteEn: 90, noteZh: 90, phrase: 23, document: 14, place: 14, date: 10 },
  ...{ scenarioName: 16, indicatorName: 28, driver: 13, unit: 17, inherits: 13 },
  ...{ id: 16, scenario: 16, indicator: 18, key: 26, parent: 13, kind: 13 },
  ...{ evidence: 11, illustrative: 11, baseValue: 13, target: 12, tolerance: 11 },
  ...{ statementEn: 52, statementZh: 52, ownerEn: 20, ownerZh: 20, remarkEn: 30, remarkZh: 30 },
  ...{ firstYear: 13, lastYear: 11, startYear: 13, capacity: 13, at: 22, why: 40, due: 11 },
  ...{ partOf: 16, follows: 16, formula: 30, role: 14, startShare: 14 },
  ...{
    priceBasis: 14,
    comparator: 12,
    basis: 12,
    nature: 11,
    year: 8,
    yearColumn: 12,
    value: 84,
    item: 24,
  },
};
const YEAR_WIDTH = 12;
/** Where what a number rests on is not printed and does not wrap. */
const SOURCE_WIDTH = 20;
const SCENARIO_WIDTHS: typeof WIDTHS = { nameEn: 16, nameZh: 16, noteEn: 44, noteZh: 44 };

/** Columns whose texts may be long: they wrap. */
const WRAPPED: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['place', 'document', 'titleEn', 'titleZh', 'value', 'id'] as const),
  ...(['scenarioName', 'indicatorName', 'unit', 'priceBasis', 'inherits'] as const),
  ...(['formula', 'why', 'kind', 'driver', 'basis', 'role'] as const),
]);

/** Columns for machines and for cross-reference. */
const TECHNICAL: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['id', 'scenario', 'indicator', 'key', 'parent', 'yearColumn'] as const),
  ...(['partOf', 'follows'] as const),
]);

/** Columns whose texts a spreadsheet would take for numbers, days or formulas. */
const TEXT_ONLY: ReadonlySet<string> = new Set<ColumnKey>(['date', 'due', 'at', 'formula']);

/** Columns of numbers, whose headers stand above their digits. */
const NUMERIC: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['baseValue', 'target', 'upper', 'tolerance', 'year', 'fromYear', 'decimals'] as const),
  ...(['yearColumn', 'validity', 'steepness', 'startShare', 'lag', 'outsideGrowth'] as const),
  ...(['firstYear', 'lastYear', 'startYear', 'investment', 'capacity', 'rampYears'] as const),
  ...(['from', 'to'] as const),
]);

/** Lays out a table: headers, rows, widths, and the formats that depend on the kind of column. */
export function draftTable(
  draft: SheetDraft,
  context: SheetContext,
  place: TablePlace,
  rows: readonly TableRow[],
): void {
  const { columns, headerRow, rowCount, name } = place;
  const headers = columns.map((key) => text(headerOf(key, context.t)));
  const contents = Array.from({ length: rowCount }, (_, index) =>
    columns.map((key) => rows[index]?.[key] ?? blank),
  );
  draft.cells(headerRow, 0, [headers, ...contents]);
  draft.table({ name, range: tableRange(place) });
  draft.style({ ...tableRange(place), rowCount: 1 }, STYLES.header);
  draft.style(dataRange(place), STYLES.tableRow);
  columns.forEach((key, column) => {
    const range = columnRange(place, key);
    const style = styleOf(key, name, context.locale);
    if (style) draft.style(range, style);
    const whole = { ...range, row: headerRow, rowCount: rowCount + 1 };
    const before = columns[column - 1];
    if (isNumeric(key)) draft.style(whole, STYLES.number);
    else if (before && isNumeric(before)) draft.style(whole, STYLES.afterNumber);
    draft.width(column, widthOf(key, place, context));
  });
}

/** The other language and the sources of long horizons ask for no more than a column of numbers. */
function widthOf(key: ColumnKey | YearKey, place: TablePlace, context: SheetContext): number {
  if (isYear(key)) return YEAR_WIDTH;
  const isOther = isOtherLanguage(key, context.locale);
  const isSource = columnOf(place, key) > columnOf(place, 'baseValue');
  const isSqueezed = place.name === 'PlanIndicators' && isSource && context.report.plan.years > 6;
  if (isSqueezed || (isOther && place.name !== 'PlanDocuments')) return YEAR_WIDTH;
  if (place.name === 'PlanScenarios') return SCENARIO_WIDTHS[key] ?? YEAR_WIDTH;
  if ((key === 'place' || key === 'document') && place.name !== 'PlanTargets') return SOURCE_WIDTH;
  return WIDTHS[key] ?? 12;
}

function isOtherLanguage(key: ColumnKey, locale: Locale): boolean {
  return key.endsWith(locale === 'en' ? 'Zh' : 'En');
}

function headerOf(key: ColumnKey | YearKey, t: SheetContext['t']): string {
  return isYear(key) ? key.slice('year:'.length) : t(`headers.${key}`);
}

function isNumeric(key: ColumnKey | YearKey): boolean {
  return NUMERIC.has(key) || isYear(key);
}

function isYear(key: ColumnKey | YearKey): key is YearKey {
  return key.startsWith('year:');
}

function styleOf(key: ColumnKey | YearKey, table: PlanTableName, locale: Locale): CellStyle | null {
  if (isYear(key)) return null;
  if (TEXT_ONLY.has(key)) return { ...STYLES.asText, ...(WRAPPED.has(key) ? STYLES.words : {}) };
  const isText = /^(name|unit|note|statement|owner|remark)(En|Zh)$/.test(key);
  // Notes and quotations stand in full on Sources; wrapped here they would stretch every row.
  const isNote = /^note(En|Zh)$/.test(key) && table !== 'PlanScenarios';
  const isSource = (key === 'place' || key === 'document') && table !== 'PlanTargets';
  const wraps =
    (WRAPPED.has(key) && !isSource) || (isText && !isNote && !isOtherLanguage(key, locale));
  const isTechnical = TECHNICAL.has(key) || (isText && isOtherLanguage(key, locale));
  if (!wraps && !isTechnical) return null;
  return { ...(wraps ? STYLES.words : {}), ...(isTechnical ? STYLES.technical : {}) };
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
export function localTextCells(kind: TextColumn, value: LocalText | null): TableRow {
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
