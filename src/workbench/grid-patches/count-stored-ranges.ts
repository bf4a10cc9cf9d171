import type { UniverParts } from '../univer/univer-parts';

interface Index {
  readonly getTree: (unitId: string, sheetId: string) => { readonly all: () => readonly unknown[] };
}

/** How many ranges Univer has stored for the formulas that refer to a sheet. */
export function countStoredRanges(
  { univer, workbook, library }: UniverParts,
  sheetId: string,
): number {
  const manager = univer.__getInjector().get(library.IDependencyManagerService);
  const { _dependencyRTreeCache: index } = manager as unknown as {
    readonly _dependencyRTreeCache: Index;
  };
  return index.getTree(workbook.getId(), sheetId).all().length;
}
