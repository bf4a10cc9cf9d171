import { intersection } from '../../../shared/cell-range';
import type { Book, PivotState, SheetArea } from '../../book/book';
import { invalidArgument, itemNotFound } from '../../base/host-error';
import { asText, textArgument } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostObject } from '../base/host-object';
import { hostObject } from '../base/host-object';

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

interface PivotsRef {
  readonly ids: readonly string[];
}

const scoped: List<PivotsRef> = ({ pivotTables }, { ids }) =>
  pivotTables.filter(({ id }) => ids.includes(id));
const scopedMembers = collectionOf(scoped);

/** Only the pivot tables of a range have a first one. */
export const pivotTableScopedCollectionClass: HostClass<PivotsRef> = {
  ...scopedMembers,
  call: {
    ...scopedMembers.call,
    GetFirst: ({ book }, target) => {
      const [first] = scoped(book, target);
      if (!first) throw itemNotFound('There is no pivot table.');
      return pivotObject(first);
    },
    GetFirstOrNullObject: ({ book }, target) => {
      const [first] = scoped(book, target);
      return first ? pivotObject(first) : null;
    },
  },
};

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
  call: {
    GetDataSourceString: ({ book }, { id }) => sourceOf(book, id),
    GetDataSourceType: ({ book }, { id }) => {
      const source = sourceOf(book, id).toLowerCase();
      const isTable = book.tables.some(({ name }) => name.toLowerCase() === source);
      return isTable ? 'LocalTable' : 'LocalRange';
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

/** The pivot tables that overlap a range, as an object of the model. */
export function pivotTablesIn(book: Book, { sheetId, area }: SheetArea): HostObject {
  const met = book.pivotTables.filter(
    (pivot) => pivot.sheetId === sheetId && intersection(pivot.area, area) !== null,
  );
  return hostObject('PivotTableScopedCollection', { ids: met.map(({ id }) => id) });
}

function pivotObject({ id }: PivotState): HostObject {
  return hostObject('PivotTable', { id });
}

function sourceOf(book: Book, id: string): string {
  const { source } = pivotOf(book, id);
  if (source === undefined) throw invalidArgument('The source is outside the workbook.');
  return source;
}

function pivotOf({ pivotTables }: Book, id: string): PivotState {
  const found = pivotTables.find((pivot) => pivot.id === id);
  if (!found) throw itemNotFound('The pivot table is gone.');
  return found;
}
