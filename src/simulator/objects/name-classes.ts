import type { NameState } from '../book/book';
import {
  addName,
  deleteName,
  findName,
  formulaOfName,
  placeOfName,
  readRefersTo,
  setGridName,
} from '../book/names';
import { invalidArgument, itemNotFound } from '../base/host-error';
import { asFlag, asText, optionalText, rangeArgument, textArgument } from './base/arguments';
import type { HostClass } from './base/host-class';
import type { HostObject, HostScope } from './base/host-object';
import { hostObject, isHostObject } from './base/host-object';

interface Collection {
  readonly scope: string | null;
}

type NameRef = Collection & { readonly name: string };

export const namedItemCollectionClass: HostClass<Collection> = {
  items: ({ book }, { scope }) => book.names.filter((each) => each.scope === scope).map(nameObject),
  item: ({ book }, { scope }, key) => {
    const found = findName(book, scope, asText(key));
    if (!found) throw itemNotFound(`There is no name "${asText(key)}".`);
    return nameObject(found);
  },
  call: {
    Add: ({ book }, { scope }, arguments_) => {
      const refersTo = isHostObject(arguments_[1])
        ? ({ kind: 'place', place: rangeArgument(arguments_, 1) } as const)
        : readRefersTo(book, textArgument(arguments_, 1));
      const comment = optionalText(arguments_, 2) ?? '';
      return nameObject(addName(book, scope, textArgument(arguments_, 0), refersTo, comment));
    },
    AddFormulaLocal: ({ book }, { scope }, arguments_) => {
      const refersTo = readRefersTo(book, textArgument(arguments_, 1));
      const comment = optionalText(arguments_, 2) ?? '';
      return nameObject(addName(book, scope, textArgument(arguments_, 0), refersTo, comment));
    },
    GetCount: ({ book }, { scope }) => book.names.filter((each) => each.scope === scope).length,
    GetItemOrNullObject: ({ book }, { scope }, arguments_) => {
      const found = findName(book, scope, textArgument(arguments_, 0));
      return found && nameObject(found);
    },
  },
};

export const namedItemClass: HostClass<NameRef> = {
  identity: (scope, ref) => ({ Name: stateOf(scope, ref).name }),
  get: {
    Comment: (scope, ref) => stateOf(scope, ref).comment,
    Formula: (scope, ref) => formulaOfName(scope.book, stateOf(scope, ref)),
    Name: (scope, ref) => stateOf(scope, ref).name,
    Scope: (_, { scope }) => (scope === null ? 'Workbook' : 'Worksheet'),
    Type: (scope, ref) => typeOf(scope, stateOf(scope, ref)),
    Value: (scope, ref) => formulaOfName(scope.book, stateOf(scope, ref)).slice(1),
    Visible: (scope, ref) => stateOf(scope, ref).visible,
  },
  set: {
    Comment: (scope, ref, value) => {
      stateOf(scope, ref).comment = asText(value);
    },
    Formula: (scope, ref, value) => {
      const state = stateOf(scope, ref);
      state.refersTo = readRefersTo(scope.book, asText(value));
      setGridName(scope.book, state);
    },
    Visible: (scope, ref, value) => {
      stateOf(scope, ref).visible = asFlag(value);
    },
  },
  navigate: {
    Worksheet: (_, { scope }) => {
      if (scope === null) throw invalidArgument('The name belongs to the workbook.');
      return hostObject('Worksheet', { sheetId: scope });
    },
    WorksheetOrNullObject: (_, { scope }) =>
      scope === null ? null : hostObject('Worksheet', { sheetId: scope }),
  },
  call: {
    Delete: (scope, ref) => {
      deleteName(scope.book, stateOf(scope, ref));
    },
    GetRange: (scope, ref) => {
      const place = placeOfName(stateOf(scope, ref));
      if (!place) throw invalidArgument(`The name "${ref.name}" stands for no range.`);
      return hostObject('Range', { ...place });
    },
    GetRangeOrNullObject: (scope, ref) => {
      const place = placeOfName(stateOf(scope, ref));
      return place && hostObject('Range', { ...place });
    },
  },
};

function nameObject({ scope, name }: NameState): HostObject {
  return hostObject('NamedItem', { scope, name });
}

function stateOf({ book }: HostScope, { scope, name }: NameRef): NameState {
  const found = findName(book, scope, name);
  if (!found) throw itemNotFound(`The name "${name}" is gone.`);
  return found;
}

function typeOf(scope: HostScope, state: NameState): string {
  if (placeOfName(state)) return 'Range';
  const text = formulaOfName(scope.book, state).slice(1);
  if (text.startsWith('#')) return 'Error';
  if (/^".*"$/s.test(text)) return 'String';
  if (/^(true|false)$/i.test(text)) return 'Boolean';
  return /^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text) ? 'Double' : 'String';
}
