import type { Locale } from '../domain/index';
import type { Translate } from './create-translate';
import type { Texts, TextsLike } from './texts';

/**
 * Makes a translator for texts without plurals. The custom functions and the pane get along with
 * it: what they load first does not hold the library behind {@link Translate}.
 */
export function createPlainTranslate<Tree extends Texts>(
  texts: { readonly en: Tree; readonly 'zh-CN': TextsLike<Tree> },
  locale: Locale,
): Translate<Tree> {
  const tree: Texts = locale === 'en' ? texts.en : (texts['zh-CN'] as Texts);
  return (key, parameters = {}) =>
    textAt(tree, key).replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      return String(parameters[name] ?? placeholder);
    });
}

function textAt(tree: Texts, key: string): string {
  const text = key
    .split('.')
    .reduce<Texts | string | undefined>(
      (part, name) => (typeof part === 'object' ? part[name] : undefined),
      tree,
    );
  return typeof text === 'string' ? text : key;
}
