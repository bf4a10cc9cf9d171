import { readFile, stat } from 'node:fs/promises';
import { type DocumentBlock, loadDocxReader, textBlocks } from '../domain/index';
import { decodeDocument } from '../shared/decode-text';
import { err, ok, type Result } from '../shared/result';
import { type CliProblem, errorCode } from './cli-problem';

const MEGABYTES = 20;

/** Reads a document: text in UTF-8, UTF-16 or GB18030, Markdown or a .docx file. */
export async function loadDocument(
  file: string,
): Promise<Result<readonly DocumentBlock[], CliProblem>> {
  const type = /\.(txt|md|markdown|docx)$/i.exec(file)?.[1]?.toLowerCase();
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
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
  return blocks.error === 'tooLarge'
    ? err({ kind: 'documentTooLarge', file, limit: String(MEGABYTES) })
    : err({ kind: 'notDocx', file });
}

async function readBytes(file: string): Promise<Result<Uint8Array, CliProblem>> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return err({ kind: 'fileIsFolder', file });
    if (!stats.isFile()) return err({ kind: 'fileIsDevice', file });
    if (stats.size > MEGABYTES * 1e6) {
      return err({ kind: 'documentTooLarge', file, limit: String(MEGABYTES) });
    }
    return ok(await readFile(file));
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? err({ kind: 'fileMissing', file })
      : err({ kind: 'fileUnreadable', file, code });
  }
}
