/** The code that writes whole sheets, loaded when it is first needed. */
export { refuseReport } from '../../sheets/workbook-size';
export { dropRecords } from './recover/drop-records';
export { keptFiles } from './recover/kept-files';
export { previewPlan } from './preview-plan';
export { recoverWrite } from './recover-write';
export { undoLastWrite } from './undo-write';
export { writePlan } from './write-plan';
