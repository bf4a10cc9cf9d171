import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that there is either the whole of it or what was there before: into a
 * neighbour first, which then takes its name.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const neighbour = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${String(process.pid)}.tmp`,
  );
  try {
    await writeFile(neighbour, bytes, { flag: 'wx' });
    await rename(neighbour, file);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}
