import type { PlanPath, Provenance } from '../../../domain/index';
import { LOCALES, type LocalText } from '../../../shared/local-text';
import type { ColumnKey } from '../layout/table-keys';
import type { CellFact } from './cell-types';
import { textKey, type ColumnDisplay, type FactColumn, type TextKind } from './table';
import type { WordKind } from './cell-words';
import { illustrativeRule, listRule, numberRule, type NumberRule } from './validations';

type Rest<Item> = Omit<FactColumn<Item>, 'key' | 'type' | 'fact' | 'display' | 'path'> & {
  /** Left out where it equals the key. */
  readonly path?: PlanPath | null;
};

/** A column of texts. */
export function textColumn<Item>(
  key: ColumnKey,
  fact: (item: Item) => string | null,
  display: ColumnDisplay = {},
  rest: Rest<Item> = {},
): FactColumn<Item> {
  return { path: [key], ...rest, key, fact, display, type: 'text' };
}

/** A column of ISO dates, which stay texts. */
export function dateColumn<Item>(
  key: ColumnKey,
  fact: (item: Item) => string | null,
  display: ColumnDisplay,
  rest: Rest<Item> = {},
): FactColumn<Item> {
  return { path: [key], ...rest, key, fact, display: { ...display, asText: true }, type: 'date' };
}

/** A column of numbers, with what may be typed there. */
export function numberColumn<Item>(
  key: ColumnKey,
  fact: (item: Item) => number | null,
  display: ColumnDisplay = {},
  { numbers, ...rest }: Rest<Item> & { readonly numbers?: NumberRule } = {},
): FactColumn<Item> {
  return {
    ...{ path: [key], key, fact, display: { ...display, number: true }, type: 'number' },
    ...(numbers ? { validation: (context) => numberRule(context, numbers, key) } : {}),
    ...rest,
  };
}

/** A column of words of one kind, which is chosen from a list. */
export function wordColumn<Item>(
  key: ColumnKey,
  words: WordKind,
  fact: (item: Item) => string | null,
  display: ColumnDisplay = {},
  rest: Rest<Item> = {},
): FactColumn<Item> {
  return {
    ...{ path: [key], key, fact, display, type: { words } },
    validation: (context) => listRule(context, words),
    ...rest,
  };
}

/** The columns of a text in both languages; that of the other language is narrow and muted. */
export function textColumns<Item>(
  kind: TextKind,
  fact: (item: Item) => LocalText | null,
  display: ColumnDisplay,
  { path = [kind], ...rest }: Rest<Item> = {},
): readonly FactColumn<Item>[] {
  return LOCALES.map((language) => ({
    otherDisplay: { technical: true },
    ...rest,
    ...{ key: textKey(kind, language), type: 'text', display, path, language },
    fact: (item) => fact(item)?.[language] ?? null,
  }));
}

/** The id of a row. */
export function idColumn<Item extends { readonly id: string }>(width = 16): FactColumn<Item> {
  return textColumn('id', ({ id }) => id, { width, wrap: true, technical: true });
}

/**
 * The columns that say where a number comes from.
 *
 * @param isPrinted - whether the document and its page are printed with the table; they wrap then.
 *   Elsewhere, as notes and quotations everywhere, they are printed in full on Sources alone, and
 *   would stretch every row
 * @param path - the path of the source in the row's part of a plan file
 */
export function sourceColumns<Item>(
  fact: (item: Item) => Provenance | null,
  {
    isPrinted = false,
    changesAlone = true,
    path = ['provenance'],
  }: {
    readonly isPrinted?: boolean;
    readonly changesAlone?: boolean;
    readonly path?: PlanPath;
  } = {},
): readonly FactColumn<Item>[] {
  const of =
    (read: (provenance: Provenance) => CellFact) =>
    (item: Item): CellFact => {
      const provenance = fact(item);
      return provenance && read(provenance);
    };
  const rest = (key: string) => ({ path: [...path, key], changesAlone });
  const place = isPrinted ? { width: 14, wrap: true } : { width: 20 };
  return [
    {
      ...{ key: 'evidence', type: { words: 'evidence' }, display: { width: 11 } },
      fact: of(({ evidence }) => evidence),
      // A number that is typed into a row without a source is the planner's assumption.
      ...{ whenBlank: 'assumed', problemPath: path },
      validation: (context) => listRule(context, 'evidence'),
      ...rest('evidence'),
    },
    {
      ...{ key: 'illustrative', type: 'illustrative', display: { width: 11 } },
      fact: of(({ illustrative }) => illustrative),
      validation: illustrativeRule,
      ...rest('illustrative'),
    },
    {
      key: 'document',
      type: 'text',
      display: place,
      fact: of((each) => each.document),
      ...rest('document'),
    },
    {
      key: 'place',
      type: 'text',
      display: place,
      fact: of((each) => each.place),
      ...rest('place'),
    },
    {
      ...{ key: 'date', type: 'date', display: { width: 10, asText: true } },
      ...{ fact: of(({ date }) => date), ...rest('date') },
    },
    {
      key: 'phrase',
      type: 'text',
      display: { width: 23 },
      fact: of((each) => each.phrase),
      ...rest('phrase'),
    },
    ...textColumns<Item>('note', (item) => fact(item)?.note ?? null, { width: 90 }, rest('note')),
  ];
}
