/** The commands of Univer that the adapter sends or listens to, by purpose. */
export const commands = {
  setCells: 'sheet.mutation.set-range-values',
  setColumnWidth: 'sheet.mutation.set-worksheet-col-width',
  insertSheet: 'sheet.mutation.insert-sheet',
  removeSheet: 'sheet.mutation.remove-sheet',
  renameSheet: 'sheet.mutation.set-worksheet-name',
  moveSheet: 'sheet.mutation.set-worksheet-order',
  activateSheet: 'sheet.operation.set-worksheet-active',
  setSelections: 'sheet.operation.set-selections',
  setName: 'formula.mutation.set-defined-name',
  removeName: 'formula.mutation.remove-defined-name',
  triggerCalculation: 'formula.mutation.set-trigger-formula-calculation-start',
  startCalculation: 'formula.mutation.set-formula-calculation-start',
  stopCalculation: 'formula.mutation.set-formula-calculation-stop',
  calculationResult: 'formula.mutation.set-formula-calculation-result',
  calculationNotice: 'formula.mutation.set-formula-calculation-notification',
} as const;

/** Univer's name for the command after which cells with new styles need no calculation. */
export const styleTrigger = 'sheet.command.set-style';
