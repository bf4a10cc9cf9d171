import type { Grid } from '../../simulator/base/grid';
import { newWorkbookId } from '../grid-patches/workbook-ids';
import { createNodeUniver } from '../univer/create-node-univer';
import type { UniverParts } from '../univer/univer-parts';
import { createUniverGrid } from './create-univer-grid';

/** The embedded spreadsheet without a screen, for tests and measurements. */
export function createNodeGrid(): Promise<Grid> {
  return Promise.resolve(createNodeParts().grid);
}

/** The same together with Univer itself, so that a test can act as a person in the grid. */
export function createNodeParts(): { readonly grid: Grid; readonly parts: UniverParts } {
  const parts = createNodeUniver(newWorkbookId());
  return { grid: createUniverGrid(parts), parts };
}
