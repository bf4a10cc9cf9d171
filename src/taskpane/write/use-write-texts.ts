import type { Translate } from '../../i18n/create-translate';
import { writing as en } from '../../i18n/en/writing';
import { writing as zhCN } from '../../i18n/zh-CN/writing';
import { useLazyTexts } from '../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** The words about writing sheets, undoing a write and one that was interrupted. */
export function useWriteTexts(): Translate<typeof en> {
  return useLazyTexts(TEXTS);
}
