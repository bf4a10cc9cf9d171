import { err, ok } from '../../../shared/result';
import type { SelectedCell, SelectedRange } from '../../../domain/index';
import { cellAddress, onSheet, rangeAddress } from '../../../shared/a1';
import type { CellValue } from '../../sheets/tables/cell-types';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';

/** How many cells are read at once: a sheet of 400 lines with 25 columns. */
const MOST_CELLS = 10_000;

/** Error codes of Excel for a selection that is not one block of cells. */
const NO_BLOCK: ReadonlySet<string> = new Set(['InvalidSelection', 'GeneralException']);

/**
 * Reads the used part of the selected block, so that whole columns cost no more than their contents:
 * one round trip for its size and one for its cells.
 */
export async function readSelection(): Promise<WorkbookResult<SelectedRange>> {
  const answer = await runExcel(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    used.worksheet.load('name');
    await context.sync();
    if (used.isNullObject) return err({ kind: 'selectionBlank' });
    const cells = used.rowCount * used.columnCount;
    if (cells > MOST_CELLS) return err({ kind: 'selectionTooLarge', cells, limit: MOST_CELLS });
    used.load('values,text,numberFormat,formulas,valueTypes');
    await context.sync();
    return ok(
      selectedBlock({
        ...{ sheetName: used.worksheet.name, row: used.rowIndex, column: used.columnIndex },
        values: used.values as CellValue[][],
        texts: used.text,
        numberFormats: used.numberFormat as string[][],
        formulas: used.formulas as CellValue[][],
        isError: (row, column) => used.valueTypes[row]?.[column] === 'Error',
      }),
    );
  });
  const isNoBlock = !answer.ok && answer.error.kind === 'office' && NO_BLOCK.has(answer.error.code);
  return isNoBlock ? err({ kind: 'notOneBlock' }) : answer;
}

/** The contents of a block, every list row by row. */
interface BlockContents {
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

/** Combines the contents of a block into cells with addresses. */
function selectedBlock(contents: BlockContents): SelectedRange {
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
