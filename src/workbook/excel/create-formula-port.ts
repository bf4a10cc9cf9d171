import { err, ok } from '../../shared/result';
import type { FormulaPort } from '../ports/formula-port';
import type { WorkbookResult } from './runtime/workbook-result';
import type * as FormulaCells from './cells/formula-cells';
import { runExcel } from './runtime/run-excel';

/** Larger arguments are not read for a preview. */
const MOST_CELLS = 10_000;

/** Error codes of Excel for a selection that is not one block of cells. */
const NO_BLOCK: ReadonlySet<string> = new Set(['InvalidSelection', 'GeneralException']);

/** Makes the port to single cells of the workbook that Excel has open. */
export function createFormulaPort(): FormulaPort {
  return {
    readSelected,
    readAreas: (areas) =>
      runExcel(async (context) => {
        const ranges = areas.map(({ sheet, row, column, rowCount, columnCount }) =>
          rowCount * columnCount > MOST_CELLS
            ? null
            : context.workbook.worksheets
                .getItem(sheet)
                .getRangeByIndexes(row, column, rowCount, columnCount)
                .load('values'),
        );
        await context.sync();
        return ok(ranges.map((range) => range && (range.values as unknown[][])));
      }),
    checkPlace: (area) =>
      withCells(({ checkPlace }) => runExcel((context) => checkPlace(context, area))),
    insertFormula: (area, formula) =>
      withCells(({ checkPlace }) =>
        runExcel(async (context) => {
          const found = await checkPlace(context, area);
          if (!found.ok || found.value) return found;
          const sheet = context.workbook.worksheets.getItem(area.sheet);
          const cell = sheet.getCell(area.row, area.column);
          cell.formulas = [[formula]];
          cell.select();
          await context.sync();
          return ok(null);
        }),
      ),
    translate: async (formula, place, report) => {
      const native = await import('./cells/translate-in-book').catch(() => null);
      return native ? native.translateInBook(formula, place, report) : err({ kind: 'notFetched' });
    },
    exchange: (exchange) =>
      withCells(({ exchangeCells }) => runExcel((context) => exchangeCells(context, exchange))),
  };
}

async function withCells<Value>(
  work: (cells: typeof FormulaCells) => Promise<WorkbookResult<Value>>,
): Promise<WorkbookResult<Value>> {
  const cells = await import('./cells/formula-cells').catch(() => null);
  return cells ? work(cells) : err({ kind: 'notFetched' });
}

async function readSelected(): ReturnType<FormulaPort['readSelected']> {
  const answer: WorkbookResult<Awaited<ReturnType<typeof selected>>> = await runExcel(
    async (context) => ok(await selected(context)),
  );
  if (answer.ok) return answer;
  const isNoBlock = answer.error.kind === 'office' && NO_BLOCK.has(answer.error.code);
  return isNoBlock ? err({ kind: 'notOneBlock' }) : answer;
}

async function selected(context: Excel.RequestContext) {
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const { worksheet } = range;
  worksheet.load('name');
  const first = range.getCell(0, 0).load('formulas');
  await context.sync();
  const formula: unknown = first.formulas[0]?.[0];
  return {
    area: {
      ...{ sheet: worksheet.name, row: range.rowIndex, column: range.columnIndex },
      ...{ rowCount: range.rowCount, columnCount: range.columnCount },
    },
    formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
  };
}
