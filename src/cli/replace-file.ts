import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const A_DAY = 24 * 3600 * 1000;
/** Symbolic links in a row before it is a circle. */
const MOST_LINKS = 40;

/**
 * Writes a file completely or leaves the old one: it writes a temporary file beside it, flushes it to
 * the disk and gives it the name. A file that was there keeps its mode and, where allowed, its owner.
 * Temporary files that runs which were killed have left in the folder are removed.
 *
 * Written here because the packages for this write once and ignore how much the disk took, so a full
 * disk leaves them with half a file under the right name.
 *
 * @param file - past symbolic links, as {@link followLinks} returns it
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const before = await statsOf(file);
  await removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  const handle = await open(temporary, 'wx', before === null ? 0o666 : before.mode & 0o777);
  try {
    try {
      if (before !== null) await makeAlike(handle, before);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/**
 * The file that a name stands for, past symbolic links, also where the last link leads to a file that
 * does not exist yet. Throws the error of the file system for a circle of links.
 */
export async function followLinks(name: string, left = MOST_LINKS): Promise<string> {
  try {
    return await realpath(name);
  } catch (error) {
    if (!isAbsent(error) || left === 0) throw error;
  }
  const folder = await realpath(path.dirname(name)).catch(() => path.dirname(name));
  const target = await readlink(name).catch(() => null);
  return target === null
    ? path.join(folder, path.basename(name))
    : followLinks(path.resolve(folder, target), left - 1);
}

/** What is known of a file; null where there is none. */
export async function statsOf(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The owner first: changing it takes special rights of the mode away. */
async function makeAlike(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const mine = await handle.stat();
  if (mine.uid !== uid || mine.gid !== gid) {
    // Only the administrator may give a file away.
    await handle.chown(uid, gid).catch(() => undefined);
  }
  await handle.chmod(mode & 0o7777);
}

/** Short, so that it fits beside the longest name; it tells which run of which machine wrote it. */
function temporaryName(): string {
  return `.planpath-${machine()}-${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`;
}

function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** A leftover is a temporary file whose run has ended, or one that is too old to be written to. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, of, run] = /^\.planpath-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/.exec(name) ?? [];
    if (run === undefined) continue;
    const file = path.join(folder, name);
    const stats = await statsOf(file).catch(() => null);
    const isOver = of === machine() && !isRunning(Number(run));
    const isOld = stats !== null && Date.now() - stats.mtimeMs > A_DAY;
    if (isOver || isOld) await rm(file, { force: true }).catch(() => undefined);
  }
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** So that the new name outlives a power cut as well; Windows does it without being asked. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
