import type { SelectedRange } from '../../../domain/index';
import { selectedBlock } from './selected-block';
import type { CellValue } from '../../sheets/tables/cell-types';
import { done, failed, type Answer } from '../runtime/answer';
import { runExcel } from '../runtime/run-excel';

/** How many cells are read at once: a sheet of 400 lines with 25 columns. */
const MOST_CELLS = 10_000;

/** Excel has several words for a selection that is no block of cells. */
const NO_BLOCK: ReadonlySet<string> = new Set(['InvalidSelection', 'GeneralException']);

/**
 * Reads the selected block as far as it is used, so that whole columns cost no more than what
 * stands in them: one round trip to learn how large it is and one to read it.
 */
export async function readSelection(): Promise<Answer<SelectedRange>> {
  const answer = await runExcel(async (context) => {
    const used = context.workbook.getSelectedRange().getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    used.worksheet.load('name');
    await context.sync();
    if (used.isNullObject) return failed({ kind: 'selectionBlank' });
    const cells = used.rowCount * used.columnCount;
    if (cells > MOST_CELLS) return failed({ kind: 'selectionTooLarge', cells, limit: MOST_CELLS });
    used.load('values,text,numberFormat,formulas,valueTypes');
    await context.sync();
    return done(
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
  return isNoBlock ? failed({ kind: 'notOneBlock' }) : answer;
}
