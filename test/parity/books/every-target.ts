import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { mustReport, mustResolve } from '../../support/plans/build-plan';
import { compareCells } from '../../support/calculators/compare-cells';
import { everyTargetSpec } from '../../support/plans/every-target-spec';
import {
  withoutValues,
  type BookRequest,
  type CalculatedBookOf,
} from '../../support/calculators/libreoffice';

const sheets = planSheets(mustReport(mustResolve(everyTargetSpec)), 'en');

export const TARGET_BOOK: BookRequest = { write: () => writeXlsx(withoutValues(sheets)) };

export function testEveryTarget(worked: CalculatedBookOf): void {
  test('targets on every basis and by every comparator', () => {
    expect(compareCells(sheets, worked(TARGET_BOOK))).toEqual([]);
  });
}
