/** Everything that sharing does, fetched together when it is first asked for. */
export { freezeWorkbook, previewFreeze } from './freeze-workbook';
export { previewThaw, thawWorkbook } from './thaw-workbook';
export { previewRepair, repairWorkbook } from './repair-workbook';
export { openCopy, shareableCopy } from './shareable-copy';
