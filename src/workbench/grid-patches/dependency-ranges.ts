import type { UniverParts } from '../univer/univer-parts';

interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A range that a formula refers to, with the id of the formula. */
interface Reference {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: Rectangle;
  readonly id: number;
}

/** A range in the search tree of its sheet. */
interface Entry {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly id: number;
}

/** The ranges that formulas refer to, by sheet. */
interface ReferenceIndex {
  readonly getTree: (unitId: string, sheetId: string) => EntryTree;
  readonly insert: (reference: Reference) => void;
  readonly _removeRTreeItem: (reference: Reference) => void;
  readonly removeById: (unitId: string, sheetId?: string) => void;
  readonly clear: () => void;
}

interface EntryTree {
  readonly insert: (entry: Entry) => void;
  readonly remove: (entry: Entry) => void;
}

interface StoredEntry {
  readonly unitId: string;
  readonly sheetId: string;
  readonly entry: Entry;
}

/**
 * Stores each range that a formula refers to once. Univer stores the ranges of all formulas again at
 * every calculation, so that each calculation, and each change of a formula, takes longer than the one
 * before.
 *
 * Upstream: no report found.
 */
export function storeReferencesOnce({ univer, library }: UniverParts): void {
  const manager = univer.__getInjector().get(library.IDependencyManagerService);
  const index = (manager as unknown as { readonly _dependencyRTreeCache: ReferenceIndex })
    ._dependencyRTreeCache;
  const stored = new Map<number, StoredEntry[]>();
  const { insert, removeById, clear } = index;

  Object.assign(index, {
    insert: (reference: Reference) => {
      const { unitId, sheetId, range, id } = reference;
      // Univer keeps single cells in a set.
      if (unitId === '' || isCell(range)) {
        insert.call(index, reference);
        return;
      }
      const entry = entryOf(range, id);
      const known = stored.get(id) ?? [];
      if (known.some((each) => isOn(each, unitId, sheetId) && isSame(each.entry, entry))) return;
      index.getTree(unitId, sheetId).insert(entry);
      stored.set(id, [...known, { unitId, sheetId, entry }]);
    },
    _removeRTreeItem: ({ unitId, sheetId, range, id }: Reference) => {
      const removed = entryOf(range, id);
      const kept = (stored.get(id) ?? []).filter((each) => {
        if (!isOn(each, unitId, sheetId) || !meets(each.entry, removed)) return true;
        index.getTree(unitId, sheetId).remove(each.entry);
        return false;
      });
      if (kept.length > 0) stored.set(id, kept);
      else stored.delete(id);
    },
    removeById: (unitId: string, sheetId?: string) => {
      removeById.call(index, unitId, sheetId);
      for (const [id, all] of stored) {
        stored.set(
          id,
          all.filter((each) => !isOn(each, unitId, sheetId ?? each.sheetId)),
        );
      }
    },
    clear: () => {
      clear.call(index);
      stored.clear();
    },
  });
}

function isCell({ startRow, endRow, startColumn, endColumn }: Rectangle): boolean {
  return startRow === endRow && startColumn === endColumn;
}

/** Whole rows and columns have no ends. */
function entryOf({ startRow, endRow, startColumn, endColumn }: Rectangle, id: number): Entry {
  return {
    minX: Number.isNaN(startColumn) ? 0 : startColumn,
    minY: Number.isNaN(startRow) ? 0 : startRow,
    maxX: Number.isNaN(endColumn) ? Infinity : endColumn,
    maxY: Number.isNaN(endRow) ? Infinity : endRow,
    id,
  };
}

function isOn(stored: StoredEntry, unitId: string, sheetId: string): boolean {
  return stored.unitId === unitId && stored.sheetId === sheetId;
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    one.minX === other.minX &&
    one.minY === other.minY &&
    one.maxX === other.maxX &&
    one.maxY === other.maxY
  );
}

function meets(one: Entry, other: Entry): boolean {
  return (
    one.minX <= other.maxX &&
    other.minX <= one.maxX &&
    one.minY <= other.maxY &&
    other.minY <= one.maxY
  );
}
