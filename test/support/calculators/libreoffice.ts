import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/model';
import type { CalculatedBook, CalculatedCell } from './compare-cells';

const COMMANDS = ['soffice', 'libreoffice'];
const LONGEST_RUN = 180_000;
/** The time in milliseconds that each further workbook may add. */
const LONGEST_BOOK = 20_000;

/** Finds LibreOffice: the program named by PLANPATH_SOFFICE, or the first on the PATH. */
export function findLibreOffice(): string | null {
  const named = process.env['PLANPATH_SOFFICE'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens a workbook in LibreOffice, in a profile of its own, and reads every calculated cell. */
export function calculate(program: string, workbook: Uint8Array): CalculatedBook {
  const [book] = calculateAll(program, [workbook]);
  if (!book) throw new Error('a workbook is wanted');
  return book;
}

/** The same for several workbooks, for which LibreOffice starts once. */
export function calculateAll(
  program: string,
  workbooks: readonly Uint8Array[],
): readonly CalculatedBook[] {
  const folder = mkdtempSync(join(tmpdir(), 'planpath-calc-'));
  try {
    const files = workbooks.map((workbook, index) => {
      const file = join(folder, `book-${index}.xlsx`);
      writeFileSync(file, workbook);
      return file;
    });
    const { status, stderr, error } = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', 'fods', '--outdir', folder, ...files],
      ],
      { encoding: 'utf8', timeout: LONGEST_RUN + LONGEST_BOOK * (workbooks.length - 1) },
    );
    if (error || status !== 0) {
      throw new Error(`${program} did not open the workbook: ${error?.message ?? stderr}`);
    }
    return files.map((file) => readFlatSheets(readFileSync(file.replace(/xlsx$/, 'fods'), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook for LibreOffice to calculate. */
export interface BookRequest {
  readonly write: () => Promise<Uint8Array>;
}

/** Returns the result of a workbook. */
export type CalculatedBookOf = (asked: BookRequest) => CalculatedBook;

/** Calculates all these workbooks in one run before the tests, which then ask for each result. */
export function calculateBefore(program: string, asked: readonly BookRequest[]): CalculatedBookOf {
  const books = new Map<BookRequest, CalculatedBook>();
  beforeAll(
    async () => {
      const calculated = calculateAll(
        program,
        await Promise.all(asked.map(({ write }) => write())),
      );
      asked.forEach((each, index) => books.set(each, calculated[index] ?? new Map()));
    },
    LONGEST_RUN + LONGEST_BOOK * asked.length,
  );
  return (each) => {
    const book = books.get(each);
    if (!book) throw new Error('it is not among those that are worked out');
    return book;
  };
}

/** Tests that need LibreOffice; they are skipped where it is not installed. */
export function describeWithLibreOffice(title: string, tests: (program: string) => void): void {
  const program = findLibreOffice();
  if (program === null) {
    test.skip(`${title}: LibreOffice is not installed`, () => undefined);
    return;
  }
  describe(title, () => tests(program));
}

/**
 * The same sheets without the engine's numbers, so that the program that opens them must calculate.
 */
export function withoutValues(plan: SheetPlan): SheetPlan {
  const bare = (cell: PlannedCell): PlannedCell =>
    cell.kind === 'formula' ? { kind: 'formula', formula: cell.formula } : cell;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) => row.map(bare)),
      })),
    })),
  };
}

/** Reads the cells of a flat OpenDocument spreadsheet. */
function readFlatSheets(xml: string): CalculatedBook {
  const book = new Map<string, Map<string, CalculatedCell>>();
  // Charts contain tables of their own inside the sheets.
  const sheets = xml
    .slice(xml.indexOf('<office:spreadsheet'))
    .replace(/<draw:frame.*?<\/draw:frame>/gs, '');
  for (const [, attributes = '', content = ''] of sheets.matchAll(
    /<table:table ([^>]*)>(.*?)<\/table:table>/gs,
  )) {
    book.set(attribute(attributes, 'table:name') ?? '', readRows(content));
  }
  return book;
}

function readRows(xml: string): Map<string, CalculatedCell> {
  const cells = new Map<string, CalculatedCell>();
  let row = 0;
  const rows = /<table:table-row\b([^>]*?)(?:\/>|>(.*?)<\/table:table-row>)/gs;
  for (const [, attributes = '', content = ''] of xml.matchAll(rows)) {
    let column = 0;
    const parts =
      /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs;
    for (const [, cellAttributes = '', cellContent = ''] of content.matchAll(parts)) {
      const repeated = Number(attribute(cellAttributes, 'table:number-columns-repeated') ?? 1);
      const value = readCell(cellAttributes, cellContent);
      if (value !== null) {
        for (let index = 0; index < repeated; index += 1)
          cells.set(`${row},${column + index}`, value);
      }
      column += repeated;
    }
    row += Number(attribute(attributes, 'table:number-rows-repeated') ?? 1);
  }
  return cells;
}

function readCell(attributes: string, content: string): CalculatedCell | null {
  const type = attribute(attributes, 'office:value-type');
  const text = [...content.matchAll(/<text:p\b[^>]*?(?:\/>|>(.*?)<\/text:p>)/gs)]
    .map(([, paragraph = '']) => plainText(paragraph))
    .join('\n');
  if (attribute(attributes, 'calcext:value-type') === 'error') return { error: text };
  switch (type) {
    case null:
      return null;
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attribute(attributes, 'office:value'));
    case 'boolean':
      return attribute(attributes, 'office:boolean-value') === 'true';
    default:
      return attribute(attributes, 'office:string-value') ?? text;
  }
}

function attribute(attributes: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescapeXml(value);
}

function plainText(xml: string): string {
  const spaced = xml.replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count?: string) =>
    ' '.repeat(Number(count ?? 1)),
  );
  return unescapeXml(spaced.replace(/<[^>]*>/g, ''));
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = {
    ...{ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' },
  };
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (entity) => named[entity] ?? entity);
}
