import { selectedCells } from '../workbooks/selected-cells';

/** Cells of the user's about {@link examplePlan}, used by the examples about a selection. */
export const exampleRange = selectedCells([
  ['Indicator', 2022, 2023],
  ['GDP', 100, 110],
]);
