import {
  type DocumentBlock,
  type DocumentOptions,
  type DocumentReading,
  loadDocxReader,
  readDocumentInSteps,
  textBlocks,
} from '../../domain/index';
import { decodeDocument } from '../../shared/decode-text';
import { err, ok, type Result } from '../../shared/result';
import { bytesOfFile } from '../controls/bytes-of-file';
import { pageTurns } from '../../shared/page-turns';

/** Why a document cannot be read. */
export type DocumentProblem =
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  /** Neither a text nor Markdown nor a Word document. */
  | { readonly kind: 'otherFile' }
  /** Its letters are in an encoding that cannot be told for certain. */
  | { readonly kind: 'otherEncoding' }
  /** Nothing but pictures, or nothing at all. */
  | { readonly kind: 'noText' }
  | { readonly kind: 'unreadable' }
  /** The reader of Word documents could not be loaded. */
  | { readonly kind: 'notFetched' };

/** The largest file that is read, in megabytes. */
export const LARGEST_FILE = 20;

const TEXT_FILE = /\.(?:txt|md|markdown)$/i;
const WORD_FILE = /\.docx$/i;

/** The blocks of a pasted text. */
export function blocksOfText(text: string): Result<readonly DocumentBlock[], DocumentProblem> {
  const blocks = textBlocks(text);
  return blocks.length === 0 ? err({ kind: 'noText' }) : ok(blocks);
}

/** The blocks of a file that somebody chose. */
export async function blocksOfFile(
  file: File,
): Promise<Result<readonly DocumentBlock[], DocumentProblem>> {
  if (file.size > LARGEST_FILE * 1e6) {
    return err({ kind: 'tooLarge', megabytes: Math.ceil(file.size / 1e6) });
  }
  const isWord = WORD_FILE.test(file.name);
  if (!isWord && !TEXT_FILE.test(file.name)) return err({ kind: 'otherFile' });
  const bytes = await bytesOfFile(file);
  if (bytes === null) return err({ kind: 'unreadable' });
  if (isWord) return blocksOfWord(bytes);
  const text = decodeDocument(bytes);
  if (text.ok) return blocksOfText(text.value);
  return err({ kind: text.error === 'binary' ? 'otherFile' : 'otherEncoding' });
}

async function blocksOfWord(
  bytes: Uint8Array,
): Promise<Result<readonly DocumentBlock[], DocumentProblem>> {
  const read = await loadDocxReader().catch(() => null);
  if (!read) return err({ kind: 'notFetched' });
  const blocks = await read(bytes);
  if (blocks.ok) return blocks.value.length === 0 ? err({ kind: 'noText' }) : blocks;
  return blocks.error === 'tooLarge'
    ? err({ kind: 'tooLarge', megabytes: Math.ceil(bytes.length / 1e6) })
    : err({ kind: 'otherFile' });
}

/**
 * Reads a document in turns with the page, so that the pane stays usable.
 *
 * @returns the reading; null if it was cancelled
 */
export async function readInTurns(
  blocks: readonly DocumentBlock[],
  options: DocumentOptions,
  signal: AbortSignal,
): Promise<DocumentReading | null> {
  const steps = readDocumentInSteps(blocks, options);
  const turn = pageTurns();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
  return null;
}
