import { Zip, ZipPassThrough } from 'fflate';

/** The first day of the format, in local time as it counts: equal files give equal archives. */
const FIRST_DAY = new Date(1980, 0, 1);
const DEFLATED = 8;
const NOTHING = new Uint8Array(0);

/**
 * A file for an archive, compressed while it is written: by the platform, in Node beside our own
 * thread.
 */
export class DeflatedFile extends ZipPassThrough {
  readonly #stream = new CompressionStream('deflate-raw');
  readonly #input = this.#stream.writable.getWriter();
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #collected: Promise<void>;

  constructor(path: string) {
    super(path);
    this.compression = DEFLATED;
    this.mtime = FIRST_DAY;
    this.ondata = () => undefined;
    this.#collected = this.#collect();
  }

  /** Adds bytes; resolves when more may follow without filling the memory. */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length > 0) this.push(bytes);
    await this.#input.ready;
  }

  async end(): Promise<void> {
    this.push(NOTHING, true);
    await this.#collected;
  }

  /** Hands the file to the archive that it was added to. */
  handOver(): void {
    for (const chunk of this.#chunks) this.ondata(null, chunk, false);
    this.ondata(null, NOTHING, true);
  }

  protected override process(bytes: Uint8Array<ArrayBuffer>, final: boolean): void {
    // A failure reaches `end` through the output.
    const sent = final ? this.#input.close() : this.#input.write(bytes);
    sent.catch(() => undefined);
  }

  async #collect(): Promise<void> {
    const reader = this.#stream.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      this.#chunks.push(read.value);
    }
  }
}

/** Compresses a whole file. */
export async function wholeZipPart(path: string, bytes: Uint8Array): Promise<DeflatedFile> {
  const part = new DeflatedFile(path);
  await part.write(bytes);
  await part.end();
  return part;
}

/**
 * Writes an archive of files that have ended, in their order.
 *
 * @param pause - gives others their turn, while a large archive is put together
 */
export async function writeArchive(
  parts: readonly DeflatedFile[],
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const part of parts) {
    archive.add(part);
    part.handOver();
    await pause();
  }
  archive.end();
  return joinBytes(chunks, pause);
}

/** Writes an archive of whole files, which are compressed one after the other. */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const parts: DeflatedFile[] = [];
  for (const [path, bytes] of files) parts.push(await wholeZipPart(path, bytes));
  return writeArchive(parts);
}

/** So many bytes are copied at once. */
const COPIED_BYTES = 4_000_000;

/** Joins pieces of a file. */
async function joinBytes(
  chunks: readonly Uint8Array[],
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let [at, paused] = [0, 0];
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
    if (at - paused < COPIED_BYTES) continue;
    paused = at;
    await pause();
  }
  return whole;
}
