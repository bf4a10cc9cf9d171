import { unescapeFileText } from '../../../src/shared/file-text';
import { placeOf } from './file-range';
import { linksOf, type PackageParts, type Tell } from './package-parts';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

export const WORKBOOK = 'xl/workbook.xml';

/** A sheet of the workbook: its name as Excel shows it, its part, and the part's tree. */
export interface FileSheet {
  readonly name: string;
  readonly part: string;
  readonly tree: XmlElement;
}

/** The sheets in their order; a sheet without a part is told. */
export function sheetsOf(parts: PackageParts, tell: Tell): readonly FileSheet[] {
  const book = parts.trees.get(WORKBOOK);
  if (!book) {
    tell(WORKBOOK, 'is missing');
    return [];
  }
  const links = linksOf(parts, WORKBOOK);
  return childrenOf(childOf(book, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const name = unescapeFileText(attributes.get('name') ?? '');
    const part = links.get(attributes.get('r:id') ?? '') ?? '';
    const tree = parts.trees.get(part);
    if (!tree) tell(WORKBOOK, `has no part for the sheet ${name}`);
    return tree ? [{ name, part, tree }] : [];
  });
}

/** Names and ids of sheets, and defined names. Returns the global names in lower case. */
export function checkWorkbook(
  parts: PackageParts,
  sheets: readonly FileSheet[],
  tell: Tell,
): ReadonlySet<string> {
  const book = parts.trees.get(WORKBOOK);
  if (!book) return new Set();
  const entries = childrenOf(childOf(book, 'sheets'), 'sheet');
  for (const key of ['name', 'sheetId']) {
    const all = entries.map(({ attributes }) => attributes.get(key)?.toLowerCase());
    if (new Set(all).size !== all.length) tell(WORKBOOK, `gives two sheets the same ${key}`);
  }
  for (const { name } of sheets) {
    const isWrong =
      name.length > 31 || name === '' || /[\\/?*[\]:]|^'|'$/.test(name) || /^history$/i.test(name);
    if (isWrong) tell(WORKBOOK, `has a sheet named ${name}`);
  }
  return checkNames(childrenOf(childOf(book, 'definedNames'), 'definedName'), sheets.length, tell);
}

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const LIKE_A_REFERENCE = /^(r\d*c?\d*|c\d*|true|false)$/i;

function checkNames(
  names: readonly XmlElement[],
  sheetCount: number,
  tell: Tell,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { attributes, text } of names) {
    const name = unescapeFileText(attributes.get('name') ?? '');
    const scope = attributes.get('localSheetId') ?? '';
    const key = `${scope}|${name.toLowerCase()}`;
    if (seen.has(key)) tell(WORKBOOK, `defines the name ${name} twice`);
    seen.add(key);
    const isLikeCell = placeOf(name.toUpperCase()) !== null || LIKE_A_REFERENCE.test(name);
    if (!NAME.test(name) || name.length > 255 || isLikeCell) {
      tell(WORKBOOK, `defines the name ${name}, which is none`);
    }
    if (text.includes('#REF!')) tell(WORKBOOK, `defines the name ${name} as #REF!`);
    if (text === '' || text.startsWith('=')) tell(WORKBOOK, `defines the name ${name} as ${text}`);
    if (scope !== '' && Number(scope) >= sheetCount) {
      tell(WORKBOOK, `defines the name ${name} for a sheet that does not exist`);
    }
  }
  return new Set([...seen].filter((key) => key.startsWith('|')).map((key) => key.slice(1)));
}
