export const workbench = {
  title: 'PlanPath workbench',
  note: 'A spreadsheet in place of Excel, to try and test the add-in. The pane beside it is the real one.',
  bookName: 'Plan',
  firstSheet: 'Sheet1',
  file: {
    menu: 'File',
    newEmpty: 'New workbook, empty',
    newPlan: 'New workbook with the source plan',
    save: 'Save as .xlsx',
    checkExcel: 'Check this Excel, in an empty workbook',
  },
  leave: {
    title: 'Leave this workbook?',
    text: 'Changes of the workbook or of the plan in the pane are not saved. Opening another workbook or language loads the page again, and they are lost.',
    save: 'Save as .xlsx first',
    discard: 'Leave without saving',
    stay: 'Cancel',
  },
  view: {
    menu: 'View',
    language: 'Language',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    paneWidth: 'Width of the pane',
    pixels: '{{width}} pixels',
  },
  ribbon: {
    label: 'Ribbon group of the add-in',
    openPlanner: 'Open planner',
    writeSheets: 'Write sheets',
  },
  pane: {
    label: 'PlanPath pane',
    close: 'Close the pane',
    splitter: 'Width of the pane',
  },
  grid: 'Spreadsheet',
  requests: '{{count}} round trips',
  requestsHint:
    'How often the add-in has called the workbook (context.sync) since the page was opened',
  saved: '{{name}} was handed to the browser: look in your downloads.',
  failed: {
    save: 'The workbook could not be saved: {{reason}}',
    functions:
      'The list of custom functions could not be read, so formulas with PLAN. show #NAME?. Build again with npm start.',
    start: 'The spreadsheet could not be started: {{reason}} Load the page again.',
    frame: 'office.js runs only over https on localhost: open the address that npm start prints.',
  },
  dismiss: 'Dismiss',
} as const;
