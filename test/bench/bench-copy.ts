import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { cleanPackage, type SheetFileCell } from '../../src/workbook/excel/share/clean-package';
import { DeflatedFile, wholeZipPart, writeArchive } from '../../src/workbook/zip/zip-writer';
import { figure, printTable } from './measure';

/** About as many rows give a megabyte of workbook. */
const ROWS_PER_MEGABYTE = 6_000;
const COLUMNS = 20;
const MEGABYTES = [1, 10, 100];
const SHEETS = 2;

interface Copied {
  readonly seconds: number;
  /** The longest time for which a page would have waited, in milliseconds. */
  readonly longest: number;
  readonly megabytes: number;
}

/** Seconds and memory of a shareable copy of large workbooks, each made by a process of its own. */
export async function benchCopy(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-copy-'));
  const file = path.join(folder, 'large.xlsx');
  const rows: string[][] = [];
  for (const size of MEGABYTES) {
    writeFileSync(file, await largeWorkbook(size * ROWS_PER_MEGABYTE));
    const child = spawnSync(
      process.execPath,
      [...process.execArgv, process.argv[1] ?? '', 'copy-once', file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { seconds, megabytes, longest } = JSON.parse(child.stdout) as Copied;
    rows.push([statSync(file).size / 1_000_000, seconds, megabytes, longest].map(figure));
  }
  rmSync(folder, { recursive: true });
  console.log('A shareable copy with 1,000 cells in plain Excel');
  printTable(['MB of workbook', 'seconds', 'MB of memory', 'longest task, ms'], rows);
}

/** One copy in this process; prints what it took. */
export async function benchCopyOnce(): Promise<void> {
  const [, file = ''] = process.argv.slice(2);
  const bytes = new Uint8Array(readFileSync(file));
  const cells = Array.from({ length: 1_000 }, (_, index): SheetFileCell => {
    const place = { sheet: 'Sheet1', row: index * 3, column: 4 };
    return { ...place, formula: `=A${String(index * 3 + 1)}*2`, value: index };
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  const copy = await cleanPackage(bytes, cells);
  delay.disable();
  if (!copy || copy.bytes.length < bytes.length / 2) throw new Error('There is no copy.');
  const copied: Copied = {
    seconds: (performance.now() - started) / 1000,
    longest: delay.max / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(copied));
}

/** A workbook with numbers of many digits on two sheets. */
async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const names = Array.from({ length: SHEETS }, (_, index) => String(index + 1));
  const sheets = names.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`);
  const links = names.map(
    (n) => `<Relationship Id="rId${n}" Type="t" Target="worksheets/sheet${n}.xml"/>`,
  );
  const small: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types/>'],
    ['xl/workbook.xml', `<workbook><sheets>${sheets.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${links.join('')}</Relationships>`],
  ];
  const parts = await Promise.all(
    small.map(([name, xml]) => wholeZipPart(name, new TextEncoder().encode(xml))),
  );
  for (const n of names) parts.push(await largeSheet(`xl/worksheets/sheet${n}.xml`, rows / SHEETS));
  return writeArchive(parts);
}

async function largeSheet(name: string, rows: number): Promise<DeflatedFile> {
  const part = new DeflatedFile(name);
  const write = (text: string) => part.write(new TextEncoder().encode(text));
  // Equal numbers in each run; no two alike in a sheet.
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  await write('<worksheet><sheetData>');
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => {
      const place = `${String.fromCharCode(65 + column)}${String(row)}`;
      return `<c r="${place}" s="1"><v>${String(next() / 1000)}</v></c>`;
    });
    await write(`<row r="${String(row)}" spans="1:20">${cells.join('')}</row>`);
  }
  await write('</sheetData></worksheet>');
  await part.end();
  return part;
}
