/** The code of sharing, loaded when it is first needed. */
export { freezeWorkbook, previewFreeze } from './freeze-workbook';
export { previewThaw, thawWorkbook } from './thaw-workbook';
export { previewRepair, repairWorkbook } from './repair-workbook';
export { openCopy, shareableCopy } from './shareable-copy';
