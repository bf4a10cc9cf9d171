import { ok, type LocalText, type Locale, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkText } from './check-text';
import { textWith } from './text-with';

/** Changes a text that need not be there; an empty one takes it away in both languages. */
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
