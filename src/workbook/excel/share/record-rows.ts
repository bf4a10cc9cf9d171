import type { Locale } from '../../../domain/index';
import { FROZEN_COLUMNS, frozenTexts, type FrozenColumn } from '../../sheets/frozen-sheet';
import { cellAddress, parseRange, splitAddress } from '../../../shared/a1';
import { addressOf } from './find-frozen';
import { inputOf, type FrozenCell } from './frozen-cells';
import { argumentsOf, onAnySheet, referencesOf } from './formula-references';
import { formulaAt, valueAt, type BookCells, type CellPlace, type SheetCells } from './book-cells';

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
export function parsePlace(reference: string): CellPlace | null {
  const { sheet, address: cell } = splitAddress(reference);
  const range = parseRange(cell);
  if (sheet === null || range?.rowCount !== 1 || range.columnCount !== 1) return null;
  return { sheet, row: range.row, column: range.column };
}

function address(row: number, column: FrozenColumn): string {
  return cellAddress(row, FROZEN_COLUMNS.indexOf(column));
}
