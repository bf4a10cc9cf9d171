import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../shared/result';
import { type CliProblem, errorCode } from './cli-problem';

/** Why there are no bytes of a file; what one says that is too large depends on what it is to hold. */
type BytesProblem = CliProblem | { readonly kind: 'tooLarge'; readonly bytes: number };

/** Reads a file. One that is too large is refused before it is read. */
export async function readBytes(
  file: string,
  limit: number,
): Promise<Result<Uint8Array, BytesProblem>> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return err({ kind: 'fileIsFolder', file });
    if (!stats.isFile()) return err({ kind: 'fileIsDevice', file });
    if (stats.size > limit) return err({ kind: 'tooLarge', bytes: stats.size });
    return ok(await readFile(file));
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? err({ kind: 'fileMissing', file })
      : err({ kind: 'fileUnreadable', file, code });
  }
}
