const CENTRAL_ENTRY = 0x02014b50;

/**
 * Adds up the sizes that a zip archive states for its unpacked files.
 *
 * @example unpackedSize(new Uint8Array(0)) // 0
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== CENTRAL_ENTRY) continue;
    sum += view.getUint32(at + 24, true);
  }
  return sum;
}
