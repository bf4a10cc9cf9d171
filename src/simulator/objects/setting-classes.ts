import { itemNotFound } from '../base/host-error';
import { asText, textArgument } from './base/arguments';
import type { HostClass } from './base/host-class';
import { hostObject } from './base/host-object';

interface SettingRef {
  readonly key: string;
}

export const settingCollectionClass: HostClass<null> = {
  items: ({ book }) => [...book.settings.keys()].map((key) => hostObject('Setting', { key })),
  item: ({ book }, _, key) => {
    if (!book.settings.has(asText(key)))
      throw itemNotFound(`There is no setting "${asText(key)}".`);
    return hostObject('Setting', { key: asText(key) });
  },
  call: {
    Add: ({ book }, _, arguments_) => {
      const key = textArgument(arguments_, 0);
      book.settings.set(key, arguments_[1]);
      return hostObject('Setting', { key });
    },
    GetCount: ({ book }) => book.settings.size,
    GetItemOrNullObject: ({ book }, _, arguments_) => {
      const key = textArgument(arguments_, 0);
      return book.settings.has(key) ? hostObject('Setting', { key }) : null;
    },
  },
};

export const settingClass: HostClass<SettingRef> = {
  identity: (_, { key }) => ({ Key: key }),
  get: { Key: (_, { key }) => key, Value: ({ book }, { key }) => book.settings.get(key) ?? null },
  set: {
    Value: ({ book }, { key }, value) => {
      book.settings.set(key, value);
    },
  },
  call: {
    Delete: ({ book }, { key }) => {
      book.settings.delete(key);
    },
  },
};
