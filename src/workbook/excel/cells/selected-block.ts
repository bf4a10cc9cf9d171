import type { SelectedRange, SelectedCell } from '../../../domain/index';
import { cellAddress, onSheet, rangeAddress } from '../../../shared/a1';
import type { CellValue } from '../../sheets/tables/cell-types';

/** A block as a workbook gives it, every list row by row. */
export interface BlockContents {
  readonly sheetName: string;
  /** Of its first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly isError: (row: number, column: number) => boolean;
}

/** Puts together what a workbook says of a block, each cell with its address. */
export function selectedBlock(contents: BlockContents): SelectedRange {
  const { sheetName, row, column, values } = contents;
  const range = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 0 };
  return {
    address: onSheet(sheetName, rangeAddress(range)),
    cells: values.map((line, rowIndex) =>
      line.map((value, columnIndex) => selectedCell(contents, rowIndex, columnIndex, value)),
    ),
  };
}

function selectedCell(
  { sheetName, row, column, texts, numberFormats, formulas, isError }: BlockContents,
  rowIndex: number,
  columnIndex: number,
  value: CellValue,
): SelectedCell {
  const hasError = isError(rowIndex, columnIndex);
  const formula = formulas[rowIndex]?.[columnIndex];
  return {
    address: onSheet(sheetName, cellAddress(row + rowIndex, column + columnIndex)),
    value: hasError || value === '' ? null : value,
    text: texts[rowIndex]?.[columnIndex] ?? '',
    numberFormat: numberFormats[rowIndex]?.[columnIndex] ?? 'General',
    error: hasError ? String(value) : null,
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
  };
}
