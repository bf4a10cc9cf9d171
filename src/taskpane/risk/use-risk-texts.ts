import type { Translate } from '../../i18n/create-translate';
import { riskView as en } from '../../i18n/en/risk-view';
import { riskView as zhCN } from '../../i18n/zh-CN/risk-view';
import { useLazyTexts } from '../controls/use-lazy-texts';
import type { Wording } from '../controls/pane-context';

const TEXTS = { en, 'zh-CN': zhCN };

/** Translates the texts of the view of risk. */
export type RiskTranslate = Translate<typeof en>;

/** What the view models of risk write with. */
export interface RiskWording extends Wording {
  readonly text: RiskTranslate;
}

/** The translator of the view of risk. */
export function useRiskTexts(): RiskTranslate {
  return useLazyTexts(TEXTS);
}
