import { suggestFromHistory, type Driver, type IndicatorReport } from '../../../domain/index';
import { suggestion as en } from '../../../i18n/en/suggestion';
import { suggestion as zhCN } from '../../../i18n/zh-CN/suggestion';
import type { LocalText } from '../../../shared/local-text';
import type { Wording } from '../../controls/pane-context';

/** The average of the known years, as the card offers it. */
export interface HistorySuggestionModel {
  readonly text: string;
  readonly value: number;
  /** The formula of the value, in both languages because the plan keeps both. */
  readonly method: LocalText;
}

/** What the known years of an indicator suggest for a driver; null where nothing or nothing new. */
export function historySuggestion(
  { indicator, drivers }: Pick<IndicatorReport, 'indicator' | 'drivers'>,
  driver: Driver,
  { t, formats }: Wording,
): HistorySuggestionModel | null {
  const found = suggestFromHistory(indicator).find(({ method }) => method === 'level');
  if (found?.driver !== driver) return null;
  const { value, firstYear: first, lastYear: last } = found;
  const current = drivers.find((each) => each.driver === driver)?.values ?? [];
  if (current.every((each) => each.value === value)) return null;
  return {
    text: t('assumptions.suggested', { first, last, value: formats.driver(value, driver) }),
    value,
    method: { en: en.average, 'zh-CN': zhCN.average },
  };
}
