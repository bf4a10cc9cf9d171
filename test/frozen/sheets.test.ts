import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { frozenPlan, LOCALES, reportOf, TEMPLATES } from './frozen-plans';
import { expectRecorded } from './record';
import { sheetPlanLines } from './sheet-plan-lines';

const WHEN = { writtenOn: '2026-01-02', productVersion: '0.1.0' };

describe.each([...TEMPLATES, 'every-kind'])('the sheets of %s', (name) => {
  test.each(LOCALES)('are what they were, in %s', async (locale) => {
    const plan = planSheets(reportOf(await frozenPlan(name)), locale, WHEN);
    expectRecorded(`sheets/${name}.${locale}`, sheetPlanLines(plan), locale);
  });
});

test('another scenario in view changes what it did', async () => {
  const report = reportOf(await frozenPlan('jinjiang'));
  const scenarioInView = report.scenarios.at(-1)?.scenario.id ?? '';
  const plan = planSheets(report, 'en', { ...WHEN, scenarioInView });
  expectRecorded('sheets/jinjiang-last-in-view.en', sheetPlanLines(plan), 'en');
});
