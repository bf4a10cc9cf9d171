import { unescapeFileText } from '../../../shared/file-text';
import { openZip, type ZipArchive } from '../../zip/read-zip';
import { DeflatedFile, writeArchive } from '../../zip/zip-writer';
import { yieldToPage } from '../write/base/write-progress';
import type { CellPlace } from './book';
import { ownNames, type NameSearch, searchForNames } from './file/own-names';
import { ownParts, TASKPANES } from './file/own-parts';
import { linksIn, linksOf, type PartLink, sourceOf, utf8 } from './file/package-links';
import { attributeOf, readElements, withoutElements, type XmlElement } from './file/read-elements';
import { copySheet, type FileCell } from './file/sheet-copier';

/** A cell of a sheet, and its new contents in the file. */
export type SheetFileCell = FileCell & Pick<CellPlace, 'sheet'>;

/** The copy, and how many parts and names were left out. */
interface CleanPackage {
  readonly bytes: Uint8Array;
  readonly removed: number;
}

/** The file of a workbook, and what a copy needs to know of it. */
interface Source {
  readonly archive: ZipArchive;
  /** The path of the part that lists the sheets. */
  readonly workbook: string;
  /** The paths of the sheets by their names. */
  readonly sheets: ReadonlyMap<string, string>;
  /** How many parts of ours it has. */
  readonly own: number;
  /** The parts that a copy leaves out. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * Cleans the file of a workbook for people without the add-in: writes plain Excel into the cells that
 * called our functions, and removes our panes, settings, XML parts and marks. Everything else stays.
 * Parts are unpacked one at a time and written in pieces: a large workbook must fill neither the
 * memory nor the page's time. Null for a file that is not a workbook.
 */
export async function cleanPackage(
  bytes: Uint8Array,
  cells: readonly SheetFileCell[],
): Promise<CleanPackage | null> {
  const source = readSource(bytes);
  if (!source || cells.some(({ sheet }) => !source.sheets.has(sheet))) return null;
  const { archive, workbook, dropped } = source;
  const search = searchForNames();
  const pause = createPauses();
  const copied = new Map<string, DeflatedFile | null>();
  for (const path of archive.paths) {
    if (dropped.has(path) || (path.endsWith('.rels') && dropped.has(sourceOf(path)))) continue;
    copied.set(path, null);
    // The names that no other part uses leave the workbook part, so it is copied last.
    if (path === workbook) continue;
    const own = cells.filter(({ sheet }) => source.sheets.get(sheet) === path);
    const part = await copyPart(source, path, { cells: own, search, pause });
    if (!part) return null;
    copied.set(path, part);
  }
  const text = utf8(archive.read(workbook)) ?? '';
  const names = ownNames(readElements(text) ?? [], search);
  copied.set(workbook, await zipped(workbook, [encoded(withoutElements(text, names))], { pause }));
  const marks = names.filter(({ name }) => name === 'definedName').length;
  const parts = [...copied.values()].flatMap((part) => (part ? [part] : []));
  return { bytes: await writeArchive(parts, pause), removed: source.own + marks };
}

function readSource(bytes: Uint8Array): Source | null {
  const archive = openZip(bytes);
  if (!archive) return null;
  const isWorkbook = ({ type }: { readonly type: string }) => type.endsWith('/officeDocument');
  const workbook = linksOf(archive, '').find(isWorkbook)?.target ?? 'xl/workbook.xml';
  const links = linksOf(archive, workbook);
  const elements = readElements(utf8(archive.read(workbook)) ?? '') ?? [];
  const sheets = elements
    .filter(({ name, parent }) => name === 'sheet' && parent?.name === 'sheets')
    .map((element) => {
      const link = links.find(({ id }) => id === attributeOf(element, 'id'));
      return [unescapeFileText(element.attributes['name'] ?? ''), link?.target ?? ''] as const;
    });
  if (sheets.length === 0 || !sheets.every(([, path]) => archive.paths.includes(path))) return null;
  const own = ownParts(archive);
  // The list of cells with formulas is outdated now; Excel rebuilds it.
  const outdated = archive.paths.filter((path) => /\/calcChain\.xml$/i.test(path));
  const dropped = new Set([...own, ...outdated]);
  return { archive, workbook, sheets: new Map(sheets), own: own.size, dropped };
}

/** What a part is copied with: the new contents of its cells, and who reads and waits. */
interface Copying {
  readonly cells: readonly FileCell[];
  readonly search: NameSearch;
  readonly pause: () => Promise<void>;
}

/** A part of the copy; null if it cannot be read or has no place for a cell. */
async function copyPart(
  source: Source,
  path: string,
  { cells, search, pause }: Copying,
): Promise<DeflatedFile | null> {
  const pieces = isList(path) ? changedList(source, path) : source.archive.pieces(path);
  const readName = /\.(xml|rels)$/i.test(path) ? search.readerOfPart() : undefined;
  return pieces && zipped(path, pieces, { pause, cells, readName });
}

/** Compresses a part, as it is or with other contents in its cells; null if that fails. */
async function zipped(
  path: string,
  pieces: Iterable<Uint8Array>,
  {
    pause,
    cells = [],
    readName,
  }: Pick<Copying, 'pause'> & {
    readonly cells?: readonly FileCell[];
    readonly readName?: ((piece: Uint8Array) => void) | undefined;
  },
): Promise<DeflatedFile | null> {
  const sheet = cells.length > 0 ? copySheet(cells) : null;
  const part = new DeflatedFile(path);
  try {
    for (const piece of pieces) {
      readName?.(piece);
      await part.write(sheet ? encoded(sheet.write(piece)) : piece);
      await pause();
    }
  } catch {
    // A damaged part.
    return null;
  }
  const rest = sheet ? sheet.end() : '';
  if (rest !== null) await part.write(encoded(rest));
  await part.end();
  return rest === null ? null : part;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** Whether a part lists others, and may name one that is left out. */
function isList(path: string): boolean {
  return path === CONTENT_TYPES || path.endsWith('.rels') || path === TASKPANES;
}

/** A list without what belongs to the dropped parts; null if it cannot be read. */
function changedList(source: Source, path: string): readonly Uint8Array[] | null {
  const bytes = source.archive.read(path);
  const xml = bytes && utf8(bytes);
  const elements = xml === null ? null : readElements(xml);
  if (!bytes || xml === null || !elements) return null;
  const outdated = outdatedElements(source, path, elements);
  // What needs no change keeps its bytes.
  return [outdated.length === 0 ? bytes : encoded(withoutElements(xml, outdated))];
}

/** The elements of a list that name a dropped part. */
function outdatedElements(
  { archive, dropped }: Source,
  path: string,
  elements: readonly XmlElement[],
): readonly XmlElement[] {
  if (path === CONTENT_TYPES) {
    return elements.filter(
      (each) =>
        each.name === 'Override' && dropped.has(attributeOf(each, 'PartName').replace(/^\//, '')),
    );
  }
  const isGone = ({ target }: PartLink): boolean => dropped.has(target);
  if (path === TASKPANES) {
    const gone = linksOf(archive, path).filter(isGone);
    return panesOf(elements, new Set(gone.map(({ id }) => id)));
  }
  return linksIn(elements, sourceOf(path)).flatMap((link) => (isGone(link) ? [link.element] : []));
}

/** The panes in a list that refer to a part by one of these ids. */
function panesOf(elements: readonly XmlElement[], ids: ReadonlySet<string>): readonly XmlElement[] {
  return elements.flatMap((each) => {
    const isOurs = each.name === 'webextensionref' && ids.has(attributeOf(each, 'id'));
    return isOurs && each.parent?.name === 'taskpane' ? [each.parent] : [];
  });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The longest time in milliseconds for which the page waits for us. */
const LONGEST_TASK = 12;

/** Yields to the page when a task has become long. */
function createPauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < LONGEST_TASK) return;
    await yieldToPage();
    began = performance.now();
  };
}
