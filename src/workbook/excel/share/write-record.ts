import type { Locale } from '../../../domain/index';
import { FROZEN_COLUMNS, FROZEN_MARK, FROZEN_WIDTHS, frozenTexts } from '../../sheets/frozen-sheet';
import { safeSheetName } from '../../../shared/sheet-name';
import { areaOfName, sheetNamed, type BookCells, type SheetCells } from './book-cells';
import { writeCells } from './write-cells';

/** Where the record stands, and the first row that is free in it. */
export interface RecordPlace {
  readonly sheet: string;
  readonly nextRow: number;
  /** True where the sheet was made for this freeze. */
  readonly isNew: boolean;
}

const HEADER_ROW = 3;
const POINTS_PER_CHARACTER = 5.6;

/** The sheet with the record, where there is one. */
export function recordSheet(book: BookCells): SheetCells | null {
  const area = areaOfName(book, FROZEN_MARK);
  return (area && sheetNamed(book, area.sheet)) ?? null;
}

/** Where the rows of a new freeze go: below those of an earlier one, or on a new sheet. */
export function placeRecord(book: BookCells, locale: Locale): RecordPlace {
  const sheet = recordSheet(book);
  if (sheet) {
    return { sheet: sheet.name, nextRow: sheet.row + sheet.formulas.length, isNew: false };
  }
  const taken = book.sheets.map(({ name }) => name);
  const name = safeSheetName(frozenTexts(locale).name, taken);
  return { sheet: name, nextRow: HEADER_ROW + 1, isNew: true };
}

/** Asks for the sheet of the record, with its title and headers. */
export function addRecordSheet(
  { workbook }: Excel.RequestContext,
  { sheet: name }: RecordPlace,
  locale: Locale,
): void {
  const { title, note, headers } = frozenTexts(locale);
  const sheet = workbook.worksheets.add(name);
  workbook.names.add(FROZEN_MARK, sheet.getRange('A1'));
  sheet.getRange('A1').values = [[`'${title}`]];
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A1').format.font.size = 14;
  sheet.getRange('A2').values = [[`'${note}`]];
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, FROZEN_COLUMNS.length);
  header.values = [headers.map((text) => `'${text}`)];
  header.format.font.bold = true;
  FROZEN_WIDTHS.forEach((width, column) => {
    sheet.getCell(0, column).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

/** Writes rows of the record; `first` is the row of the first of them. */
export async function writeRecordRows(
  context: Excel.RequestContext,
  sheet: string,
  rows: readonly { readonly row: number; readonly inputs: readonly unknown[] }[],
): Promise<void> {
  await writeCells(
    context,
    rows.flatMap(({ row, inputs }) =>
      inputs.map((input, column) => ({ sheet, row, column, input })),
    ),
  );
}

/** Takes the record away: the whole sheet, or the rows from one on. */
export function removeRecord(
  { workbook }: Excel.RequestContext,
  { sheet, nextRow, isNew }: RecordPlace,
  rowCount: number,
): void {
  if (isNew) {
    workbook.names.getItemOrNullObject(FROZEN_MARK).delete();
    workbook.worksheets.getItemOrNullObject(sheet).delete();
  } else {
    const own = workbook.worksheets.getItem(sheet);
    own.getRangeByIndexes(nextRow, 0, rowCount, FROZEN_COLUMNS.length).clear('Contents');
  }
}
