import { intersection } from '../book/address';
import type { Book, PivotState, SheetArea } from '../book/book';
import { invalidArgument, itemNotFound } from '../host-error';
import { asText, textArgument, wholeArgument } from './arguments';
import type { HostClass } from './host-class';
import type { HostObject } from './host-object';
import { hostObject } from './host-object';

interface PivotRef {
  readonly id: string;
}

type List<Target> = (book: Book, target: Target) => readonly PivotState[];

/** The members that all collections of pivot tables share. */
function collectionOf<Target>(list: List<Target>): HostClass<Target> {
  const find = (book: Book, target: Target, key: string): PivotState | undefined =>
    list(book, target).find(
      ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
    );
  return {
    items: ({ book }, target) => list(book, target).map(pivotObject),
    item: ({ book }, target, key) => {
      const found = find(book, target, asText(key));
      if (!found) throw itemNotFound(`There is no pivot table "${asText(key)}".`);
      return pivotObject(found);
    },
    call: {
      GetCount: ({ book }, target) => list(book, target).length,
      GetFirst: ({ book }, target) => {
        const [first] = list(book, target);
        if (!first) throw itemNotFound('There is no pivot table.');
        return pivotObject(first);
      },
      GetFirstOrNullObject: ({ book }, target) => {
        const [first] = list(book, target);
        return first ? pivotObject(first) : null;
      },
      GetItemAt: ({ book }, target, arguments_) => {
        const found = list(book, target)[wholeArgument(arguments_, 0)];
        if (!found) throw invalidArgument('There are not so many pivot tables.');
        return pivotObject(found);
      },
      GetItemOrNullObject: ({ book }, target, arguments_) => {
        const found = find(book, target, textArgument(arguments_, 0));
        return found ? pivotObject(found) : null;
      },
    },
  };
}

export const pivotTableCollectionClass = collectionOf<{ readonly sheetId: string | null }>(
  (book, { sheetId }) =>
    book.pivotTables.filter((pivot) => sheetId === null || pivot.sheetId === sheetId),
);

export const pivotTableScopedCollectionClass = collectionOf<{ readonly ids: readonly string[] }>(
  (book, { ids }) => book.pivotTables.filter(({ id }) => ids.includes(id)),
);

export const pivotTableClass: HostClass<PivotRef> = {
  identity: (_, { id }) => ({ Id: id }),
  get: { Id: (_, { id }) => id, Name: ({ book }, { id }) => pivotOf(book, id).name },
  navigate: {
    Layout: (_, { id }) => hostObject('PivotLayout', { id }),
    Worksheet: ({ book }, { id }) => {
      const { sheetId } = pivotOf(book, id);
      return hostObject('Worksheet', { sheetId });
    },
  },
};

export const pivotLayoutClass: HostClass<PivotRef> = {
  call: {
    GetRange: ({ book }, { id }) => {
      const { sheetId, area } = pivotOf(book, id);
      return hostObject('Range', { sheetId, area });
    },
  },
};

/** The pivot tables that meet a range, as an object of the model. */
export function pivotTablesIn(book: Book, { sheetId, area }: SheetArea): HostObject {
  const met = book.pivotTables.filter(
    (pivot) => pivot.sheetId === sheetId && intersection(pivot.area, area) !== null,
  );
  return hostObject('PivotTableScopedCollection', { ids: met.map(({ id }) => id) });
}

function pivotObject({ id }: PivotState): HostObject {
  return hostObject('PivotTable', { id });
}

function pivotOf({ pivotTables }: Book, id: string): PivotState {
  const found = pivotTables.find((pivot) => pivot.id === id);
  if (!found) throw itemNotFound('The pivot table is gone.');
  return found;
}
