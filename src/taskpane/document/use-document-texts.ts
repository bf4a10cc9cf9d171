import type { Translate } from '../../i18n/create-translate';
import { readDocument as en } from '../../i18n/en/read-document';
import { readDocument as zhCN } from '../../i18n/zh-CN/read-document';
import { useLazyTexts } from '../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** Translates the texts for reading a document. */
export type DocumentTranslate = Translate<typeof en>;

/** The translator of the texts for reading a document. */
export function useDocumentTexts(): DocumentTranslate {
  return useLazyTexts(TEXTS);
}
