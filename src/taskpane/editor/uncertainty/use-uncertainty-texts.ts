import type { Translate } from '../../../i18n/create-translate';
import { uncertainty as en } from '../../../i18n/en/uncertainty';
import { uncertainty as zhCN } from '../../../i18n/zh-CN/uncertainty';
import { useLazyTexts } from '../../controls/use-lazy-texts';

const TEXTS = { en, 'zh-CN': zhCN };

/** Translates the texts of the form of an uncertainty. */
export type UncertaintyTranslate = Translate<typeof en>;

/** The translator of the form of an uncertainty. */
export function useUncertaintyTexts(): UncertaintyTranslate {
  return useLazyTexts(TEXTS);
}
