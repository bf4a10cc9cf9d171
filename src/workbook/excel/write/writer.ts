/** What is fetched when sheets are to be written as a whole. */
export { previewPlan } from './preview-plan';
export { recoverWrite } from './recover-write';
export { undoLastWrite } from './undo-write';
export { writePlan } from './write-plan';
