/** Why the workbook did not take or give something, and what to do. */
export const workbook = {
  editMode: {
    reason: 'A cell is being edited, and Excel takes no other change until that is finished.',
    next: 'Press Enter or Esc in the sheet, then try again.',
  },
  protectedSheet: {
    reason: 'The sheet “{{sheet}}” is protected, so nothing was changed.',
    next: 'Unprotect it (Review > Unprotect Sheet), then try again.',
  },
  protectedWorkbook: {
    reason: 'The structure of this workbook is protected, so no sheet can be added.',
    next: 'Unprotect it (Review > Protect Workbook) or use another workbook, then try again.',
  },
  readOnly: {
    reason: 'This workbook cannot be changed: it is open for reading only.',
    next: 'Choose Enable Editing or save a copy of your own, then try again.',
  },
  tooLarge: {
    reason:
      'The plan is too large to be written at once: {{size}} MB or more, and Excel takes {{limit}} MB.',
    next: 'Take out scenarios, indicators or years that you do not need and write again, or save the plan as a file and write it as .xlsx with the command line (plan write).',
  },
  cancelled: {
    reason: 'The write was cancelled and nothing was changed.',
    next: 'Write again when you are ready.',
  },
  notVerified: {
    reason:
      'Read back after the write, {{cell}} on the sheet “{{sheet}}” does not hold what was written.',
    next: 'Check that nobody else is changing the sheet, then write again.',
  },
  inputNotFound: {
    reason:
      'The row of the assumption “{{indicator}}” of “{{scenario}}” in {{year}} is no longer on the sheet.',
    next: 'Undo the deletion in Excel, or write the sheets again.',
  },
  tableNameTaken: {
    reason:
      'The sheet “{{sheet}}” is not the plan’s and has a table named {{table}}, which the plan needs.',
    next: 'Rename or delete that table, then write again.',
  },
  notSupported: {
    reason: 'This Excel cannot do everything that the sheets need ({{member}}).',
    next: 'Update Excel, or open the workbook in Excel on the web.',
  },
  notFetched: {
    reason: 'A part of PlanPath could not be fetched from where it was installed.',
    next: 'Check the connection, then try again.',
  },
  refused: {
    reason: 'A cell may be being edited, or Excel refused the change.',
    next: 'Press Enter or Esc in the sheet, then try again. If it happens again, tell your support the word {{code}}.',
  },
  inactiveWorkbook: {
    reason: 'Another workbook is in front, and Excel changes only the one in front.',
    next: 'Click into the workbook of the plan, then try again.',
  },
  conflict: {
    reason: 'Merged cells, a pivot table or a filter stand where the sheets are to be written.',
    next: 'Take them off the plan’s sheets, then write again.',
  },
  gone: {
    reason: 'A sheet or table of the plan was renamed or deleted while it was needed.',
    next: 'Try again; if a sheet is gone, write the sheets again.',
  },
  busy: {
    reason: 'Excel is busy or short of memory and broke off.',
    next: 'Wait a moment, close what you do not need, then try again.',
  },
  office: {
    reason: 'Excel did not carry out the change.',
    next: 'Try again. If it happens again, tell your support the word {{code}}.',
  },
} as const;
