import type { Book, CustomXmlState } from '../book/book';
import { HostError, invalidArgument, itemNotFound } from '../base/host-error';
import { asText, textArgument } from './base/arguments';
import type { HostClass } from './base/host-class';
import type { HostObject } from './base/host-object';
import { hostObject } from './base/host-object';

interface Scoped {
  readonly namespaceUri: string;
}

interface PartRef {
  readonly id: string;
}

export const customXmlPartCollectionClass: HostClass<null> = {
  items: ({ book }) => book.customXml.map(partObject),
  item: ({ book }, _, key) => partObject(required(book.customXml, asText(key))),
  call: {
    Add: ({ book }, _, arguments_) => {
      const xml = textArgument(arguments_, 0);
      const part = { id: `{${book.nextId('part-')}}`, namespaceUri: namespaceOf(xml), xml };
      book.customXml.push(part);
      return partObject(part);
    },
    GetByNamespace: (_, __, arguments_) =>
      hostObject('CustomXmlPartScopedCollection', { namespaceUri: textArgument(arguments_, 0) }),
    GetCount: ({ book }) => book.customXml.length,
    GetItemOrNullObject: ({ book }, _, arguments_) =>
      objectOrNull(book.customXml, textArgument(arguments_, 0)),
  },
};

export const customXmlPartScopedCollectionClass: HostClass<Scoped> = {
  items: ({ book }, scoped) => inNamespace(book, scoped).map(partObject),
  item: ({ book }, scoped, key) => partObject(required(inNamespace(book, scoped), asText(key))),
  call: {
    GetCount: ({ book }, scoped) => inNamespace(book, scoped).length,
    GetItemOrNullObject: ({ book }, scoped, arguments_) =>
      objectOrNull(inNamespace(book, scoped), textArgument(arguments_, 0)),
    GetOnlyItem: ({ book }, scoped) => {
      const [only, ...others] = inNamespace(book, scoped);
      if (!only || others.length > 0) {
        throw new HostError('GeneralException', 'There is not exactly one part.');
      }
      return partObject(only);
    },
    GetOnlyItemOrNullObject: ({ book }, scoped) => {
      const [only, ...others] = inNamespace(book, scoped);
      return only && others.length === 0 ? partObject(only) : null;
    },
  },
};

export const customXmlPartClass: HostClass<PartRef> = {
  identity: ({ book }, { id }) => ({ Id: required(book.customXml, id).id }),
  get: {
    Id: (_, { id }) => id,
    NamespaceUri: ({ book }, { id }) => required(book.customXml, id).namespaceUri,
  },
  call: {
    Delete: ({ book }, { id }) => {
      const part = required(book.customXml, id);
      book.customXml.splice(book.customXml.indexOf(part), 1);
    },
    GetXml: ({ book }, { id }) => required(book.customXml, id).xml,
    SetXml: ({ book }, { id }, arguments_) => {
      const part = required(book.customXml, id);
      part.xml = textArgument(arguments_, 0);
      part.namespaceUri = namespaceOf(part.xml);
    },
  },
};

function partObject({ id }: CustomXmlState): HostObject {
  return hostObject('CustomXmlPart', { id });
}

function inNamespace({ customXml }: Book, { namespaceUri }: Scoped): readonly CustomXmlState[] {
  return customXml.filter((part) => part.namespaceUri === namespaceUri);
}

function required(parts: readonly CustomXmlState[], id: string): CustomXmlState {
  const part = parts.find((each) => each.id === id);
  if (!part) throw itemNotFound('There is no such XML part.');
  return part;
}

function objectOrNull(parts: readonly CustomXmlState[], id: string): HostObject | null {
  const part = parts.find((each) => each.id === id);
  return part ? partObject(part) : null;
}

/** The parts of XML that may stand before the root element, by how they begin and end. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;

/** XML from its root element on. */
function withoutProlog(xml: string): string {
  const rest = xml.trimStart();
  const part = PROLOG.find(([start]) => rest.startsWith(start));
  if (!part) return rest;
  const [, end] = part;
  const at = rest.indexOf(end);
  return at < 0 ? '' : withoutProlog(rest.slice(at + end.length));
}

/** The namespace of the root element, empty when it has none. */
function namespaceOf(xml: string): string {
  const element = /^<(?:([\w.-]+):)?[A-Za-z_][\w.-]*((?:\s[^<>]*)?)>/.exec(withoutProlog(xml));
  if (!element) throw invalidArgument('The part is no XML.');
  const [, prefix, attributes = ''] = element;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}
