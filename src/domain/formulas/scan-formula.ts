import { nearestName } from '../../shared/nearest-name';
import { err, ok, type Result } from '../../shared/result';
import { isInRange } from '../numbers/limits';
import { callableName, FORMULA_FUNCTION_NAMES } from './formula-functions';
import { FORMULA_LIMITS, type FormulaProblem } from './formula-problem';

/** A token of a formula; its position counts from 1. */
export type FormulaToken = { readonly position: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'reference'; readonly name: string; readonly lag: number }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'operator'; readonly sign: string }
  | { readonly kind: 'open' | 'close' | 'comma' }
);

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const LAG = /\s*\[\s*(?:([+-])\s*)?(\d{1,4})\s*\]/y;
const OPERATOR = /<=|>=|==|!=|<>|[-+*/^<>≤≥≠]/y;
const PLAIN_OPERATOR: ReadonlyMap<string, string> = new Map([
  ['<>', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
]);
const SPACE = /\s+/uy;

/**
 * Splits a formula into tokens, in one pass without recursion. Refuses characters and words that a
 * formula may not contain.
 */
export function scanFormula(text: string): Result<readonly FormulaToken[], FormulaProblem> {
  if (text.length > FORMULA_LIMITS.characters) {
    return err({ kind: 'tooLong', length: text.length, limit: FORMULA_LIMITS.characters });
  }
  // A leading equals sign is allowed, as in spreadsheets.
  const plain = toAsciiOperators(text).replace(/^(\s*)=/u, '$1 ');
  const tokens: FormulaToken[] = [];
  let place = 0;
  while (place < plain.length) {
    const space = match(SPACE, plain, place);
    if (space) place += space[0].length;
    if (place >= plain.length) break;
    const scanned = scanToken(plain, place, tokens.at(-1));
    if (!scanned.ok) return scanned;
    tokens.push(scanned.value.token);
    place = scanned.value.end;
  }
  return tokens.length === 0 ? err({ kind: 'empty' }) : ok(tokens);
}

interface Scanned {
  readonly token: FormulaToken;
  readonly end: number;
}

function scanToken(
  text: string,
  place: number,
  before: FormulaToken | undefined,
): Result<Scanned, FormulaProblem> {
  const position = place + 1;
  const sign = text[place] ?? '';
  const kind = { '(': 'open', ')': 'close', ',': 'comma' } as const;
  if (sign === '(' || sign === ')' || sign === ',') {
    return ok({ token: { kind: kind[sign], position }, end: position });
  }
  const operator = match(OPERATOR, text, place)?.[0];
  if (operator) {
    const token: FormulaToken = {
      kind: 'operator',
      sign: PLAIN_OPERATOR.get(operator) ?? operator,
      position,
    };
    return ok({ token, end: place + operator.length });
  }
  const number = match(NUMBER, text, place)?.[0];
  if (number) return scanNumber(text, place, number);
  const name = match(NAME, text, place)?.[0];
  if (name) return scanName(text, place, { name, before });
  const [what = sign] = text.slice(place);
  return err({ kind: 'notAllowed', what, position });
}

/** `%` always means a hundredth: 100 + 6% is 100.06, as in a spreadsheet. */
function scanNumber(text: string, place: number, digits: string): Result<Scanned, FormulaProblem> {
  const position = place + 1;
  const end = place + digits.length;
  const more = /[\p{L}\p{N}_.]*/uy;
  const tail = match(more, text, end)?.[0] ?? '';
  // Refuses leading zeros (007) and letters or dots right after the digits.
  if (tail !== '' || /^0\d/.test(digits)) {
    return err({ kind: 'notANumber', text: (digits + tail).slice(0, 60), position });
  }
  const percent = match(/\s*%/y, text, end)?.[0] ?? '';
  const value = Number(digits) / (percent === '' ? 1 : 100);
  if (!isInRange(value)) return err({ kind: 'notANumber', text: digits.slice(0, 60), position });
  return ok({ token: { kind: 'number', value, position }, end: end + percent.length });
}

function scanName(
  text: string,
  place: number,
  { name, before }: { readonly name: string; readonly before: FormulaToken | undefined },
): Result<Scanned, FormulaProblem> {
  const position = place + 1;
  const end = place + name.length;
  const isCall = match(/\s*\(/y, text, end) !== null;
  if ((name === 'and' || name === 'or') && endsValue(before)) {
    return ok({ token: { kind: 'operator', sign: name, position }, end });
  }
  if (isCall) {
    if (callableName(name)) {
      return ok({ token: { kind: 'function', name, position }, end });
    }
    // LOG in a spreadsheet has base 10.
    const nearest = name === 'LOG' ? 'log10' : nearestName(name, FORMULA_FUNCTION_NAMES);
    return err({ kind: 'unknownFunction', name, nearest, known: FORMULA_FUNCTION_NAMES, position });
  }
  // `not a > b` is ambiguous, so `not` needs brackets.
  if (name === 'not') return err({ kind: 'notAllowed', what: name, position });
  const lag = match(LAG, text, end);
  if (!lag) return ok({ token: { kind: 'reference', name, lag: 0, position }, end });
  return scanLag(name, lag, { position, end: end + lag[0].length });
}

/** Tells whether a value ends with this token, so that an operator must follow. */
export function endsValue(token: FormulaToken | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'reference' || token?.kind === 'close';
}

function scanLag(
  name: string,
  [typed, sign, digits]: RegExpExecArray,
  { position, end }: { readonly position: number; readonly end: number },
): Result<Scanned, FormulaProblem> {
  const lag = Number(digits);
  if (lag > 0 && sign !== '-') return err({ kind: 'laterYear', name, position });
  if (lag > FORMULA_LIMITS.lag || (lag > 0 && name === 'year')) {
    return err({ kind: 'notAllowed', what: `${name}${typed.trim()}`, position });
  }
  return ok({ token: { kind: 'reference', name, lag, position }, end });
}

function match(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** Typographic characters and their ASCII equivalents. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...(['−', '–', '﹣'] as const).map((sign) => [sign, '-'] as const),
  ...(['×', '·', '⋅'] as const).map((sign) => [sign, '*'] as const),
  ...(['【', '〔'] as const).map((sign) => [sign, '['] as const),
  ...(['】', '〕'] as const).map((sign) => [sign, ']'] as const),
  ['÷', '/'],
  ['、', ','],
  ['\u3000', ' '],
]);

/** Replaces full-width and typographic characters by ASCII ones, one for one to keep positions. */
function toAsciiOperators(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000−–﹣×·⋅÷【〔】〕、]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return SIGNS.get(sign) ?? String.fromCharCode(code - 0xfee0);
  });
}
