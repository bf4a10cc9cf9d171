import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';

const TEXTS = /"(?:[^"]|"")*"/g;

/** The first reference of a formula to one of some sheets or to a table of ours; null without one. */
export function referenceToSheets(formula: unknown, sheets: ReadonlySet<string>): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  const plain = formula.replaceAll(TEXTS, '""');
  for (const [text, quoted, bare] of plain.matchAll(SHEET_REFERENCE)) {
    if (sheets.has((quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase())) return text;
  }
  return TABLE_REFERENCE.exec(plain)?.[0] ?? null;
}

const SHEET_REFERENCE =
  /(?:(?<!')'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.])([\p{L}\p{N}_.]+))!\$?[A-Za-z0-9$:]+/gu;
const TABLE_REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${PLAN_TABLE_NAMES.join('|')})(?![\\p{L}\\p{N}_.(])(?:\\[[^\\]]{0,255}\\])?`,
  'iu',
);
