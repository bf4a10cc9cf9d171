import { onAnySheet } from './formula-references';
import type { FrozenCell } from './frozen-cells';
import { writeCells } from './write-cells';

/** Works formulas out on a sheet that is there for no longer than that; null where there is none. */
export async function measureFormulas(
  context: Excel.RequestContext,
  cells: readonly FrozenCell[],
): Promise<readonly unknown[]> {
  const formulas = cells.map(({ formula, sheet }) =>
    formula === null ? '' : onAnySheet(formula, sheet),
  );
  const sheet = context.workbook.worksheets.add();
  sheet.visibility = 'Hidden';
  sheet.load('name');
  context.runtime.enableEvents = false;
  await context.sync();
  try {
    const place = (row: number) => ({ sheet: sheet.name, row, column: 0 });
    await writeCells(
      context,
      formulas.map((input, row) => ({ ...place(row), input })),
    );
    const range = sheet.getRangeByIndexes(0, 0, formulas.length, 1).load('values');
    await context.sync();
    return (range.values as unknown[][]).map(([value]) => value);
  } finally {
    sheet.delete();
    context.runtime.enableEvents = true;
    await context.sync();
  }
}
