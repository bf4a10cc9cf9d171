import { writeXlsx as writeWorkbook, type WriteSheet } from 'hucre/xlsx';
import type { PlannedSheet, SheetPlan, SheetSequence } from '../model';
import { escapeFileText, fileFormula } from '../../shared/file-text';
import { readZip, type ZipFiles } from '../zip/read-zip';
import { DeflatedFile, wholeZipPart, writeArchive } from '../zip/zip-writer';
import {
  frameOf,
  framingOf,
  printNames,
  sheetPath,
  type Framing,
  type NamedRange,
} from './sheet-frames';
import { createSharedTexts } from './shared-texts';
import { sheetRows, sheetSize, type CellPool } from './sheet-rows';
import { createStyleBook } from './style-book';
import { USUAL_FONT, type FileFont } from './styles';
import { pushAll } from '../../shared/extremes';

/** The date of a file whose plan has none, so that equal plans give equal bytes. */
const NO_DAY = '1980-01-01';
const PRODUCT = 'PlanPath';

/**
 * Writes a sheet plan as an .xlsx file: values, live formulas with the engine's numbers kept for
 * viewers that do not recalculate, formats, tables, names, rules, charts and print set-up. Texts
 * are stored as strings even when they begin with `=`. The file is dated with the day of writing
 * that *About* shows; equal plans give equal bytes.
 */
export function writeXlsx(plan: SheetPlan): Promise<Uint8Array> {
  return writeSheets({ ...plan, nameOf: new Map(plan.sheets.map(({ key, name }) => [key, name])) });
}

/**
 * Writes sheets as {@link writeXlsx} does. No more than one of them is held in memory, and of that
 * one only some rows as text.
 */
export async function writeSheets(plan: SheetSequence): Promise<Uint8Array> {
  const font = plan.font ?? USUAL_FONT;
  const pool = { styles: createStyleBook(font), texts: createSharedTexts() };
  const frames: WriteSheet[] = [];
  const names: NamedRange[] = [];
  const written = new Map<string, DeflatedFile>();
  for (const sheet of plan.sheets) {
    const frame = frameOf(sheet, plan.nameOf);
    const framing = await framingOf(frames, frame, sheetSize(sheet));
    const path = sheetPath(frames.length);
    written.set(path, await writeText(path, sheetXml(sheet, framing, pool)));
    frames.push(frame);
    pushAll(names, printNames(sheet));
  }
  const rest = await writeFrames(plan, { frames, names, font }, pool);
  if (rest.has(SHARED_TEXTS)) {
    written.set(SHARED_TEXTS, await writeText(SHARED_TEXTS, pool.texts.xml()));
  }
  const parts: DeflatedFile[] = [];
  for (const [path, bytes] of rest) {
    parts.push(written.get(path) ?? (await wholeZipPart(path, bytes)));
  }
  return writeArchive(parts);
}

const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** The characters that are compressed at once. */
const PIECE = 65_536;

async function writeText(path: string, pieces: Iterable<string>): Promise<DeflatedFile> {
  const part = new DeflatedFile(path);
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    await part.write(encoder.encode(text));
    text = '';
  }
  if (text !== '') await part.write(encoder.encode(text));
  await part.end();
  return part;
}

/** A sheet as XML, in pieces. */
function* sheetXml(sheet: PlannedSheet, { before, after }: Framing, pool: CellPool) {
  yield before;
  yield '<sheetData>';
  yield* sheetRows(sheet, pool);
  yield '</sheetData>';
  yield after;
}

/** What the file has beside the rows of its sheets. */
interface Frames {
  readonly frames: readonly WriteSheet[];
  readonly names: readonly NamedRange[];
  readonly font: FileFont;
}

/** Has the writer make everything but the rows: a cell of each style and one text stand for them. */
async function writeFrames(
  plan: SheetSequence,
  { frames, names, font }: Frames,
  { styles, texts }: CellPool,
): Promise<ZipFiles> {
  // Noon UTC falls on the same day in nearly every time zone.
  const written = new Date(`${plan.writtenOn ?? NO_DAY}T12:00:00Z`);
  const samples = styles.styles().map((style) => ({ value: null, style }));
  const text = texts.count() > 0 ? [{ value: PRODUCT }] : [];
  const [first, ...others] = frames;
  const rows = new Map([...samples, ...text].map((cell, row) => [`${String(row)},0`, cell]));
  const bytes = await writeWorkbook({
    sheets: first ? [{ ...first, cells: rows }, ...others] : [],
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({ name, range: fileFormula(refersTo) })),
      ...names,
    ],
    properties: {
      title: escapeFileText(plan.title),
      creator: PRODUCT,
      lastModifiedBy: PRODUCT,
      created: written,
      modified: written,
    },
    defaultFont: { ...font },
  });
  const files = readZip(bytes);
  if (!files) throw new Error('The writer of .xlsx files gave no archive');
  checkStyles(new TextDecoder().decode(files.get(sheetPath(0))), samples.length);
  return files;
}

/** The numbers of the styles stand in the rows already, so the writer must give the same. */
function checkStyles(xml: string, count: number): void {
  const numbers = [...xml.matchAll(/<c r="A\d+" s="(\d+)"\/>/g)].map(([, number]) =>
    Number(number),
  );
  const isSame = numbers.length === count && numbers.every((number, index) => number === index + 1);
  if (!isSame) throw new Error('The writer of .xlsx files numbers styles in another way');
}
