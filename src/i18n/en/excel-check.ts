/** The check of this Excel. */
export const excelCheck = {
  title: 'Check this Excel',
  lead: 'Tries what PlanPath assumes about Excel, one thing after another, in about a minute. It adds sheets of its own and deletes them again, so it runs in a blank workbook only. Nothing is sent anywhere.',
  start: 'Start the check',
  stop: 'Stop',
  again: 'Check again',
  working: 'Trying {{done}} of {{all}}…',
  notEmptyTitle: 'This workbook is not blank',
  notEmpty:
    'Nothing was tried and nothing was changed. Open a blank workbook, open PlanPath there, and start the check again.',
  openBlank: 'Open a blank workbook',
  opened: 'A blank workbook is open. Open PlanPath there and start the check.',
  failed: 'The check ended early. {{why}} {{next}}',
  summary: 'Held: {{held}}. Differs: {{differs}}. Could not be tried: {{notTried}}.',
  held: 'Held',
  differs: 'Differs',
  notTried: 'Could not be tried',
  saw: 'Excel gave {{observed}}; expected was {{expected}}.',
  why: {
    needs: 'It needs {{set}}.',
    missing: 'This Excel has no {{member}}.',
    noAnswer: 'No answer came in time.',
    failed: 'It failed with {{code}}.',
    asked: 'Only you can tell.',
  },
  yes: 'Yes',
  no: 'No',
  report: 'Report',
  reportHead: 'PlanPath {{version}}, check of Excel',
  reportExcel:
    'Platform {{platform}}, version {{build}}, display language {{display}}, content language {{content}}',
  reportNote: 'This report holds nothing of a workbook.',
} as const;
