import type { Locale } from '../../../shared/local-text';
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
import { isFormula } from '../write/base/cell-input';

/**
 * The record's row for one frozen cell. Places are stored as formulas, so that Excel adjusts them when
 * rows or columns are inserted: the cell itself, a second copy of the formula that replaced the call,
 * and the cells that the function uses.
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
  const plain = isFormula(input) ? input : null;
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

/** The record of one cell, as Excel has adjusted it. */
export interface RecordedCell {
  /** The cell's current place; null if it was deleted. */
  readonly place: CellPlace | null;
  readonly call: number;
  readonly down: number;
  readonly right: number;
  /** The original call; empty for all but its first cell. */
  readonly original: string;
  /** The formula that replaced the call, from the record's sheet; empty for a value. */
  readonly again: string;
  /** The plain formula of an error, or the word for a value. */
  readonly plain: string;
  readonly before: unknown;
  /** The current references of the original call. */
  readonly inputs: readonly string[];
}

/** Reads the record; its rows may be in any order. */
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

/** The sheet of the record and its first free row. */
export interface RecordPlace {
  readonly sheet: string;
  readonly nextRow: number;
  /** Whether the sheet is new with this freeze. */
  readonly isNew: boolean;
}

const HEADER_ROW = 3;
const POINTS_PER_CHARACTER = 5.6;

/** The sheet with the record; null if there is none. */
export function recordSheet(book: BookCells): SheetCells | null {
  const area = areaOfName(book, FROZEN_MARK);
  return (area && sheetNamed(book, area.sheet)) ?? null;
}

/** The place for the rows of a new freeze: below those of an earlier one, or on a new sheet. */
export function placeRecord(book: BookCells, locale: Locale): RecordPlace {
  const sheet = recordSheet(book);
  if (sheet) {
    return { sheet: sheet.name, nextRow: sheet.row + sheet.formulas.length, isNew: false };
  }
  const taken = book.sheets.map(({ name }) => name);
  const name = safeSheetName(frozenTexts(locale).name, taken);
  return { sheet: name, nextRow: HEADER_ROW + 1, isNew: true };
}

/** Queues adding the sheet of the record, with its title and headers. */
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

/** Queues removing the record: the whole sheet if it is new, otherwise its last `rowCount` rows. */
export function removeRecord(
  { workbook }: Excel.RequestContext,
  { sheet, nextRow, isNew }: RecordPlace,
  rowCount: number,
): void {
  if (isNew) {
    workbook.names.getItemOrNullObject(FROZEN_MARK).delete();
    workbook.worksheets.getItemOrNullObject(sheet).delete();
  } else {
    const worksheet = workbook.worksheets.getItem(sheet);
    worksheet.getRangeByIndexes(nextRow, 0, rowCount, FROZEN_COLUMNS.length).clear('Contents');
  }
}
