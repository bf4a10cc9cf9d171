import { onAnySheet } from './formula-references';
import type { FrozenCell } from './frozen-cells';
import { writeCells } from './write-cells';

/**
 * Works formulas out on a sheet that is there for no longer than that; null where there is none.
 *
 * @param name - of that sheet; no other one has it, so that it is found also where Excel's answer
 * to its making was lost
 */
export async function measureFormulas(
  context: Excel.RequestContext,
  cells: readonly FrozenCell[],
  name: string,
): Promise<readonly unknown[]> {
  try {
    return await measure(context, cells, name);
  } finally {
    await removeSheet(context, name).catch(() => removeSheet(context, name));
  }
}

async function measure(
  context: Excel.RequestContext,
  cells: readonly FrozenCell[],
  name: string,
): Promise<readonly unknown[]> {
  const formulas = cells.map(({ formula, sheet }) =>
    formula === null ? '' : onAnySheet(formula, sheet),
  );
  context.runtime.enableEvents = false;
  const sheet = context.workbook.worksheets.add(name);
  sheet.visibility = 'Hidden';
  await context.sync();
  await writeCells(
    context,
    formulas.map((input, row) => ({ sheet: name, row, column: 0, input })),
  );
  const range = sheet.getRangeByIndexes(0, 0, formulas.length, 1).load('values');
  await context.sync();
  return (range.values as unknown[][]).map(([value]) => value);
}

async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject(name).delete();
  context.runtime.enableEvents = true;
  await context.sync();
}
