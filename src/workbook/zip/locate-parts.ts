/** Where the data of a file of an archive are, and how they are stored. */
export interface PartPlace {
  readonly start: number;
  /** How many bytes are stored. */
  readonly size: number;
  readonly isDeflated: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record without its comment, which has at most 65,535 bytes. */
const END_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * Finds the stored bytes of one file in an archive, so that they can be unpacked in pieces: the library
 * unpacks a file as a whole. It is asked first and knows whether the archive is one at all.
 *
 * @returns null where the archive needs the library: a 64-bit one, or another kind of compression
 */
export function locatePart(bytes: Uint8Array, path: string): PartPlace | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let at = view.getUint32(findEnd(view) + 16, true);
    while (view.getUint32(at, true) === ENTRY) {
      const nameBytes = view.getUint16(at + 28, true);
      const name = bytes.subarray(at + 46, at + 46 + nameBytes);
      if (new TextDecoder().decode(name) === path) return placeOf(view, at);
      at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // Read beyond the end.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function findEnd(view: DataView): number {
  let at = view.byteLength - END_BYTES;
  while (view.getUint32(at, true) !== END) at -= 1;
  return at;
}

function placeOf(view: DataView, entry: number): PartPlace | null {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (![STORED, DEFLATED].includes(method) || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const isInside = start + size <= view.byteLength;
  return isInside ? { start, size, isDeflated: method === DEFLATED } : null;
}
