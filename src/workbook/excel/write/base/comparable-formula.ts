import { tokenize, type Token } from '@borgar/fx';

/**
 * A formula without the operator `@` of implicit intersection. Excel puts it before ranges and
 * functions when it opens a file written for an Excel without dynamic arrays, such as one of the
 * command line, WPS or LibreOffice; nobody has changed the formula. `[@Column]` and texts stay.
 */
export function withoutIntersection(formula: string): string {
  if (!formula.includes('@')) return formula;
  return tokenize(formula)
    .filter(({ type, value }) => type !== 'operator' || value !== '@')
    .map(({ value }) => value)
    .join('');
}

/**
 * A form in which two formulas are equal if Excel takes them for the same: without `@` and white
 * space, names in capitals, numbers in one notation.
 */
export function comparableFormula(formula: string): string {
  return tokenize(formula)
    .map(comparableToken)
    .filter((part) => part !== '')
    .join('\u0001');
}

function comparableToken({ type, value }: Token): string {
  switch (type) {
    case 'operator':
      return value === '@' ? '' : value;
    case 'whitespace':
    case 'newline':
      return '';
    case 'number':
      return String(Number(value));
    case 'string':
      return value;
    default:
      return value.toUpperCase();
  }
}
