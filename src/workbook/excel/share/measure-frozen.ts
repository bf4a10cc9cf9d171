import type { FreezeObstacle } from '../../ports/sharing-port';
import { addressOf, type FoundFormula, type FoundFormulas, type FrozenCell } from './find-frozen';
import { onAnySheet } from './formula-references';
import type { CellPlace } from './book';
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

/**
 * Reads from Excel how far results spill. Cells that a result does not fill are the user's: an error,
 * a blocked spill or a result that is not calculated yet fills one cell, however long its path is.
 */
export async function measureSpills(
  context: Excel.RequestContext,
  found: FoundFormulas,
): Promise<FoundFormulas> {
  const unknown = found.formulas.filter(
    ({ size }) => size === null || size.rows * size.columns > 1,
  );
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
  const formulas = found.formulas.map(sized);
  const filled = new Set(formulas.flatMap(spilledInto));
  return { ...found, formulas: formulas.filter((formula) => !filled.has(keyOf(formula))) };
}

/** The cells of a spill but its first; some versions of Excel report the formula for each. */
function spilledInto({ sheet, row, column, original, size }: FoundFormula): readonly string[] {
  const { rows, columns } = size ?? ONE_CELL;
  return Array.from({ length: rows * columns - 1 }, (_, index) => {
    const [down, right] = [Math.floor((index + 1) / columns), (index + 1) % columns];
    return keyOf({ sheet, row: row + down, column: column + right, original });
  });
}

function keyOf({ original, ...place }: CellPlace & Pick<FoundFormula, 'original'>): string {
  return `${addressOf(place)} ${original}`;
}

const ONE_CELL = { rows: 1, columns: 1 };

function unmeasured(formula: FoundFormula): FreezeObstacle {
  return { kind: 'unknownSize', where: addressOf(formula) };
}
