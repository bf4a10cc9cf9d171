import { useMemo } from 'react';
import { createTranslate, type Translate } from '../../i18n/create-translate';
import type { Texts, TextsLike } from '../../i18n/base/texts';
import { usePane } from './pane-context';

/** The translator of a part that is loaded on demand; pass the same `texts` object every time. */
export function useLazyTexts<Tree extends Texts>(texts: {
  readonly en: Tree;
  readonly 'zh-CN': TextsLike<Tree>;
}): Translate<Tree> {
  const { locale } = usePane();
  return useMemo(() => createTranslate(texts, locale), [texts, locale]);
}
