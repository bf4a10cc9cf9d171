import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '../shared/result';
import { type CliProblem, errorCode } from './cli-problem';
import { followLinks, statsOf } from './replace-file';

/** The file to write, past symbolic links. The file that it is made from is not one. */
export async function findDestination(
  out: string,
  source: string,
  ending: '.xlsx' | '.plan.json',
): Promise<Result<string, CliProblem>> {
  if (!out.toLowerCase().endsWith(ending)) {
    return err({ kind: ending === '.xlsx' ? 'notXlsxName' : 'notPlanName', file: out });
  }
  try {
    const destination = await followLinks(out);
    const folder = path.dirname(destination);
    if ((await statsOf(folder))?.isDirectory() !== true) {
      return err({
        kind: 'folderMissing',
        folder: destination === out ? path.dirname(out) : folder,
      });
    }
    const refusal = await refuseExisting(destination, out, source);
    return refusal === null ? ok(destination) : err(refusal);
  } catch (error) {
    return err(unwritable(out, error));
  }
}

/** Why a file that exists is not replaced. */
async function refuseExisting(
  destination: string,
  out: string,
  source: string,
): Promise<CliProblem | null> {
  const existing = await statsOf(destination);
  if (existing === null) return null;
  if (existing.isDirectory()) return { kind: 'fileIsFolder', file: out };
  if (!existing.isFile()) return { kind: 'outIsDevice', file: out };
  const plan = await statsOf(source);
  if (plan !== null && plan.dev === existing.dev && plan.ino === existing.ino) {
    return { kind: 'outIsPlan', file: out };
  }
  // The administrator may write a file that is marked as read-only, but nobody meant that.
  const isReadOnly = (existing.mode & 0o222) === 0;
  if (isReadOnly) return { kind: 'readOnly', file: out };
  await access(destination, constants.W_OK);
  return null;
}

/** Why a file could not be written. */
export function unwritable(file: string, error: unknown): CliProblem {
  const code = errorCode(error);
  return code === 'ENAMETOOLONG'
    ? { kind: 'nameTooLong', file }
    : { kind: 'unwritable', file, code };
}
