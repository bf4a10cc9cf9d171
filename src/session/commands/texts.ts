import { HOLDABLE_PATTERN, type Plan, PLAN_LIMITS, VISIBLE_PATTERN } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { Locale, LocalText } from '../../shared/local-text';
import type { CommandProblem } from './command-types';

/** Returns the trimmed text, or why a plan cannot hold it. */
export function checkText(text: string, limit: number): Result<string, CommandProblem> {
  const trimmed = text.trim();
  const problem = textProblem(trimmed, limit);
  return problem ? err(problem) : ok(trimmed);
}

/** Why a plan cannot hold a text as it is; null if it can. */
function textProblem(text: string, limit: number): CommandProblem | null {
  const { length } = text;
  if (!VISIBLE_PATTERN.test(text)) return { kind: 'emptyText' };
  if (length > limit) return { kind: 'textTooLong', length, limit };
  return HOLDABLE_PATTERN.test(text) ? null : { kind: 'badCharacter' };
}

/** An optional text as a plan keeps it: null where there is nothing to see. */
export function optionalText(text: string): string | null {
  return VISIBLE_PATTERN.test(text) ? text.trim() : null;
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
  const own = optionalText(text);
  if (own === null) return ok(null);
  const checked = checkText(own, limit);
  return checked.ok ? ok(textWith(before, checked.value, locale)) : checked;
}

/** The most UTF-16 units of each text of a plan, by its key. */
const LONGEST: Readonly<Partial<Record<string, number>>> = {
  ...{ name: PLAN_LIMITS.nameLength, unit: PLAN_LIMITS.nameLength, owner: PLAN_LIMITS.nameLength },
  ...{ title: PLAN_LIMITS.nameLength, place: PLAN_LIMITS.nameLength },
  ...{ description: PLAN_LIMITS.textLength, note: PLAN_LIMITS.textLength },
  ...{ phrase: PLAN_LIMITS.textLength, statement: PLAN_LIMITS.textLength },
  why: PLAN_LIMITS.textLength,
};

/**
 * Checks every text that a command has put into a plan, by the rules of plan files: what the pane makes
 * can be read again, from a file and from the sheets.
 */
export function checkChangedTexts(before: Plan, after: Plan): CommandProblem | null {
  const known = new Set<unknown>([
    ...[before.indicators, before.projects, before.targets, before.milestones].flat(),
    ...[before.documents, before.phases, before.scenarios, before.history].flat(),
    ...before.scenarios.flatMap(({ assumptions }) => assumptions),
  ]);
  return checkTextsIn(after, known, null);
}

function checkTextsIn(
  value: unknown,
  known: ReadonlySet<unknown>,
  longest: number | null,
): CommandProblem | null {
  if (typeof value === 'string') return longest === null ? null : textProblem(value, longest);
  if (typeof value !== 'object' || value === null || known.has(value)) return null;
  for (const [key, part] of Object.entries(value)) {
    const isLanguage = key === 'en' || key === 'zh-CN';
    const problem = checkTextsIn(part, known, isLanguage ? longest : (LONGEST[key] ?? null));
    if (problem) return problem;
  }
  return null;
}
