import type { Locale } from '../../../domain/index';
import { cellAddress, parseRange, splitAddress } from '../../../shared/a1';
import { safeSheetName } from '../../../shared/sheet-name';
import {
  FROZEN_COLUMNS,
  FROZEN_MARK,
  FROZEN_WIDTHS,
  type FrozenColumn,
  frozenTexts,
} from '../../sheets/frozen-sheet';
import {
  areaOfName,
  type BookCells,
  type CellPlace,
  formulaAt,
  type SheetCells,
  sheetNamed,
  valueAt,
} from './book';
import { addressOf, type FrozenCell, inputOf } from './find-frozen';
import { argumentsOf, onAnySheet, referencesOf } from './formula-references';
import { writeCells } from './write-cells';

/**
 * The row that records one frozen cell, as Excel is given it. What points at cells does so by
 * formulas, so that Excel moves it along when rows or columns are inserted: the cell itself, the
 * formula that took its place, calculated once more here, and the cells that the function uses.
 */
export function recordRow(
  cell: FrozenCell,
  { original, row, locale }: { original: string; row: number; locale: Locale },
): readonly unknown[] {
  const at = addressOf(cell);
  const isFirst = cell.down === 0 && cell.right === 0;
  const [before, now] = [address(row, 'before'), address(row, 'now')];
  const same = `IF(AND(ISERROR(${before}),ISERROR(${now})),0,"≠")`;
  const inputs = isFirst ? referencesOf(original, cell.sheet) : [];
  const input = inputOf(cell);
  const plain = typeof input === 'string' && input.startsWith('=') ? input : null;
  return [
    `'${cell.sheet}`,
    `=ADDRESS(ROW(${at}),COLUMN(${at}),4)`,
    isFirst ? `'${original}` : '',
    `'${plain ?? frozenTexts(locale).keptValue}`,
    inputOf({ formula: null, value: cell.value }),
    `=IF(${at}="","",${at})`,
    `=IFERROR(IF(${now}=${before},0,IF(COUNT(${before},${now})=2,${now}-${before},"≠")),${same})`,
    cell.formula === null ? '' : onAnySheet(cell.formula, cell.sheet),
    inputs.length === 0 ? '' : `=COUNTA(${inputs.join(',')})`,
    `'${[cell.call, cell.down, cell.right].join(':')}`,
  ];
}

/** One cell of the record as it stands now. */
export interface RecordedCell {
  /** Where the cell is now; null where it was deleted. */
  readonly place: CellPlace | null;
  readonly call: number;
  readonly down: number;
  readonly right: number;
  /** The call as it was written; empty beside its first cell. */
  readonly original: string;
  /** The formula in its place, as it stands on the record's sheet now; empty for a value. */
  readonly again: string;
  /** The plain formula of an error, or the word for a value. */
  readonly plain: string;
  readonly before: unknown;
  /** The references of the original as they are now. */
  readonly inputs: readonly string[];
}

/** Reads the record, whatever order its rows have. */
export function readRecord(book: BookCells, sheet: SheetCells): readonly RecordedCell[] {
  return sheet.formulas.flatMap((_, index): readonly RecordedCell[] => {
    const row = sheet.row + index;
    const at = (column: FrozenColumn): CellPlace => ({
      ...{ sheet: sheet.name, row, column: FROZEN_COLUMNS.indexOf(column) },
    });
    const text = (column: FrozenColumn): string => {
      const formula = formulaAt(book, at(column));
      return typeof formula === 'string' ? formula.replace(/^'/, '') : '';
    };
    const key = /^(\d+):(\d+):(\d+)$/.exec(String(valueAt(book, at('key'))));
    if (!key) return [];
    return [
      {
        place: placeOf(text('cell')),
        ...{ call: Number(key[1]), down: Number(key[2]), right: Number(key[3]) },
        ...{ original: text('original'), again: text('again'), plain: text('plain') },
        before: valueAt(book, at('before')),
        inputs: argumentsOf(text('inputs')),
      },
    ];
  });
}

function placeOf(formula: string): CellPlace | null {
  const [reference] = argumentsOf(formula);
  return reference === undefined ? null : parsePlace(reference);
}

/** Reads a reference to one cell of a sheet. */
function parsePlace(reference: string): CellPlace | null {
  const { sheet, address: cell } = splitAddress(reference);
  const range = parseRange(cell);
  if (sheet === null || range?.rowCount !== 1 || range.columnCount !== 1) return null;
  return { sheet, row: range.row, column: range.column };
}

function address(row: number, column: FrozenColumn): string {
  return cellAddress(row, FROZEN_COLUMNS.indexOf(column));
}

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
