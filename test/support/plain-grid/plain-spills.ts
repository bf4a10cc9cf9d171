import type { GridArea } from '../../../src/simulator/base/grid';
import { keyOf, placeOf, type PlainSheet } from './plain-sheet';

/** How many cells the result of a formula has; null for one. */
export type ResultSize = (formula: string) => Pick<GridArea, 'rowCount' | 'columnCount'> | null;

/** Where the results of a sheet spill. */
export interface PlainSpills {
  readonly areas: readonly GridArea[];
  /** The cells that spills fill, without their first cells. */
  readonly filled: ReadonlySet<number>;
  /** First cells of results that find a cell filled: they show `#SPILL!`. */
  readonly blocked: ReadonlySet<number>;
}

export const NO_SPILLS: PlainSpills = { areas: [], filled: new Set(), blocked: new Set() };

/** Spills every result that finds its cells empty, from the first row on. */
export function spillResults({ contents }: PlainSheet, sizeOf: ResultSize): PlainSpills {
  const areas: GridArea[] = [];
  const filled = new Set<number>();
  const blocked = new Set<number>();
  for (const key of [...contents.keys()].sort((one, other) => one - other)) {
    const content = contents.get(key);
    const size = content?.kind === 'formula' ? sizeOf(content.formula) : null;
    if (!size) continue;
    const area = { ...placeOf(key), ...size };
    const others = keysOf(area).slice(1);
    if (others.some((each) => contents.has(each) || filled.has(each))) blocked.add(key);
    else {
      areas.push(area);
      for (const each of others) filled.add(each);
    }
  }
  return { areas, filled, blocked };
}

/** The keys of an area's cells, the first cell first. */
export function keysOf({ row, column, rowCount, columnCount }: GridArea): readonly number[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) =>
    keyOf(row + Math.floor(index / columnCount), column + (index % columnCount)),
  );
}
