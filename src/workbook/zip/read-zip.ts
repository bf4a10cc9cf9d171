import { unzipSync } from 'fflate';

/** The files of a zip archive by their paths, in their order. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** An archive whose files are unpacked one at a time. */
export interface ZipArchive {
  /** The paths of its files, in their order. */
  readonly paths: readonly string[];
  /** Unpacks a file; null if it is missing or damaged. */
  readonly read: (path: string) => Uint8Array | null;
}

/** Opens an archive without unpacking it; null if it is damaged. */
export function openZip(bytes: Uint8Array): ZipArchive | null {
  const paths = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        paths.add(name);
        return false;
      },
    });
  } catch {
    return null;
  }
  return {
    paths: [...paths],
    read: (path) => {
      try {
        return unzipSync(bytes, { filter: ({ name }) => name === path })[path] ?? null;
      } catch {
        return null;
      }
    },
  };
}

/** Reads a whole archive; null if it is damaged. */
export function readZip(bytes: Uint8Array): ZipFiles | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}
