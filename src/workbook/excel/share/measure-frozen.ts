import type { FreezeObstacle } from '../../ports/sharing-port';
import { addressOf, type FoundFormula, type FoundFormulas, type FrozenCell } from './find-frozen';
import { onAnySheet } from './formula-references';
import { writeCells } from './write-cells';

/**
 * Calculates formulas on a temporary sheet; a cell without a formula gives a blank.
 *
 * @param name - the name of that sheet, unique in the workbook, so that the sheet can be deleted even
 *   if Excel's answer to adding it was lost
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

/** Reads from Excel how far results spill if their size does not follow from the formula. */
export async function measureSpills(
  context: Excel.RequestContext,
  found: FoundFormulas,
): Promise<FoundFormulas> {
  const unknown = found.formulas.filter(({ size }) => size === null);
  if (unknown.length === 0) return found;
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) {
    return { ...found, obstacles: [...found.obstacles, ...unknown.map(unmeasured)] };
  }
  const spills = new Map(
    unknown.map((formula) => {
      const { sheet, row, column } = formula;
      const cell = context.workbook.worksheets.getItem(sheet).getCell(row, column);
      const spill = cell.getSpillingToRangeOrNullObject();
      return [formula, spill.load('rowCount, columnCount')];
    }),
  );
  await context.sync();
  const sized = (formula: FoundFormula): FoundFormula => {
    const spill = spills.get(formula);
    if (!spill) return formula;
    const { isNullObject, rowCount, columnCount } = spill;
    return { ...formula, size: isNullObject ? ONE_CELL : { rows: rowCount, columns: columnCount } };
  };
  return { ...found, formulas: found.formulas.map(sized) };
}

const ONE_CELL = { rows: 1, columns: 1 };

function unmeasured(formula: FoundFormula): FreezeObstacle {
  return { kind: 'unknownSize', where: addressOf(formula) };
}
