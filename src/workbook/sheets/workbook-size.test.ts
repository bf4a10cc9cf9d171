import { makePlan } from '../../../test/support/plans/large-plan';
import { mustReport } from '../../../test/support/plans/build-plan';
import type { PlannedSheet } from '../model';
import { planSheets } from './plan-sheets';
import { MOST_CELLS_IN_FILE, refuseSize } from './workbook-size';

const filled = ({ blocks }: PlannedSheet): number =>
  blocks.reduce(
    (sum, { cells }) => sum + cells.flat().filter(({ kind }) => kind !== 'blank').length,
    0,
  );

const cellsOf = (scenarios: number): number =>
  planSheets(mustReport(makePlan(scenarios, 20)), 'en').sheets.reduce(
    (sum, sheet) => sum + filled(sheet),
    0,
  );

describe('the size of the sheets', () => {
  test('500 indicators and 100 scenarios can be written, 1,000 scenarios are refused with the number that can be', () => {
    const plan = makePlan(2, 500);
    const of = (count: number) => ({
      ...plan,
      scenarios: Array.from({ length: count }, (_, index) => ({
        ...(plan.scenarios[index === 0 ? 0 : 1] ?? plan.scenarios[0]),
        id: `scenario-${String(index)}`,
      })) as unknown as typeof plan.scenarios,
      targets: [],
    });
    expect(refuseSize(of(100), MOST_CELLS_IN_FILE)).toBeNull();
    const refusal = refuseSize(of(1000), MOST_CELLS_IN_FILE);
    expect(refusal).toMatchObject({ what: 'rows', limit: 1_048_576 });
    expect(refusal?.count).toBeGreaterThan(1_048_576);
    const fits = refusal?.scenarios ?? 0;
    expect(fits).toBeGreaterThanOrEqual(100);
    expect(refuseSize(of(fits), MOST_CELLS_IN_FILE)).toBeNull();
    expect(refuseSize(of(fits + 1), MOST_CELLS_IN_FILE)).not.toBeNull();
  });

  test('the estimate differs from the filled cells by less than half', () => {
    const plan = makePlan(10, 20);
    const cells = cellsOf(10);
    expect(refuseSize(plan, Math.round(cells * 0.6))).not.toBeNull();
    expect(refuseSize(plan, Math.round(cells * 1.5))).toBeNull();
  });
});
