import { plainInput } from './cell-state';
import type { CellInput } from './sheet-matrix';

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
export function withoutSheets(formula: string): string {
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
