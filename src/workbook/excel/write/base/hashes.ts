import { type CellInput, plainInput, withoutRows, isFormula } from './cell-input';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The hash of a blank cell. */
export const BLANK_HASH = '....';

/** Characters of one hash. */
export const HASH_LENGTH = 4;

/** Hashes a text into 24 bits, as four characters, from which it cannot be read back. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV-1a are its weakest, so they are mixed with the high ones.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  const digit = (shift: number): string => DIGITS.charAt((hash >>> shift) & 63);
  return digit(0) + digit(6) + digit(12) + digit(18);
}

/** A text, a quoted sheet name or a word, each with the mark that makes it the name of a sheet. */
const WORDS = /"(?:[^"]|"")*"|'(?:[^']|'')+'!?|[\p{L}\p{N}_.]+!?/gu;
const WORDS_OF_TEXT = /[\p{L}\p{N}_.]+!?/gu;

/** A formula without the names of sheets, which Excel changes when somebody renames one. */
function withoutSheets(formula: string): string {
  if (!formula.includes('!')) return formula;
  return formula.replaceAll(WORDS, (word) =>
    // Texts have always been hashed as if they named sheets, and records of older writes are so.
    word.startsWith('"')
      ? word.replaceAll(WORDS_OF_TEXT, (each) => withoutName(each))
      : withoutName(word),
  );
}

function withoutName(word: string): string {
  if (!word.endsWith('!')) return word;
  if (word.startsWith("'")) return '!';
  // A name without quotes begins with a letter; digits before it do not belong to it.
  const digits = /^[\p{N}.]*/u.exec(word)?.[0] ?? '';
  return digits.length === word.length - 1 ? word : `${digits}!`;
}

/**
 * Hashes the content of a cell. The kind counts, so that the number 1 and the text “1” differ; the
 * names of sheets do not count.
 */
export function hashInput(input: CellInput): string {
  if (input === '') return BLANK_HASH;
  const content = plainInput(input);
  if (typeof content !== 'string') return hashText(`${typeof content} ${String(content)}`);
  return content.startsWith('=') ? hashFormula(content) : hashText(content);
}

/** Hashes of formulas: a write needs each of them several times. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function hashFormula(formula: string): string {
  const before = known.get(formula);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const hash = hashText(withoutSheets(formula));
  known.set(formula, hash);
  return hash;
}

/** The signature of a row without texts. */
const NO_SIGNATURE = '';

/**
 * Identifies a row independent of its place, by its labels, keys and units. Formulas are left out,
 * because their addresses change when rows move, and so are numbers, because users edit them.
 */
export function rowSignature(inputs: readonly CellInput[], columns: number): string {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(columns, inputs.length); column += 1) {
    const input = inputs[column];
    if (typeof input === 'string' && input.startsWith("'")) texts.push(`${column} ${input}`);
  }
  return texts.length === 0 ? NO_SIGNATURE : hashText(texts.join('\n'));
}

/** The prefix of the identity of a row with formulas and no texts. */
const OF_FORMULAS = '=';

/**
 * Identifies a row independent of its place, by its texts or else by its first formula without row
 * numbers and sheet names.
 */
export function rowIdentity(inputs: readonly CellInput[], columns: number): string {
  return identityBy(inputs, columns, () => '');
}

/**
 * Identifies a row by what it shows: a row of formulas counts with the first text that one of them
 * returns. So a row of *Comparison* is identified by its indicator.
 *
 * @param values - the values of the cells, column by column as `inputs`
 */
export function displayedIdentity(
  inputs: readonly CellInput[],
  values: readonly unknown[],
  columns: number,
): string {
  return identityBy(inputs, columns, (column) => {
    const value = values[column];
    return typeof value === 'string' ? value : '';
  });
}

/** Whether a row has texts, only formulas, or neither. */
export function rowKind(identity: string): 'words' | 'formulas' | 'bare' {
  if (identity === NO_SIGNATURE) return 'bare';
  return identity.startsWith(OF_FORMULAS) ? 'formulas' : 'words';
}

function identityBy(
  inputs: readonly CellInput[],
  columns: number,
  labelIn: (column: number) => string,
): string {
  const words = rowSignature(inputs, columns);
  if (words !== NO_SIGNATURE) return words;
  const formulas = inputs
    .slice(0, columns)
    .flatMap((input, column) =>
      isFormula(input) ? [{ column, input, label: labelIn(column) }] : [],
    );
  const known = formulas.find(({ label }) => label !== '') ?? formulas[0];
  if (!known) return NO_SIGNATURE;
  const { column, input, label } = known;
  return OF_FORMULAS + hashText(`${column} ${withoutRows(withoutSheets(input))} ${label}`);
}
