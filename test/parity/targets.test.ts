import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import type { SheetPlan } from '../../src/workbook/model';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { mustReport, mustResolve } from '../support/build-plan';
import { compareCells } from '../support/compare-cells';
import { everyTargetSpec } from '../support/every-target-spec';
import { calculate, findLibreOffice } from '../support/libreoffice';

const program = findLibreOffice();
const SLOW = 240_000;

/** The same sheets without the engine's numbers, so that whoever opens them has to work them out. */
function withoutValues(plan: SheetPlan): SheetPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) =>
          cell.kind === 'formula' ? { kind: cell.kind, formula: cell.formula } : cell,
        ),
      ),
    })),
  }));
  return { ...plan, sheets };
}

describe('LibreOffice judges targets on every basis and by every comparator', () => {
  test(
    program ? 'as the engine does' : 'NOT CHECKED: LibreOffice is not installed',
    async () => {
      if (program === null) {
        expect(findLibreOffice()).toBeNull();
        return;
      }
      const plan = planSheets(mustReport(mustResolve(everyTargetSpec)), 'en');
      const book = calculate(program, await writeXlsx(withoutValues(plan)));
      expect(compareCells(plan, book)).toEqual([]);
    },
    SLOW,
  );
});
