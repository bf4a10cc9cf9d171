/** The files of a zip archive by their paths, in their order. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first date of the format: equal files give equal archives. */
const FIRST_DAY = 0x21;
const UTF8 = 0x0800;

/** Reads an archive; null if it is damaged or uses features that Excel does not write. */
export async function readZip(bytes: Uint8Array): Promise<ZipFiles | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [nameSize, extraSize] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(start, start + size);
    if (method !== STORED && method !== DEFLATED) return null;
    const file = method === STORED ? content : await through(content, inflating());
    if (!file) return null;
    files.set(name, file);
    at += 46 + nameSize + extraSize + view.getUint16(at + 32, true);
  }
  return files;
}

/** Writes an archive. */
export async function writeZip(files: ZipFiles): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, file] of files) {
    const name = new TextEncoder().encode(path);
    const packed = (await through(file, new CompressionStream('deflate-raw'))) ?? file;
    const facts = { name, sum: checksum(file), packed: packed.length, size: file.length, offset };
    const local = header(LOCAL, facts);
    parts.push(local, packed);
    directory.push(header(ENTRY, facts));
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, files.size, true);
  end.setUint16(10, files.size, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

interface EntryFacts {
  readonly name: Uint8Array;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function header(sign: typeof LOCAL | typeof ENTRY, facts: EntryFacts): Uint8Array {
  const { name, sum, packed, size, offset } = facts;
  const isLocal = sign === LOCAL;
  const view = new DataView(new ArrayBuffer(isLocal ? 30 : 46));
  view.setUint32(0, sign, true);
  const first = isLocal ? 4 : 6;
  if (!isLocal) view.setUint16(4, 20, true);
  [20, UTF8, DEFLATED, 0, FIRST_DAY].forEach((value, index) => {
    view.setUint16(first + index * 2, value, true);
  });
  [sum, packed, size].forEach((value, index) => {
    view.setUint32(first + 10 + index * 4, value, true);
  });
  view.setUint16(first + 22, name.length, true);
  if (!isLocal) view.setUint32(42, offset, true);
  return joined([new Uint8Array(view.buffer), name]);
}

/** The last record of an archive is followed by a comment of at most 64 kB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function inflating(): DecompressionStream {
  return new DecompressionStream('deflate-raw');
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | null> {
  const piped = new Response(new Uint8Array(bytes)).body?.pipeThrough(stream);
  if (!piped) return null;
  return new Response(piped).arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (CRC[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
