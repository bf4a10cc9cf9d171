// The cell operations of the dialogs about functions, loaded with the first dialog.
export { checkPlace } from './check-place';
export { exchangeCells } from './exchange-cells';
