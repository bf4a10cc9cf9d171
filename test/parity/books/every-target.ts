import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { mustReport, mustResolve } from '../../support/plans/build-plan';
import { compareCells } from '../../support/calculators/compare-cells';
import { everyTargetSpec, unusualTargetSpec } from '../../support/plans/every-target-spec';
import {
  withoutValues,
  type BookRequest,
  type CalculatedBookOf,
} from '../../support/calculators/libreoffice';

const sheets = planSheets(mustReport(mustResolve(everyTargetSpec)), 'en');
const unusual = planSheets(mustReport(mustResolve(unusualTargetSpec())), 'zh-CN');

export const TARGET_BOOK: BookRequest = { write: () => writeXlsx(withoutValues(sheets)) };
export const UNUSUAL_BOOK: BookRequest = { write: () => writeXlsx(withoutValues(unusual)) };

export function testEveryTarget(worked: CalculatedBookOf): void {
  test('targets on every basis and by every comparator', () => {
    expect(compareCells(sheets, worked(TARGET_BOOK))).toEqual([]);
  });

  test('targets of comparison, from before the base year, and that cannot be judged', () => {
    expect(compareCells(unusual, worked(UNUSUAL_BOOK))).toEqual([]);
  });
}
