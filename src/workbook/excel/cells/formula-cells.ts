// What the dialogs about functions need of single cells: loaded with the first of them.
export { checkPlace } from './check-place';
export { exchangeCells } from './exchange-cells';
