import { type CellInput, plainInput, withoutRows } from './cell-input';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Stands for a blank cell. */
export const BLANK_HASH = '....';

/** Characters of one hash. */
export const HASH_LENGTH = 4;

/** Hashes a text into 24 bits, as four characters. It says nothing of the text itself. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // The low bits of this hash are its weakest: they are mixed with the high ones.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  const digit = (shift: number): string => DIGITS.charAt((hash >>> shift) & 63);
  return digit(0) + digit(6) + digit(12) + digit(18);
}

/** The name of a sheet before a reference. */
const SHEET_NAME = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula without the names of sheets, which Excel changes when somebody renames one. */
function withoutSheets(formula: string): string {
  return formula.replaceAll(SHEET_NAME, '!');
}

/**
 * Hashes the content of a cell; its kind counts, so that the number 1 and the text “1” differ. The
 * names of sheets do not.
 */
export function hashInput(input: CellInput): string {
  if (input === '') return BLANK_HASH;
  const content = plainInput(input);
  const isFormula = typeof content === 'string' && content.startsWith('=');
  const plain = isFormula ? withoutSheets(content) : content;
  return hashText(typeof plain === 'string' ? plain : `${typeof plain} ${String(plain)}`);
}

/** Signature of a row without a single text or number of its own. */
const NO_SIGNATURE = '';

/**
 * What tells a row from others wherever it stands: its labels, keys and units. Formulas are left
 * out, since their addresses change when rows come or go, and so are numbers, which are edited.
 */
export function rowSignature(inputs: readonly CellInput[], columns: number): string {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(columns, inputs.length); column += 1) {
    const input = inputs[column];
    if (typeof input === 'string' && input.startsWith("'")) texts.push(`${column} ${input}`);
  }
  return texts.length === 0 ? NO_SIGNATURE : hashText(texts.join('\n'));
}

/** Begins the identity of a row that has formulas and no words of its own. */
const OF_FORMULAS = '=';

/**
 * What tells a row from others wherever it stands: its own words, or else its first formula. Row
 * numbers and the names of sheets do not count in that.
 */
export function rowIdentity(inputs: readonly CellInput[], columns: number): string {
  return identityBy(inputs, columns, () => '');
}

/**
 * What tells a row from others by what it shows: of formulas alone the label counts that the first
 * one with a text comes to. So a row of a comparison is known by its indicator.
 *
 * @param values - what the cells come to, column by column as `inputs`
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

/** Rows of words, of formulas only, and those with neither. */
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
      typeof input === 'string' && input.startsWith('=')
        ? [{ column, input, label: labelIn(column) }]
        : [],
    );
  const known = formulas.find(({ label }) => label !== '') ?? formulas[0];
  if (!known) return NO_SIGNATURE;
  const { column, input, label } = known;
  return OF_FORMULAS + hashText(`${column} ${withoutRows(withoutSheets(input))} ${label}`);
}
