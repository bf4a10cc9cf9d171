import { makePlan } from '../../../test/bench/make-plan';
import { reportPlan } from '../../domain/index';
import { planSheets } from '../sheets/plan-sheets';
import { estimateBytes, leastBytes, REQUEST_LIMIT_BYTES } from './estimate-bytes';

const names = {
  ...{ about: 'About', assumptions: 'Assumptions', projections: 'Projections' },
  ...{ targets: 'Targets', comparison: 'Comparison' },
};

test.each([
  [1, 1, 1],
  [50, 20, 1],
  [10, 5, 3],
  [4, 5, 30],
])('%i scenarios of %i indicators over %i years are no smaller than said', (...size) => {
  const report = reportPlan({ ...makePlan(...size), targets: [] });
  if (!report.ok) throw new Error('The plan has no report');
  const plan = planSheets(report.value, 'en', { sheetNames: names, writtenOn: '2026-01-02' });
  expect(leastBytes(report.value.plan)).toBeLessThan(estimateBytes(plan));
});

test('a thousand scenarios are too large before any sheet is planned', () => {
  expect(leastBytes(makePlan(1000, 5))).toBeGreaterThan(REQUEST_LIMIT_BYTES);
});
