import type { FreezeObstacle } from '../../ports/sharing-port';
import { addressOf, type FoundFormula, type FoundFormulas } from './find-frozen';

/** Asks Excel how far results spill whose size cannot be worked out from the formula. */
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
