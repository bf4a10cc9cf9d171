import type { Locale } from '../domain/index';
import { createTranslate, type Translate } from '../i18n/create-translate';
import { cli as en } from '../i18n/en/cli';
import { cli as zhCN } from '../i18n/zh-CN/cli';

/** The texts of the command line in one language. */
export type CliWords = Translate<typeof en>;

/** Gives the texts of the command line. */
export function cliWords(locale: Locale): CliWords {
  return createTranslate({ en, 'zh-CN': zhCN }, locale);
}
