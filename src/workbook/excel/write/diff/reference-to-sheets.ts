import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';

const TEXTS = /"(?:[^"]|"")*"/g;

/** The first reference of a formula to one of some sheets or to a table of ours; null without one. */
export function referenceToSheets(formula: unknown, sheets: ReadonlySet<string>): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  const plain = formula.replaceAll(TEXTS, '""');
  for (const [text, quoted, bare] of plain.matchAll(SHEET_REFERENCE)) {
    const named = (quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase();
    // `Jan:Dec!A1` names the first and the last of several sheets.
    if (named.split(':').some((name) => sheets.has(name))) return text;
  }
  return TABLE_REFERENCE.exec(plain)?.[0] ?? null;
}

const SHEET_REFERENCE =
  /(?:(?<!')'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.:\]])([\p{L}\p{N}_.:]+))!\$?[A-Za-z0-9$:]+/gu;
const TABLE_REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${PLAN_TABLE_NAMES.join('|')})(?![\\p{L}\\p{N}_.(])(?:\\[[^\\]]{0,255}\\])?`,
  'iu',
);
