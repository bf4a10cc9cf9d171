import type { Locale } from '../../shared/local-text';
import { translateFrom } from '../../i18n/create-translate';
import type { taskpane } from '../../i18n/en/taskpane';
import type { TextsLike } from '../../i18n/base/texts';
import { failureTextFrom, type WorkbookTexts } from '../../i18n/workbook-failure-text';
import { createFormats } from '../controls/format/create-formats';
import type { PaneContextValue } from '../controls/pane-context';

/** The texts of one language that the pane needs before its first paint. */
export interface PaneTexts {
  readonly locale: Locale;
  readonly taskpane: TextsLike<typeof taskpane>;
  readonly workbook: TextsLike<WorkbookTexts>;
}

/** Loads the texts of one language; the other language is loaded when somebody chooses it. */
export async function loadPaneTexts(locale: Locale): Promise<PaneTexts> {
  const texts =
    locale === 'en'
      ? await import(/* webpackChunkName: "texts-en" */ '../../i18n/en/pane')
      : await import(/* webpackChunkName: "texts-zh-CN" */ '../../i18n/zh-CN/pane');
  return { locale, taskpane: texts.taskpane, workbook: texts.workbook };
}

/** Makes the translator and the formats of these texts. */
export function wordingOf({
  locale,
  taskpane,
  workbook,
}: PaneTexts): Pick<PaneContextValue, 'locale' | 't' | 'formats' | 'failureText'> {
  return {
    locale,
    t: translateFrom(taskpane),
    formats: createFormats(locale),
    failureText: failureTextFrom(workbook, locale),
  };
}
