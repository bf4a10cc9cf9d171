import { done, type Answer } from './answer';
import { runExcel } from './run-excel';

/** Selects a cell such as `Assumptions!F12` or `'My sheet'!F12`: one round trip. */
export function goToCell(cell: string): Promise<Answer<void>> {
  return runExcel(async (context) => {
    const { sheet, address } = splitCell(cell);
    const worksheet =
      sheet === null
        ? context.workbook.worksheets.getActiveWorksheet()
        : context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
    return done(undefined);
  });
}

/**
 * Splits an address into its sheet and its cell.
 *
 * @example splitCell("'O''Brien'!F12") // { sheet: "O'Brien", address: 'F12' }
 */
export function splitCell(cell: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const bang = cell.lastIndexOf('!');
  if (bang < 0) return { sheet: null, address: cell };
  const sheet = cell.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(sheet)?.[1];
  return { sheet: quoted?.replaceAll("''", "'") ?? sheet, address: cell.slice(bang + 1) };
}
