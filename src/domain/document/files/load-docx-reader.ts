import type { Result } from '../../../shared/result';
import type { DocumentBlock, DocxProblem } from '../document-model';

/** Reads the bytes of a .docx file. */
export type DocxReader = (
  bytes: Uint8Array,
) => Promise<Result<readonly DocumentBlock[], DocxProblem>>;

/**
 * Loads the reader of .docx files. It uses mammoth, which is large, so it is loaded only when
 * somebody brings such a file.
 *
 * @returns a promise of the reader; it rejects if the file cannot be fetched
 * @example typeof loadDocxReader().then // 'function'
 */
export async function loadDocxReader(): Promise<DocxReader> {
  const { readDocx } = await import('./read-docx');
  return readDocx;
}
