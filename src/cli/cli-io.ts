import type { Locale } from '../shared/local-text';
import { createTranslate, type Translate } from '../i18n/create-translate';
import { cli as en } from '../i18n/en/cli';
import { cli as zhCN } from '../i18n/zh-CN/cli';

/** Where a command prints, and in which language. */
export interface CliIo {
  readonly locale: Locale;
  /** Whether every fault of a plan is listed, however many there are. */
  readonly listsAll: boolean;
  /** Prints a result, to stdout. */
  readonly print: (text: string) => void;
  /** Prints an error, to stderr. */
  readonly complain: (text: string) => void;
}

/** 0: success; 1: the plan is not valid; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The texts of the command line in one language. */
export type CliWords = Translate<typeof en>;

/** Gives the texts of the command line. */
export function cliWords(locale: Locale): CliWords {
  return createTranslate({ en, 'zh-CN': zhCN }, locale);
}
