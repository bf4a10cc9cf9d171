import { fileFormula, unescapeFileText } from '../../../src/shared/file-text';
import { placeOf } from './file-range';
import type { PackageParts, Tell } from './package-parts';
import { allOf, childOf, childrenOf, textOf, type XmlElement } from './xml-tree';

/** What a check of cells needs of the other parts. */
export interface SharedParts {
  /** The shared texts as they are written. */
  readonly texts: readonly string[];
  readonly styleCount: number;
  readonly rowStyleCount: number;
}

/** A cell with a content: its text, as Excel shows it, if it holds one and is no formula. */
export type FileCells = ReadonlyMap<string, string | null>;

const STYLES = 'xl/styles.xml';

export function sharedParts({ trees }: PackageParts): SharedParts {
  const styles = trees.get(STYLES);
  const count = (name: string): number =>
    styles ? (childOf(styles, name)?.children.length ?? 0) : 0;
  const texts = trees.get('xl/sharedStrings.xml')?.children ?? [];
  return {
    texts: texts.map(textsOf),
    styleCount: Math.max(1, count('cellXfs')),
    rowStyleCount: count('dxfs'),
  };
}

function textsOf(element: XmlElement): string {
  return [...allOf(element)]
    .filter(({ name }) => name === 't')
    .map(textOf)
    .join('');
}

/** The order, types, styles, numbers, texts and formulas of a sheet's cells. */
export function checkCells(
  part: string,
  tree: XmlElement,
  shared: SharedParts,
  tell: Tell,
): FileCells {
  const cells = new Map<string, string | null>();
  let lastRow = 0;
  for (const row of childrenOf(childOf(tree, 'sheetData'), 'row')) {
    const number = Number(row.attributes.get('r'));
    if (!(number > lastRow)) tell(part, `has row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of childrenOf(row, 'c')) {
      const address = cell.attributes.get('r') ?? '';
      const place = placeOf(address);
      if (place?.row !== number || place.column <= lastColumn) {
        tell(part, `has the cell ${address} out of place in row ${number}`);
        continue;
      }
      lastColumn = place.column;
      cells.set(address, checkCell(part, address, cell, shared, tell));
    }
  }
  return cells;
}

const ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'];
const LONGEST_TEXT = 32_767;

function checkCell(
  part: string,
  address: string,
  cell: XmlElement,
  shared: SharedParts,
  tell: Tell,
): string | null {
  const fault = (what: string): void => tell(part, `${address} ${what}`);
  const type = cell.attributes.get('t') ?? 'n';
  const value = childOf(cell, 'v')?.text ?? null;
  const formula = childOf(cell, 'f');
  if (Number(cell.attributes.get('s') ?? 0) >= shared.styleCount) fault('has an unknown style');
  if (formula) checkFormula(unescapeFileText(formula.text), fault);
  if (type === 'n' && value !== null && !isNumber(value)) fault(`holds the number ${value}`);
  if (type === 'b' && value !== '0' && value !== '1') fault(`holds the truth value ${value}`);
  if (type === 'e' && !ERRORS.includes(value ?? '')) fault(`holds the error ${value}`);
  const isKnown = type !== 's' || Number(value) < shared.texts.length;
  if (!isKnown) fault(`holds the unknown text ${value}`);
  const written =
    type === 's' ? shared.texts[Number(value)] : type === 'str' ? value : textsOf(cell);
  const text = unescapeFileText(written ?? '');
  if (text.length > LONGEST_TEXT) fault(`holds a text of ${text.length} characters`);
  return ['s', 'inlineStr', 'str'].includes(type) && !formula ? text : null;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
}

const LONGEST_FORMULA = 8_192;
const LONGEST_FORMULA_TEXT = 255;
const QUOTED = /"((?:[^"]|"")*)"|'(?:[^']|'')*'/g;

/** A formula as a file holds it. */
export function checkFormula(formula: string, fault: (what: string) => void): void {
  if (`=${formula}`.length > LONGEST_FORMULA)
    fault(`has a formula of ${formula.length} characters`);
  if (formula === '' || formula.startsWith('=')) fault(`has the formula ${formula}`);
  for (const [, text] of formula.matchAll(QUOTED)) {
    if (text !== undefined && text.replaceAll('""', '"').length > LONGEST_FORMULA_TEXT) {
      fault('has a formula with a text of more than 255 characters');
    }
  }
  const code = formula.replace(QUOTED, '');
  if (/["']/.test(code)) fault('has a formula with a quotation mark that does not end');
  if (depthOf(code) !== 0) fault('has a formula with brackets that do not match');
  if (/#REF!/.test(code)) fault('has a formula that refers to #REF!');
  if (unescapeFileText(fileFormula(formula)) !== formula) {
    fault('has a formula that calls a newer function without its prefix');
  }
}

/** How many brackets stay open; NaN if one closes that was not open. */
function depthOf(code: string): number {
  let depth = 0;
  for (const character of code) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return NaN;
  }
  return depth;
}
