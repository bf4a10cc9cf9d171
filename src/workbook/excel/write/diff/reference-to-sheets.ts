import { isFormula } from '../base/cell-input';
import { unquoteSheetName } from '../../../../shared/sheet-name';
import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';

const TEXTS = /"(?:[^"]|"")*"/g;

/** A formula with nothing in its texts, in which no reference is looked for. */
export function withoutTexts(formula: string): string {
  return formula.replaceAll(TEXTS, '""');
}

/** The first reference of a formula to one of some sheets or to a table of ours; null without one. */
export function referenceToSheets(formula: unknown, sheets: ReadonlySet<string>): string | null {
  if (!isFormula(formula)) return null;
  const plain = withoutTexts(formula);
  for (let mark = plain.indexOf('!'); mark >= 0; mark = plain.indexOf('!', mark + 1)) {
    const start = startOfSheet(plain, mark);
    CELLS.lastIndex = mark + 1;
    const cells = CELLS.exec(plain)?.[0];
    if (start === null || cells === undefined) continue;
    const named = unquoteSheetName(plain.slice(start, mark)).toLowerCase();
    // `Jan:Dec!A1` names the first and the last of several sheets.
    if (named.split(':').some((name) => sheets.has(name)))
      return plain.slice(start, mark) + `!${cells}`;
  }
  return TABLE_REFERENCE.exec(plain)?.[0] ?? null;
}

const CELLS = /\$?[A-Za-z0-9$:]+/y;
const PART_OF_NAME = /^[\p{L}\p{N}_.:\ud800-\udfff]$/u;

/** Where the name in front of a `!` begins; null where there is none, or one of another workbook. */
function startOfSheet(formula: string, mark: number): number | null {
  if (formula[mark - 1] === "'") return startOfQuoted(formula, mark - 2);
  let start = mark;
  while (start > 0 && PART_OF_NAME.test(formula.charAt(start - 1))) start -= 1;
  return start === mark || formula[start - 1] === ']' ? null : start;
}

/** The quotation mark that begins a name; two of them in a row stand for one in it. */
function startOfQuoted(formula: string, last: number): number | null {
  for (let at = last; at >= 0; at -= 1) {
    if (formula[at] !== "'") continue;
    if (formula[at - 1] !== "'") return at === last ? null : at;
    at -= 1;
  }
  return null;
}

const TABLE_REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${PLAN_TABLE_NAMES.join('|')})(?![\\p{L}\\p{N}_.(])(?:\\[[^\\]]{0,255}\\])?`,
  'iu',
);
