import type { Locale } from '../domain/index';
import { createTranslate, type Translate } from '../i18n/create-translate';
import { cli as en } from '../i18n/en/cli';
import { cli as zhCN } from '../i18n/zh-CN/cli';

/** Where a command writes, and in which language. */
export interface CliIo {
  readonly locale: Locale;
  /** What was asked for. */
  readonly print: (text: string) => void;
  /** What went wrong. */
  readonly complain: (text: string) => void;
}

/** How a command ended: good, a bad plan, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The texts of the command line in one language. */
export type CliWords = Translate<typeof en>;

/** Gives the texts of the command line. */
export function cliWords(locale: Locale): CliWords {
  return createTranslate({ en, 'zh-CN': zhCN }, locale);
}
