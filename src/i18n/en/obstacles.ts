/** What blocks a write, and what to do about it. */
export const obstacles = {
  readOnly: {
    what: 'The workbook is open for reading only.',
    next: 'Choose Enable Editing or save a copy of your own.',
  },
  protectedWorkbook: {
    what: 'The structure of the workbook is protected, so no sheet can be added.',
    next: 'Unprotect it (Review > Protect Workbook) or use another workbook.',
  },
  protectedSheet: {
    what: 'The sheet “{{sheet}}” is protected.',
    next: 'Unprotect it (Review > Unprotect Sheet).',
  },
  filledCells: {
    what: 'Cells that the sheets need are not empty: {{address}} on “{{sheet}}”.',
    next: 'Move them elsewhere, or choose to overwrite them.',
  },
  foreignTable: {
    what: 'A table that does not belong to the plan is in {{address}} on “{{sheet}}”: {{detail}}.',
    next: 'Move it to another sheet.',
  },
  pivotTable: {
    what: 'A pivot table is in {{address}} on “{{sheet}}”, where the plan will be written: {{detail}}.',
    next: 'Move it to another sheet.',
  },
  mergedCells: {
    what: 'Merged cells are in the way: {{address}} on “{{sheet}}”.',
    next: 'Unmerge them (Home > Merge & Center).',
  },
  filter: {
    what: 'A filter hides rows in {{address}} on “{{sheet}}”.',
    next: 'Clear the filter (Data > Clear); it can be set again afterwards.',
  },
  hiddenRows: {
    what: 'Rows are hidden in {{address}} on “{{sheet}}”.',
    next: 'Show them (select the rows around, right-click, Unhide).',
  },
  spill: {
    what: 'A formula spills into cells that the sheets need: {{address}} on “{{sheet}}”.',
    next: 'Move that formula elsewhere.',
  },
  tableNameTaken: {
    what: 'A table named {{detail}} is on “{{sheet}}”, which is not the plan’s sheet for it.',
    next: 'Rename or delete that table.',
  },
  nameTaken: {
    what: 'The name {{detail}} is used for something else in this workbook.',
    next: 'Rename it (Formulas > Name Manager).',
  },
  referencedRows: {
    what: 'The formula in {{address}} on “{{sheet}}” refers to {{detail}}, whose rows would be deleted.',
    next: 'Change that formula first, or let it show #REF!.',
  },
  filledRows: {
    what: 'Rows with cells of your own would be deleted: {{address}} on “{{sheet}}”.',
    next: 'Move those cells elsewhere first.',
  },
  replacedCells: {
    what: 'A cell of yours would go with its sheet: {{address}} on “{{sheet}}”.',
    next: 'Move it to a sheet of your own if you need it.',
  },
  replacedTable: {
    what: 'A table that does not belong to the plan would go with its sheet: {{detail}} in {{address}} on “{{sheet}}”.',
    next: 'Move it to a sheet of your own.',
  },
  replacedChart: {
    what: 'A chart of yours would go with its sheet: {{detail}} on “{{sheet}}”.',
    next: 'Move it to a sheet of your own.',
  },
  replacedReference: {
    what: 'The formula in {{address}} on “{{sheet}}” refers to {{detail}}, which would be replaced.',
    next: 'Change that formula first, or let it show #REF!.',
  },
  replacedName: {
    what: 'The defined name {{detail}} refers to a sheet that would be replaced.',
    next: 'Let it refer to other cells first (Formulas > Name Manager), or let it show #REF!.',
  },
  replacedSeries: {
    what: 'The chart {{detail}} on “{{sheet}}” shows cells of a sheet that would be replaced.',
    next: 'Let it show other cells first (Chart Design > Select Data), or set them again afterwards.',
  },
  replacedPivot: {
    what: 'The pivot table {{detail}} on “{{sheet}}” sums up cells of a sheet that would be replaced.',
    next: 'Let it use other cells first (PivotTable Analyze > Change Data Source), or set them again afterwards.',
  },
  replacedValidation: {
    what: 'The data validation of {{address}} on “{{sheet}}” refers to {{detail}}, which would be replaced.',
    next: 'Let it refer to other cells first (Data > Data Validation), or set it again afterwards.',
  },
  replacedConditional: {
    what: 'The conditional format of {{address}} on “{{sheet}}” refers to {{detail}}, which would be replaced.',
    next: 'Let it refer to other cells first (Home > Conditional Formatting), or set it again afterwards.',
  },
  unreadSource: {
    what: 'Excel does not tell which cells {{detail}} on “{{sheet}}” shows.',
    next: 'If they are on a sheet that would be replaced, set them again afterwards.',
  },
  unreadRules: {
    what: 'Excel does not tell what the data validations and conditional formats on “{{sheet}}” refer to.',
    next: 'If the sheet is protected, unprotect it and look again. Rules that refer to a sheet which would be replaced have to be set again afterwards.',
  },
} as const;
