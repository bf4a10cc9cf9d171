import type { Translate } from '../../i18n/create-translate';
import { editor as en } from '../../i18n/en/editor';
import { editor as zhCN } from '../../i18n/zh-CN/editor';
import { useLazyTexts } from '../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** Translates the texts of the plan editor. */
export type EditorTranslate = Translate<typeof en>;

/** The translator of the plan editor. */
export function useEditorTexts(): EditorTranslate {
  return useLazyTexts(TEXTS);
}
