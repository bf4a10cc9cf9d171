import { unzipSync } from 'fflate';

/** The files of a zip archive by their paths, in their order. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** Reads a whole archive; null if it is damaged. */
export function readZip(bytes: Uint8Array): ZipFiles | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}
