import { Inflate, unzipSync } from 'fflate';
import { locatePart } from './locate-parts';

/** The files of a zip archive by their paths, in their order. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

/** An archive whose files are unpacked one at a time. */
export interface ZipArchive {
  /** The paths of its files, in their order. */
  readonly paths: readonly string[];
  /** Unpacks a file; null if it is missing or damaged. */
  readonly read: (path: string) => Uint8Array | null;
  /**
   * Unpacks a file piece by piece, of at most {@link MOST_PIECE_BYTES} each, so that a page may have
   * its turns in between; throws if the file is missing or damaged.
   */
  readonly pieces: (path: string) => Generator<Uint8Array, void, undefined>;
}

/** The most bytes of one piece. */
export const MOST_PIECE_BYTES = 65_536;

/** So many stored bytes are unpacked at once; they become some ten times as many. */
const STORED_PIECE = 8_192;

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
  const read = (path: string): Uint8Array | null => {
    try {
      return unzipSync(bytes, { filter: ({ name }) => name === path })[path] ?? null;
    } catch {
      return null;
    }
  };
  return { paths: [...paths], read, pieces: (path) => piecesOf(bytes, path, read) };
}

function* piecesOf(
  bytes: Uint8Array,
  path: string,
  read: ZipArchive['read'],
): Generator<Uint8Array, void, undefined> {
  const place = locatePart(bytes, path);
  if (!place) {
    const whole = read(path);
    if (!whole) throw new Error(`There is no ${path}.`);
    yield* cut(whole, MOST_PIECE_BYTES);
    return;
  }
  const stored = bytes.subarray(place.start, place.start + place.size);
  yield* place.isDeflated ? inflated(stored) : cut(stored, MOST_PIECE_BYTES);
}

function* inflated(stored: Uint8Array): Generator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  for (const piece of cut(stored, STORED_PIECE)) {
    inflate.push(piece);
    const unpacked = ready;
    ready = [];
    for (const each of unpacked) yield* cut(each, MOST_PIECE_BYTES);
  }
  // Throws where the stored bytes end too early.
  inflate.push(new Uint8Array(0), true);
  for (const each of ready) yield* cut(each, MOST_PIECE_BYTES);
}

function* cut(bytes: Uint8Array, most: number): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most);
}

/** Reads a whole archive; null if it is damaged. */
export function readZip(bytes: Uint8Array): ZipFiles | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}
