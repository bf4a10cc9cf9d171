import { mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { everyTargetSpec } from '../../../../test/support/plans/every-target-spec';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec } from '../../../domain/index';
import type { PlannedSheet, SheetPlan } from '../../model';
import { planSheets } from '../plan-sheets';
import { RESULT } from '../parts/target-results';

const TARGET_COUNT = everyTargetSpec.targets?.length ?? 0;
function sheetsOf(spec: PlanSpec, locale: 'en' | 'zh-CN' = 'en'): SheetPlan {
  return planSheets(mustReport(mustResolve(spec)), locale);
}

function targetsOf(plan: SheetPlan): PlannedSheet {
  const sheet = plan.sheets.find(({ key }) => key === 'targets');
  if (!sheet) throw new Error('no targets');
  return sheet;
}

/** The columns of the results of one scenario, by the place of the target. */
function resultsOf(plan: SheetPlan, column: keyof typeof RESULT): readonly unknown[] {
  const cells = cellsByPlace(targetsOf(plan));
  const first = 4 + TARGET_COUNT + 4 + 1;
  return Array.from({ length: TARGET_COUNT }, (_, index) => {
    const cell = cells.get(`${first + index},${RESULT[column]}`);
    return cell?.kind === 'formula' ? cell.value : cell?.kind === 'text' ? cell.value : null;
  });
}

describe('planTargetsSheet', () => {
  test('shows the decisive year where every year of a period counts', () => {
    const plan = sheetsOf(everyTargetSpec);
    expect(resultsOf(plan, 'decides').slice(2, 7)).toEqual([2026, 2026, 2024, 2025, 2024]);
    expect(resultsOf(plan, 'decides').slice(13)).toEqual([2026, 2024, 2024]);
    expect(resultsOf(plan, 'position').slice(13)).toEqual([3, 1, 1]);
  });

  test('shows that a projection is outside a target with two bounds', () => {
    const status = resultsOf(sheetsOf(everyTargetSpec), 'status');
    expect(status[4]).toBe('outside');
    expect(status[0]).toBe('not met');
    expect(status[15]).toBe('met');
  });

  test('shows the width of a band and the upper end', () => {
    const shown = resultsOf(sheetsOf(everyTargetSpec), 'comparator');
    expect(shown[4]).toBe('about ± 0.5 points');
    expect(shown[5]).toBe('between … 7.00%');
    expect(shown[14]).toBe('about ± 5.00');
  });

  test('computes the required growth from the latest actual', () => {
    const plan = sheetsOf(everyTargetSpec);
    expect(resultsOf(plan, 'known').slice(0, 2)).toEqual([2024, 2024]);
    expect(resultsOf(plan, 'known')[10]).toBe(2023);
    expect(resultsOf(plan, 'growth')[0]).toBeCloseTo((120 / 103.5) ** (1 / 2) - 1, 12);
    expect(resultsOf(plan, 'growth')[4]).toBe('');
  });

  test('marks what rests on an illustrative path or target', () => {
    const marks = resultsOf(sheetsOf(everyTargetSpec), 'illustrative');
    expect(marks[0]).toBe('illustrative');
    expect(marks[1]).toBe('');
    expect(marks[12]).toBe('');
  });

  test('accepts only a year of the horizon as the first of a period', () => {
    const { validations, tables } = targetsOf(sheetsOf(everyTargetSpec));
    const rule = validations.find(({ error }) => error.title === 'From year');
    expect(rule?.rule).toEqual({ kind: 'whole', min: 2024, max: 2026 });
    expect(rule?.range.rowCount).toBe((tables[0]?.range.rowCount ?? 0) - 1);
  });
});
