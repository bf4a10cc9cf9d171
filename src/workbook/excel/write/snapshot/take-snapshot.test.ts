import { makePlan } from '../../../../../test/support/plans/large-plan';
import { reportPlan } from '../../../../domain/index';
import { planSheets } from '../../../sheets/plan-sheets';
import { leastBytes } from './take-snapshot';
import { sheetMatrix } from '../base/cell-input';

test.each([
  [1, 1, 1],
  [50, 20, 1],
  [10, 5, 3],
  [4, 5, 30],
])('%i scenarios of %i indicators over %i years are no smaller than the lower bound', (...size) => {
  const report = reportPlan({ ...makePlan(...size), targets: [] });
  if (!report.ok) throw new Error('The plan has no report');
  const { sheets } = planSheets(report.value, 'en', { writtenOn: '2026-01-02' });
  const contents = sheets.map((sheet) => JSON.stringify(sheetMatrix(sheet)?.inputs ?? []));
  const bytes = new TextEncoder().encode(contents.join('')).length;
  expect(leastBytes(report.value.plan)).toBeLessThan(bytes);
});
