import {
  delimitedBlocks,
  type DocumentBlock,
  loadDocxReader,
  tableBlocks,
  textBlocks,
} from '../domain/index';
import { decodeDocument } from '../shared/decode-text';
import { err, ok, type Result } from '../shared/result';
import { readTables, type SheetTexts } from '../workbook/xlsx/read-tables';
import type { CliProblem } from './cli-problem';
import { readBytes } from './read-bytes';

const MEGABYTES = 20;

/** Reads a document: text in UTF-8, UTF-16 or GB18030, Markdown, a .csv, .docx or .xlsx file. */
export async function loadDocument(
  file: string,
): Promise<Result<readonly DocumentBlock[], CliProblem>> {
  const type = /\.(txt|md|markdown|csv|tsv|docx|xlsx|xlsm)$/i.exec(file)?.[1]?.toLowerCase();
  const bytes = await readBytes(file, MEGABYTES * 1e6);
  if (!bytes.ok) return err(bytes.error.kind === 'tooLarge' ? tooLarge(file) : bytes.error);
  if (type === undefined) return err({ kind: 'unknownDocument', file });
  if (type === 'docx') return readWord(file, bytes.value);
  if (type === 'xlsx' || type === 'xlsm') return readWorkbook(file, bytes.value);
  const text = decodeDocument(bytes.value);
  if (!text.ok) return err({ kind: 'noText', file });
  const isTable = type === 'csv' || type === 'tsv';
  const blocks = isTable ? delimitedBlocks(text.value) : textBlocks(text.value);
  return blocks.length === 0 ? err({ kind: 'noText', file }) : ok(blocks);
}

async function readWord(
  file: string,
  bytes: Uint8Array,
): Promise<Result<readonly DocumentBlock[], CliProblem>> {
  const read = await loadDocxReader();
  const blocks = await read(bytes);
  if (blocks.ok) return blocks.value.length === 0 ? err({ kind: 'noText', file }) : blocks;
  return err(blocks.error === 'tooLarge' ? tooLarge(file) : { kind: 'notDocx', file });
}

async function readWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<Result<readonly DocumentBlock[], CliProblem>> {
  const sheets = await readTables(bytes);
  if (!sheets.ok) {
    return err(sheets.error === 'tooLarge' ? tooLarge(file) : { kind: 'notXlsx', file });
  }
  const filled = sheets.value.filter(({ rows }) =>
    rows.some((row) => row.some((text) => text !== '')),
  );
  const blocks = filled.flatMap((sheet) => sheetBlocks(sheet, filled.length > 1));
  return blocks.length === 0 ? err({ kind: 'noText', file }) : ok(blocks);
}

/** The table of a sheet, under its name if there are several. */
function sheetBlocks({ name, rows }: SheetTexts, isNamed: boolean): readonly DocumentBlock[] {
  const heading: DocumentBlock = {
    ...{ kind: 'paragraph', text: name, level: 1, continues: false, isMarked: true },
  };
  return [...(isNamed ? [heading] : []), ...tableBlocks(rows)];
}

function tooLarge(file: string): CliProblem {
  return { kind: 'documentTooLarge', file, limit: String(MEGABYTES) };
}
