import type { Translate } from '../../../i18n/create-translate';
import { selection as en } from '../../../i18n/en/selection';
import { selection as zhCN } from '../../../i18n/zh-CN/selection';
import { useLazyTexts } from '../../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** The translator of the import dialog. */
export function useRangeImportTexts(): Translate<typeof en> {
  return useLazyTexts(TEXTS);
}
