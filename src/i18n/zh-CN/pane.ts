/** What the pane needs before its first paint, in one file to load. */
export { taskpane } from './taskpane';
export { workbook } from './workbook';
