import type { Translate } from '../../i18n/create-translate';
import { writing as en } from '../../i18n/en/writing';
import { writing as zhCN } from '../../i18n/zh-CN/writing';
import { useLazyTexts } from '../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** The translator of the dialogs that write sheets, undo a write or resolve an interrupted one. */
export function useWriteTexts(): Translate<typeof en> {
  return useLazyTexts(TEXTS);
}
