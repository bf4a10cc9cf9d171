import { selectedCells } from './selected-cells';

/** Cells of a user's own about {@link examplePlan}: what the examples about a selection speak of. */
export const exampleRange = selectedCells([
  ['Indicator', 2022, 2023],
  ['GDP', 100, 110],
]);
