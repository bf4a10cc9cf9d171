import { referenceToSheets } from './reference-to-sheets';

const OURS = new Set(['brief', 'plan 1', "o'neill"]);

test.each([
  ['=Brief!A1', 'Brief!A1'],
  ['=2*brief!$B$8:$C$9', 'brief!$B$8:$C$9'],
  ["='Plan 1'!A1+1", "'Plan 1'!A1"],
  ["='O''Neill'!A1", "'O''Neill'!A1"],
  ['=SUM(Brief:Mine!A1)', 'Brief:Mine!A1'],
  ['=SUM(Mine:Brief!A1)', 'Mine:Brief!A1'],
  ["=SUM('Mine:Plan 1'!A1)", "'Mine:Plan 1'!A1"],
  ['=SUM(PlanTargets[Value])', 'PlanTargets[Value]'],
])('%s refers to one of the sheets', (formula, reference) => {
  expect(referenceToSheets(formula, OURS)).toBe(reference);
});

test.each([
  ['=Mine!A1'],
  ['=[Book.xlsx]Brief!A1'],
  ["='[Book.xlsx]Brief'!A1"],
  ['="Brief!A1"'],
  ['=MyBrief!A1'],
  ['=MyPlanTargets'],
  ['Brief!A1'],
  [7],
])('%s refers to none of them', (formula) => {
  expect(referenceToSheets(formula, OURS)).toBeNull();
});
