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
      'A part of the plan is too large for Excel: {{size}} MB or more, and it takes {{limit}} MB at once.',
    next: 'Take out scenarios, indicators or years that you do not need and write again, or save the plan as a file and write it as .xlsx with the command line (plan write).',
  },
  cancelled: {
    reason: 'The write was cancelled and nothing was changed.',
    next: 'Write again when you are ready.',
  },
  obstructed: {
    reason: 'Something stands in the way of the sheets, so nothing was changed: {{places}}.',
    next: 'Look at the preview of the write: it lists what is in the way and what to do about each.',
  },
  changedSince: {
    reason: 'Cells of the last write were changed since, so it was not undone: {{cells}}.',
    next: 'Put those cells back to what the write left, or keep the sheets as they are and write again.',
  },
  changedMeanwhile: {
    reason:
      'Somebody changed {{cell}} on the sheet “{{sheet}}” while the sheets were being written.',
    next: 'Everything is as it was before. Look at that cell, then write again.',
  },
  nothingToUndo: {
    reason: 'There is no write that could be undone.',
    next: 'Only the last write since the pane was opened can be undone; use Undo in Excel for what you typed.',
  },
  notRestored: {
    reason: 'The write broke off, and what it had changed is not put back yet. {{cause}}',
    next: 'Close this message: the pane offers to finish the write or to remove it.',
  },
  interrupted: {
    reason: 'An earlier write broke off midway and waits for a decision.',
    next: 'Finish or remove it first; the pane offers both.',
  },
  beingWritten: {
    reason: 'Somebody else is writing the plan’s sheets to this workbook at this moment.',
    next: 'Wait until that is done; the pane then reads the sheets again.',
  },
  takenOver: {
    reason:
      'This write stood still for so long that it was finished or removed from another window.',
    next: 'Look at the sheets, then write again if they do not show your plan.',
  },
  recordDamaged: {
    reason: 'The record of the write that broke off can no longer be read.',
    next: 'Check the sheets of the plan, or go back to an earlier version of the file (File > Info > Version History), then write the sheets again.',
  },
  notVerified: {
    reason:
      'Read back after the write, {{cell}} on the sheet “{{sheet}}” did not hold what was written.',
    next: 'Everything is as it was before. Check that nobody else is changing the sheet, then write again.',
  },
  notReadable: {
    reason: 'The plan’s tables could not be read again as they were written ({{cells}}).',
    next: 'Everything is as it was before. Save the plan as a file, and look at the texts and numbers that belong there.',
  },
  inputNotFound: {
    reason:
      'The row of the assumption “{{indicator}}” of “{{scenario}}” in {{year}} is no longer on the sheet.',
    next: 'Undo the deletion in Excel, or write the sheets again.',
  },
  rowsNotFound: {
    reason: 'A row or column that the change belongs to is no longer in the plan’s tables.',
    next: 'Undo the deletion in Excel, or write the sheets again.',
  },
  formulaCells: {
    reason: 'A formula of yours stands where the change belongs, and it stays: {{cells}}.',
    next: 'Go to the cell and change it there, or replace the formula by the number of the plan.',
  },
  tableNameTaken: {
    reason:
      'The sheet “{{sheet}}” is not the plan’s and has a table named {{table}}, which the plan needs.',
    next: 'Rename or delete that table, then write again.',
  },
  notOneBlock: {
    reason: 'No block of cells is selected, more than one is, or another workbook is in front.',
    next: 'Click into the workbook of the plan and select one block of cells there, without charts or pictures, then try again.',
  },
  selectionBlank: {
    reason: 'The selected cells are blank.',
    next: 'Select the cells with your figures and their headers, then try again.',
  },
  selectionTooLarge: {
    reason: 'The selection holds {{cells}} cells, and at most {{limit}} can be used at once.',
    next: 'Select fewer rows or columns, then try again.',
  },
  sheetsTooLarge: {
    reason:
      'The sheets of this plan would need {{count}} {{what}}; at most {{limit}} can be written.',
    next: 'At most {{scenarios}} of its scenarios can be written. Delete the others from a copy of the plan, or divide the indicators among several plans.',
  },
  notSupported: {
    reason: 'This Excel cannot do everything that the sheets need ({{member}}).',
    next: 'Update Excel, or open the workbook in Excel on the web.',
  },
  notFetched: {
    reason: 'A part of PlanPath could not be loaded from where it is installed.',
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
  editedElsewhere: {
    reason: 'Somebody else changed the same place of the workbook at the same time.',
    next: 'Wait until their change has arrived, then try again.',
  },
  rowsConflict: {
    reason:
      'Excel could not insert or delete rows: a table, a pivot table or filled cells are in the way.',
    next: 'Move what stands below or beside the plan’s tables to another sheet, then write again.',
  },
  nameTaken: {
    reason: 'A sheet, table or name that the plan needs is already there.',
    next: 'Rename the one that is yours, then write again.',
  },
  tooMuch: {
    reason: 'A sheet or a formula of the plan would be larger than Excel allows.',
    next: 'Take out scenarios, indicators or years that you do not need, then write again.',
  },
  signedOut: {
    reason: 'Excel is not signed in any more, so it refused the change.',
    next: 'Sign in to Microsoft 365 again, then try again.',
  },
  wrongSheet: {
    reason: 'A chart sheet or macro sheet is in front, and Excel cannot do this there.',
    next: 'Click a sheet with cells, then try again.',
  },
  office: {
    reason: 'Excel did not carry out the change.',
    next: 'Try again. If it happens again, tell your support the word {{code}}.',
  },
} as const;
