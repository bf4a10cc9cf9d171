import { type DocumentBlock, loadDocxReader, textBlocks } from '../domain/index';
import { decodeDocument } from '../shared/decode-text';
import { err, ok, type Result } from '../shared/result';
import type { CliProblem } from './cli-problem';
import { readBytes } from './read-bytes';

const MEGABYTES = 20;

/** Reads a document: text in UTF-8, UTF-16 or GB18030, Markdown or a .docx file. */
export async function loadDocument(
  file: string,
): Promise<Result<readonly DocumentBlock[], CliProblem>> {
  const type = /\.(txt|md|markdown|docx)$/i.exec(file)?.[1]?.toLowerCase();
  const bytes = await readBytes(file, MEGABYTES * 1e6);
  if (!bytes.ok) return err(bytes.error.kind === 'tooLarge' ? tooLarge(file) : bytes.error);
  if (type === undefined) return err({ kind: 'unknownDocument', file });
  if (type === 'docx') return readWord(file, bytes.value);
  const text = decodeDocument(bytes.value);
  if (!text.ok) return err({ kind: 'noText', file });
  const blocks = textBlocks(text.value);
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

function tooLarge(file: string): CliProblem {
  return { kind: 'documentTooLarge', file, limit: String(MEGABYTES) };
}
