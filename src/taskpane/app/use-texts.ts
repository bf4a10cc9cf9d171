import { useMemo } from 'react';
import type { Locale } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { createFormats, type Formats } from '../controls/format/create-formats';
import type { PaneTranslate } from '../controls/pane-context';

/** Words and numbers of a language. */
export function useTexts(locale: Locale): { readonly t: PaneTranslate; readonly formats: Formats } {
  return useMemo(
    () => ({
      t: createTranslate({ en, 'zh-CN': zhCN }, locale),
      formats: createFormats(locale),
    }),
    [locale],
  );
}
