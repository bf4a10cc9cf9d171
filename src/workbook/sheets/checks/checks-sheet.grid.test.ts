import { calculateInNewGrid } from '../../../../test/support/calculators/calculate-in-grid';
import { mustReport } from '../../../../test/support/plans/build-plan';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlannedCell, SheetPlan } from '../../model';
import { planSheets } from '../plan-sheets';

function numberAt(plan: SheetPlan, place: string): number {
  const sheet = plan.sheets.find(({ key }) => key === 'checks');
  const cell = sheet && cellsByPlace(sheet).get(place);
  if (cell?.kind !== 'formula' || typeof cell.value !== 'number') throw new Error(place);
  return cell.value;
}

describe('planChecksSheet', () => {
  test('changes its overall status when a driver is overwritten with a word', async () => {
    const plan = planSheets(mustReport(everyKindPlan()), 'en');
    const sheets = plan.sheets.map((sheet) => {
      if (sheet.key !== 'assumptions') return sheet;
      const blocks = sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) =>
          row.map((cell): PlannedCell =>
            cell.kind === 'number' && cell.value === 0.75
              ? { kind: 'text', value: 'three quarters' }
              : cell,
          ),
        ),
      }));
      return { ...sheet, blocks };
    });
    const before = numberAt(plan, '3,3');
    const book = (await calculateInNewGrid({ ...plan, sheets })).get('Checks');
    expect(book?.get('3,1')).toBe('needs a look');
    expect(book?.get('8,1')).toBe('needs a look');
    expect(book?.get('9,1')).toBe('needs a look');
    expect(Number(book?.get('3,3'))).toBeGreaterThan(before);
  });
});
