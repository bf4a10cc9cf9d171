import type { Plan } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { foldedName } from '../../../shared/folded-name';

/** An indicator that a formula can name. */
export interface FormulaName {
  readonly name: string;
  /** As it is typed in a formula. */
  readonly typed: string;
}

/** How many names are offered at once. */
const MOST = 6;
const PART_OF_NAME = /^[\p{L}\p{N}_]$/u;

/** The name that is being typed at the end of a text. */
function lastWord(text: string): string {
  const letters = [...text.slice(-200)];
  let first = letters.length;
  while (first > 0 && PART_OF_NAME.test(letters[first - 1] ?? '')) first -= 1;
  const word = letters.slice(first);
  const start = word.findIndex((letter) => !/^\p{N}$/u.test(letter));
  return start < 0 ? '' : word.slice(start).join('');
}

/** The names that go on from what was typed: of ids and of names in both languages. */
export function namesFor(
  formula: string,
  plan: Plan,
  own: string | null,
  locale: Locale,
): readonly FormulaName[] {
  const typed = lastWord(formula);
  const word = foldedName(typed);
  const fits = (text: string): boolean => foldedName(text).includes(word);
  return plan.indicators
    .filter(
      ({ id, name }) => id !== own && (word === '' || [id, ...Object.values(name)].some(fits)),
    )
    .filter(({ id }) => typed === '' || typedName(id) !== typed)
    .slice(0, MOST)
    .map(({ id, name }) => ({ name: name[locale], typed: typedName(id) }));
}

/** The formula with a name in the place of what was being typed. */
export function withName(formula: string, typed: string): string {
  const word = lastWord(formula);
  return `${formula.slice(0, formula.length - word.length)}${typed}`;
}

/** An id as it is typed in a formula, where a hyphen would subtract. */
function typedName(id: string): string {
  return id.replace(/[-.]/g, '_');
}
