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
/** The name that is being typed at the end of a text. */
const LAST_WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;

/** The names that go on from what was typed: of ids and of names in both languages. */
export function namesFor(
  formula: string,
  plan: Plan,
  own: string | null,
  locale: Locale,
): readonly FormulaName[] {
  const word = foldedName(LAST_WORD.exec(formula.slice(-200))?.[0] ?? '');
  const fits = (text: string): boolean => foldedName(text).includes(word);
  return plan.indicators
    .filter(
      ({ id, name }) => id !== own && (word === '' || [id, ...Object.values(name)].some(fits)),
    )
    .filter(({ id }) => typedName(id) !== LAST_WORD.exec(formula.slice(-200))?.[0])
    .slice(0, MOST)
    .map(({ id, name }) => ({ name: name[locale], typed: typedName(id) }));
}

/** The formula with a name in the place of what was being typed. */
export function withName(formula: string, typed: string): string {
  const word = LAST_WORD.exec(formula.slice(-200))?.[0] ?? '';
  return `${formula.slice(0, formula.length - word.length)}${typed}`;
}

/** An id as it is typed in a formula, where a hyphen would subtract. */
function typedName(id: string): string {
  return id.replace(/[-.]/g, '_');
}
