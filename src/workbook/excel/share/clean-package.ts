import { columnIndex, columnLetters } from '../../../shared/a1';
import { CELL_ERRORS } from '../../../shared/error-types';
import { escapeFileText, fileFormula, unescapeFileText } from '../../../shared/file-text';
import type { CellPlace } from './book';
import type { ZipFiles } from '../../zip/read-zip';

/** The id of the add-in in its manifest, under which a workbook stores its pane. */
export const ADDIN_ID = 'd817a018-b43a-44d0-9b46-ca4d2d962a21';

/** A cell of a sheet, and its new contents in the file. */
export type SheetFileCell = FileCell & Pick<CellPlace, 'sheet'>;

/** The files of the copy, and how many parts and names were left out. */
interface CleanPackage {
  readonly files: ZipFiles;
  readonly removed: number;
}

/**
 * Cleans the files of a workbook for people without the add-in: writes plain Excel into the cells that
 * called our functions, and removes our panes, settings, XML parts and marks. Everything else stays.
 * Null for files that are not a workbook.
 */
export function cleanPackage(
  files: ZipFiles,
  cells: readonly SheetFileCell[],
): CleanPackage | null {
  const paths = sheetPaths(files);
  if (!paths || cells.some(({ sheet }) => !paths.has(sheet))) return null;
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    const text = /\.(xml|rels)$/i.test(path) ? utf8(bytes) : null;
    if (text !== null) texts.set(path, text);
  }
  const before = new Map(texts);
  for (const [sheet, path] of paths) {
    const own = cells.filter((cell) => cell.sheet === sheet);
    if (own.length > 0) texts.set(path, withCells(texts.get(path) ?? '', own));
  }
  const removed = removedParts(texts);
  const marks = removeMarks(texts);
  // The list of cells with formulas is outdated now; Excel rebuilds it.
  const dropped = new Set([...removed, 'xl/calcChain.xml']);
  return { files: packed(files, { before, texts }, dropped), removed: removed.size + marks };
}

/** The text of a part in UTF-8, as Excel and we write them; null for a part in another encoding. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The paths of the sheet files, by sheet name. */
function sheetPaths(files: ZipFiles): ReadonlyMap<string, string> | null {
  const read = (path: string): string => new TextDecoder().decode(files.get(path));
  const [workbook, links] = [read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')];
  const targets = new Map(
    [...links.matchAll(/<Relationship\b([^<>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id'),
      attributeOf(attributes, 'Target') ?? '',
    ]),
  );
  const sheets = [...workbook.matchAll(/<sheet\b([^<>]*)>/g)].map(([, attributes = '']) => {
    const target = targets.get(attributeOf(attributes, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const name = unescapeFileText(unescapeXml(attributeOf(attributes, 'name') ?? ''));
    return [name, path] as const;
  });
  return sheets.length > 0 && sheets.every(([, path]) => files.has(path)) ? new Map(sheets) : null;
}

/** The paths of our panes, and of our XML parts with their properties. */
function removedParts(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const removed = new Set<string>();
  const panes = [...texts].filter(([path]) =>
    /^xl\/webextensions\/webextension\d*\.xml$/i.test(path),
  );
  const ownPanes = panes.filter(([, xml]) => xml.toLowerCase().includes(ADDIN_ID));
  for (const [path] of ownPanes) removed.add(path);
  if (ownPanes.length > 0 && ownPanes.length === panes.length)
    removed.add('xl/webextensions/taskpanes.xml');
  for (const [path, xml] of texts) {
    const number = /^customXml\/item(\d+)\.xml$/i.exec(path)?.[1];
    if (number === undefined || !isOurs(xml)) continue;
    removed.add(path);
    removed.add(`customXml/itemProps${number}.xml`);
    removed.add(`customXml/_rels/item${number}.xml.rels`);
  }
  return new Set([...removed].filter((path) => texts.has(path)));
}

/** Whether the root element of an XML part is in a namespace of ours; others may mention our name. */
function isOurs(xml: string): boolean {
  const root = /<[^?!<>][^<>]*>/.exec(xml)?.[0] ?? '';
  return /\sxmlns(?::[\w.-]+)?=["']urn:planpath:/.test(root);
}

/** Removes the names by which we find our sheets, except those that a formula uses. */
function removeMarks(texts: Map<string, string>): number {
  const path = 'xl/workbook.xml';
  const others = [...texts].filter(([each]) => each !== path).map(([, xml]) => xml);
  let count = 0;
  const xml = withElements(
    texts.get(path) ?? '',
    /<(\/?)definedName\b([^<>]*)>/g,
    ({ whole, attributes }) => {
      const name = attributeOf(attributes, 'name') ?? '';
      if (!/^PlanPath\./i.test(name) || others.some((each) => each.includes(name))) return whole;
      count += 1;
      return '';
    },
  );
  texts.set(path, xml.replace(/<definedNames>\s*<\/definedNames>/, ''));
  return count;
}

/** All files except the dropped ones, without references to them. */
function packed(
  files: ZipFiles,
  { before, texts }: Readonly<Record<'before' | 'texts', ReadonlyMap<string, string>>>,
  dropped: ReadonlySet<string>,
): ZipFiles {
  const result = new Map<string, Uint8Array>();
  const taskpanes = 'xl/webextensions/taskpanes.xml';
  for (const [path, bytes] of files) {
    if (dropped.has(path)) continue;
    const isOfDropped = path.endsWith('.rels') && dropped.has(sourceOf(path));
    if (isOfDropped) continue;
    const text = texts.get(path);
    if (text === undefined) result.set(path, bytes);
    else if (path === '[Content_Types].xml') result.set(path, encoded(withoutTypes(text, dropped)));
    else if (path.endsWith('.rels')) result.set(path, encoded(withoutLinks(text, path, dropped)));
    else if (path === taskpanes) result.set(path, encoded(withoutPanes(text, texts, dropped)));
    // What needs no change keeps its bytes.
    else result.set(path, text === before.get(path) ? bytes : encoded(text));
  }
  return result;
}

function withoutTypes(xml: string, dropped: ReadonlySet<string>): string {
  return xml.replace(/<Override\b([^<>]*)\/>/g, (whole, attributes: string) =>
    dropped.has((attributeOf(attributes, 'PartName') ?? '').replace(/^\//, '')) ? '' : whole,
  );
}

function withoutLinks(xml: string, path: string, dropped: ReadonlySet<string>): string {
  const folder = folderOf(sourceOf(path));
  return xml.replace(/<Relationship\b([^<>]*)\/>/g, (whole, attributes: string) =>
    dropped.has(resolved(folder, attributeOf(attributes, 'Target') ?? '')) ? '' : whole,
  );
}

/** The list of panes without ours. */
function withoutPanes(
  xml: string,
  texts: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): string {
  const links = texts.get('xl/webextensions/_rels/taskpanes.xml.rels') ?? '';
  const ownPanes = [...links.matchAll(/<Relationship\b([^<>]*)\/>/g)].flatMap(
    ([, attributes = '']) => {
      const target = resolved('xl/webextensions/', attributeOf(attributes, 'Target') ?? '');
      return dropped.has(target) ? [attributeOf(attributes, 'Id')] : [];
    },
  );
  return withElements(xml, /<(\/?)(?:\w+:)?taskpane\b([^<>]*)>/g, ({ whole }) =>
    ownPanes.some((id) => id !== null && whole.includes(`"${id}"`)) ? '' : whole,
  );
}

/** The path of a part without its name. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The part that a relationships file belongs to. */
function sourceOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The new contents of a cell in a file. */
interface FileCell {
  readonly row: number;
  readonly column: number;
  /** Null for a plain value. */
  readonly formula: string | null;
  readonly value: unknown;
}

/**
 * Replaces the contents of cells in a sheet's XML. The style of a cell stays; its attributes of a
 * spilled result go.
 */
function withCells(xml: string, cells: readonly FileCell[]): string {
  const wanted = new Map<number, Map<number, FileCell>>();
  for (const cell of cells) {
    const row = wanted.get(cell.row + 1) ?? new Map<number, FileCell>();
    wanted.set(cell.row + 1, row.set(cell.column, cell));
  }
  return withElements(xml, /<(\/?)row\b([^<>]*)>/g, ({ whole, attributes, inner }) => {
    const number = Number(attributeOf(attributes, 'r'));
    const own = wanted.get(number);
    return own ? `<row${attributes}>${rowWith(inner, number, own)}</row>` : whole;
  });
}

function rowWith(inner: string, row: number, wanted: ReadonlyMap<number, FileCell>): string {
  const cells = new Map<number, string>();
  for (const { whole, attributes } of elementsOf(inner, /<(\/?)c\b([^<>]*)>/g)) {
    const column = columnOf(attributeOf(attributes, 'r') ?? '');
    const cell = wanted.get(column);
    cells.set(column, cell ? cellXml(cell, row, attributeOf(attributes, 's')) : whole);
  }
  for (const [column, cell] of wanted) {
    if (!cells.has(column)) cells.set(column, cellXml(cell, row, null));
  }
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([, xml]) => xml)
    .join('');
}

function cellXml({ column, formula, value }: FileCell, row: number, style: string | null): string {
  const place = `r="${columnLetters(column)}${String(row)}"${style === null ? '' : ` s="${style}"`}`;
  const calculated = formula === null ? '' : `<f>${escapeXml(fileFormula(formula))}</f>`;
  if (typeof value === 'number') return `<c ${place}>${calculated}<v>${String(value)}</v></c>`;
  if (typeof value === 'boolean') {
    return `<c ${place} t="b">${calculated}<v>${value ? '1' : '0'}</v></c>`;
  }
  const text = typeof value === 'string' ? value : '';
  // Any other text with a number sign, such as `#140`, is a text.
  if (CELL_ERRORS.has(text)) {
    return `<c ${place} t="e">${calculated}<v>${escapeXml(text)}</v></c>`;
  }
  const written = escapeXml(escapeFileText(text));
  if (formula !== null) return `<c ${place} t="str">${calculated}<v>${written}</v></c>`;
  if (text === '') return `<c ${place}/>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** An element of a file, with the place where it begins. */
interface FileElement {
  readonly at: number;
  readonly whole: string;
  readonly attributes: string;
  readonly inner: string;
}

/** The elements whose tags a pattern finds: a slash of an end tag, then the attributes. */
function elementsOf(xml: string, tags: RegExp): readonly FileElement[] {
  const found: FileElement[] = [];
  let open: { readonly at: number; readonly from: number; readonly attributes: string } | null =
    null;
  for (const { 0: tag, 1: slash, 2: attributes = '', index } of xml.matchAll(tags)) {
    const to = index + tag.length;
    if (slash !== '/' && attributes.endsWith('/')) {
      const plain = attributes.slice(0, -1);
      found.push({ at: index, whole: tag, attributes: plain, inner: '' });
    } else if (slash !== '/') {
      open = { at: index, from: to, attributes };
    } else if (open) {
      const { at, from } = open;
      const [whole, inner] = [xml.slice(at, to), xml.slice(from, index)];
      found.push({ at, whole, attributes: open.attributes, inner });
      open = null;
    }
  }
  return found;
}

/** A file with other elements in place of those that a pattern finds. */
function withElements(
  xml: string,
  tags: RegExp,
  replaced: (element: FileElement) => string,
): string {
  const parts: string[] = [];
  let done = 0;
  for (const element of elementsOf(xml, tags)) {
    parts.push(xml.slice(done, element.at), replaced(element));
    done = element.at + element.whole.length;
  }
  return parts.join('') + xml.slice(done);
}

/** The raw value of an attribute; null if it is missing. */
function attributeOf(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

function columnOf(address: string): number {
  return columnIndex(/^[A-Z]+/.exec(address)?.[0] ?? '');
}

/** Escapes the special characters of XML. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Unescapes the text of an attribute. */
function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
