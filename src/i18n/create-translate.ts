import type { Locale } from '../shared/local-text';
import type { TextKey, Texts, TextsLike } from './base/texts';

/** Values for placeholders. The caller formats numbers, with `Intl`. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** Looks up a text by its key and fills its `{{placeholders}}`. */
export type Translate<Tree> = (key: TextKey<Tree>, parameters?: TextParameters) => string;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * Makes the translator of one part of the product in one language. Each part has its own texts, so
 * that a small bundle (the custom functions) carries no others.
 */
export function createTranslate<Tree extends Texts>(
  texts: { readonly en: Tree; readonly 'zh-CN': TextsLike<Tree> },
  locale: Locale,
): Translate<Tree> {
  return translateFrom(texts[locale]);
}

/**
 * Makes a translator from the texts of one language. Values are inserted as they are: `$&` or
 * `{{other}}` in a value has no meaning. A placeholder without a value stays visible.
 *
 * @example translateFrom({ met: '{{count}} met' })('met', { count: 3 }) // '3 met'
 */
export function translateFrom<Tree extends Texts>(texts: Tree | TextsLike<Tree>): Translate<Tree> {
  // A large plan looks up the same texts many thousand times.
  const found = new Map<string, string>();
  return (key, parameters) => {
    const text = found.get(key) ?? textAt(texts as Texts, key);
    found.set(key, text);
    if (!parameters) return text;
    return text.replace(PLACEHOLDER, (placeholder, name: string) =>
      String(parameters[name] ?? placeholder),
    );
  };
}

function textAt(tree: Texts, key: string): string {
  let part: Texts | string | undefined = tree;
  for (const name of key.split('.')) part = typeof part === 'object' ? part[name] : undefined;
  return typeof part === 'string' ? part : key;
}
