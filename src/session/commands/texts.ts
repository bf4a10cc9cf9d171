import { HOLDABLE_PATTERN } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { Locale, LocalText } from '../../shared/local-text';
import type { CommandProblem } from './command-types';

/** Returns the trimmed text, or why a plan cannot hold it. */
export function checkText(text: string, limit: number): Result<string, CommandProblem> {
  const trimmed = text.trim();
  const { length } = trimmed;
  if (length === 0) return err({ kind: 'emptyText' });
  if (length > limit) return err({ kind: 'textTooLong', length, limit });
  return HOLDABLE_PATTERN.test(trimmed) ? ok(trimmed) : err({ kind: 'badCharacter' });
}

/**
 * Changes a text in one language; in both where it is one plain string, so that the other
 * language does not keep the old text.
 */
export function textWith(before: LocalText | null, text: string, locale: Locale): LocalText {
  return before === null || before.en === before['zh-CN']
    ? { en: text, 'zh-CN': text }
    : { ...before, [locale]: text };
}

/** Changes an optional text; an empty one removes it in both languages. */
export function changeNote(
  before: LocalText | null,
  {
    text,
    locale,
    limit,
  }: { readonly text: string; readonly locale: Locale; readonly limit: number },
): Result<LocalText | null, CommandProblem> {
  if (text.trim() === '') return ok(null);
  const checked = checkText(text, limit);
  return checked.ok ? ok(textWith(before, checked.value, locale)) : checked;
}
