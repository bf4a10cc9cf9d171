import { ADDIN_ID } from './addin-id';
import type { CellPlace } from './book-cells';
import { attributeOf, unescapeXml, withCells, type FileCell } from './sheet-xml';
import type { ZipFiles } from './zip-archive';

/** A cell of a sheet, and what it is to hold in the file. */
export type SheetFileCell = FileCell & Pick<CellPlace, 'sheet'>;

/** The files of the copy, and how many parts and names were left out. */
export interface CleanPackage {
  readonly files: ZipFiles;
  readonly removed: number;
}

/**
 * Makes the files of a workbook fit for people without the add-in: plain Excel in the cells that
 * called our functions, none of our panes, settings, XML parts and marks. What belongs to others
 * stays as it is. Null for files that are no workbook.
 */
export function cleanPackage(
  files: ZipFiles,
  cells: readonly SheetFileCell[],
): CleanPackage | null {
  const paths = sheetPaths(files);
  if (!paths || cells.some(({ sheet }) => !paths.has(sheet))) return null;
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (/\.(xml|rels)$/i.test(path)) texts.set(path, new TextDecoder().decode(bytes));
  }
  for (const [sheet, path] of paths) {
    const own = cells.filter((cell) => cell.sheet === sheet);
    if (own.length > 0) texts.set(path, withCells(texts.get(path) ?? '', own));
  }
  const gone = goneParts(texts);
  const marks = takeOutMarks(texts);
  // Its list of cells with formulas is no longer true; Excel makes it anew.
  const dropped = new Set([...gone, 'xl/calcChain.xml']);
  return { files: packed(files, texts, dropped), removed: gone.size + marks };
}

/** The sheets by name, and where their cells stand. */
function sheetPaths(files: ZipFiles): ReadonlyMap<string, string> | null {
  const read = (path: string): string => new TextDecoder().decode(files.get(path));
  const [workbook, links] = [read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')];
  const targets = new Map(
    [...links.matchAll(/<Relationship\b([^>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id'),
      attributeOf(attributes, 'Target') ?? '',
    ]),
  );
  const sheets = [...workbook.matchAll(/<sheet\b([^>]*)>/g)].map(([, attributes = '']) => {
    const target = targets.get(attributeOf(attributes, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return [unescapeXml(attributeOf(attributes, 'name') ?? ''), path] as const;
  });
  return sheets.length > 0 && sheets.every(([, path]) => files.has(path)) ? new Map(sheets) : null;
}

/** Our panes with their settings, and our XML with what describes it. */
function goneParts(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const gone = new Set<string>();
  const panes = [...texts].filter(([path]) =>
    /^xl\/webextensions\/webextension\d*\.xml$/i.test(path),
  );
  const ours = panes.filter(([, xml]) => xml.toLowerCase().includes(ADDIN_ID));
  for (const [path] of ours) gone.add(path);
  if (ours.length > 0 && ours.length === panes.length) gone.add('xl/webextensions/taskpanes.xml');
  for (const [path, xml] of texts) {
    const number = /^customXml\/item(\d+)\.xml$/i.exec(path)?.[1];
    if (number === undefined || !/planpath/i.test(xml)) continue;
    gone.add(path);
    gone.add(`customXml/itemProps${number}.xml`);
    gone.add(`customXml/_rels/item${number}.xml.rels`);
  }
  return new Set([...gone].filter((path) => texts.has(path)));
}

/** Takes out the names by which we find our sheets, save those that a formula uses. */
function takeOutMarks(texts: Map<string, string>): number {
  const path = 'xl/workbook.xml';
  const others = [...texts].filter(([each]) => each !== path).map(([, xml]) => xml);
  let count = 0;
  const xml = (texts.get(path) ?? '').replace(
    /<definedName\b([^>]*)>[^<]*<\/definedName>/g,
    (whole, attributes: string) => {
      const name = attributeOf(attributes, 'name') ?? '';
      if (!/^PlanPath\./i.test(name) || others.some((each) => each.includes(name))) return whole;
      count += 1;
      return '';
    },
  );
  texts.set(path, xml.replace(/<definedNames>\s*<\/definedNames>/, ''));
  return count;
}

/** All files but those dropped, which nothing names any more. */
function packed(
  files: ZipFiles,
  texts: ReadonlyMap<string, string>,
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
    else result.set(path, encoded(text));
  }
  return result;
}

function withoutTypes(xml: string, dropped: ReadonlySet<string>): string {
  return xml.replace(/<Override\b([^>]*)\/>/g, (whole, attributes: string) =>
    dropped.has((attributeOf(attributes, 'PartName') ?? '').replace(/^\//, '')) ? '' : whole,
  );
}

function withoutLinks(xml: string, path: string, dropped: ReadonlySet<string>): string {
  const folder = sourceOf(path).replace(/[^/]*$/, '');
  return xml.replace(/<Relationship\b([^>]*)\/>/g, (whole, attributes: string) =>
    dropped.has(resolved(folder, attributeOf(attributes, 'Target') ?? '')) ? '' : whole,
  );
}

/** The panes of others, where there are any. */
function withoutPanes(
  xml: string,
  texts: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): string {
  const links = texts.get('xl/webextensions/_rels/taskpanes.xml.rels') ?? '';
  const ours = [...links.matchAll(/<Relationship\b([^>]*)\/>/g)].flatMap(([, attributes = '']) => {
    const target = resolved('xl/webextensions/', attributeOf(attributes, 'Target') ?? '');
    return dropped.has(target) ? [attributeOf(attributes, 'Id')] : [];
  });
  return xml.replace(/<(\w+:)?taskpane\b.*?<\/\1?taskpane>/gs, (whole) =>
    ours.some((id) => id !== null && whole.includes(`"${id}"`)) ? '' : whole,
  );
}

/** The part that a file of links belongs to. */
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
