import { parseA1Ref, stringifyA1Ref, type Token } from '@borgar/fx';
import { tokensOf, isSpace } from '../../../functions/translate/formula-tokens';

function isIntersection({ type, value }: Token): boolean {
  return type === 'operator' && value === '@';
}

const REFERENCES = ['range', 'range_beam', 'range_ternary'];

function isReference({ type }: Token): boolean {
  return REFERENCES.includes(type);
}

/** The references of a formula in order, each with its sheet. */
export function referencesOf(formula: string, sheet: string): readonly string[] {
  return tokensOf(formula)
    .filter(isReference)
    .map(({ value }) => withSheet(value, sheet));
}

/** The formula with a sheet name in every reference, so that it can be moved to another sheet. */
export function onAnySheet(formula: string, sheet: string): string {
  return tokensOf(formula)
    .map((token) => (isReference(token) ? withSheet(token.value, sheet) : token.value))
    .join('');
}

/**
 * Normalises a formula, so that two equivalent ones compare equal despite case, spaces and the `@`
 * that Excel adds when it opens a file from a spreadsheet without dynamic arrays.
 */
export function meaningOf(formula: string, sheet: string): string {
  return tokensOf(formula)
    .filter((token) => !isSpace(token) && !isIntersection(token))
    .map((token) => (isReference(token) ? withSheet(token.value, sheet) : token.value))
    .map((text) => (text.startsWith('"') ? text : text.toUpperCase()))
    .join('');
}

/** Replaces a formula's references in order; a reference without a sheet name stays without. */
export function withReferences(formula: string, references: readonly string[]): string {
  let index = -1;
  return tokensOf(formula)
    .map((token) => {
      if (!isReference(token)) return token.value;
      index += 1;
      const moved = references[index] ?? '#REF!';
      return token.value.includes('!') ? moved : withoutSheet(moved);
    })
    .join('');
}

/** The arguments of a formula such as `=COUNTA(A!B1,A!C1:D1)`, deleted references as `#REF!`. */
export function argumentsOf(formula: string): readonly string[] {
  const tokens = tokensOf(formula).filter((token) => !isSpace(token));
  return tokens
    .filter((token) => isReference(token) || token.type === 'error')
    .map(({ value }) => (value.includes('#REF!') ? '#REF!' : value));
}

function withSheet(reference: string, sheet: string): string {
  const parsed = parseA1Ref(reference, { allowNamed: false });
  if (!parsed || !('range' in parsed)) return reference;
  const { context = [], range } = parsed;
  return stringifyA1Ref({ context: context.length > 0 ? context : [sheet], range });
}

function withoutSheet(reference: string): string {
  const parsed = parseA1Ref(reference, { allowNamed: false });
  return parsed && 'range' in parsed ? stringifyA1Ref({ range: parsed.range }) : reference;
}
