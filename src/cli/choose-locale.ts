import { err, ok, type Result } from '../shared/result';
import type { Locale } from '../shared/local-text';
import { localeOf } from '../i18n/locale-of';
import type { CliProblem } from './cli-problem';

/** The variables that set the language of a terminal; the first one that is set wins. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/**
 * Finds the language before the arguments are parsed, so that even their errors appear in it: the one
 * of `--locale`, or else the language of the terminal.
 */
export function chooseLocale(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<Locale, CliProblem> {
  const given = localeOption(words);
  if (given !== undefined) {
    return /^(en|zh)\b/i.test(given)
      ? ok(localeOf(given))
      : err({ kind: 'unknownLocale', value: given });
  }
  const name = VARIABLES.map((variable) => environment[variable]).find((value) => value);
  return ok(localeOf(name?.replace('_', '-')));
}

function localeOption(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const word = words[place];
  if (word === undefined) return undefined;
  return word === '--locale' ? words[place + 1] : word.slice('--locale='.length);
}
