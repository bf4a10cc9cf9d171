import type { TableState } from '../../book/book';
import { itemNotFound } from '../../base/host-error';
import { asText, textArgument } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostScope } from '../base/host-object';
import { tableObject } from './table-classes';

interface Scoped {
  readonly tableIds: readonly string[];
}

/** The tables that overlap a range. */
export const tableScopedCollectionClass: HostClass<Scoped> = {
  items: (scope, scoped) => tablesOf(scope, scoped).map(tableObject),
  item: (scope, scoped, key) => {
    const found = find(scope, scoped, asText(key));
    if (!found) throw itemNotFound(`There is no table "${asText(key)}".`);
    return tableObject(found);
  },
  call: {
    GetCount: (scope, scoped) => tablesOf(scope, scoped).length,
    GetFirst: (scope, scoped) => {
      const [first] = tablesOf(scope, scoped);
      if (!first) throw itemNotFound('There is no table.');
      return tableObject(first);
    },
    GetItemOrNullObject: (scope, scoped, arguments_) => {
      const found = find(scope, scoped, textArgument(arguments_, 0));
      return found ? tableObject(found) : null;
    },
  },
};

function tablesOf({ book }: HostScope, { tableIds }: Scoped): readonly TableState[] {
  return book.tables.filter(({ id }) => tableIds.includes(id));
}

function find(scope: HostScope, scoped: Scoped, key: string): TableState | undefined {
  const wanted = key.toLowerCase();
  return tablesOf(scope, scoped).find(
    ({ id, name }) => id === key || name.toLowerCase() === wanted,
  );
}
