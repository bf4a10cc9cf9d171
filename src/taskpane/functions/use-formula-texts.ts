import { useMemo } from 'react';
import { createTranslate, type Translate } from '../../i18n/create-translate';
import { formulas as en } from '../../i18n/en/formulas';
import { formulas as zhCN } from '../../i18n/zh-CN/formulas';
import { usePane } from '../controls/pane-context';

/** The translator of the function dialogs; their texts are loaded with them. */
export function useFormulaTexts(): Translate<typeof en> {
  const { locale } = usePane();
  return useMemo(() => createTranslate({ en, 'zh-CN': zhCN }, locale), [locale]);
}
