import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive that is being written. */
export interface ZipPart {
  /** Adds bytes; resolves when more may follow without filling the memory. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** An archive that is being written. Its files keep the order in which they were added. */
export interface ZipWriter {
  /** Adds a file, which may be written while others are. */
  readonly add: (path: string) => ZipPart;
  /** Adds a whole file. */
  readonly addWhole: (path: string, bytes: Uint8Array) => Promise<void>;
  /** The archive, after the last file has ended. */
  readonly end: () => Uint8Array;
}

/** The first day of the format, in local time as it counts: equal files give equal archives. */
const FIRST_DAY = new Date(1980, 0, 1);
const DEFLATED = 8;

/** A file that the platform compresses, in Node beside our own thread. */
class DeflatedFile extends ZipPassThrough implements ZipPart {
  readonly #stream = new CompressionStream('deflate-raw');
  readonly #input = this.#stream.writable.getWriter();
  readonly #output: Promise<void>;

  constructor(path: string) {
    super(path);
    this.compression = DEFLATED;
    this.mtime = FIRST_DAY;
    this.#output = this.#passOn();
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.push(bytes);
    await this.#input.ready;
  }

  async end(): Promise<void> {
    this.push(new Uint8Array(0), true);
    await this.#output;
  }

  protected override process(bytes: Uint8Array<ArrayBuffer>, final: boolean): void {
    // A failure reaches `end` through the output.
    const sent = final ? this.#input.close() : this.#input.write(bytes);
    sent.catch(() => undefined);
  }

  async #passOn(): Promise<void> {
    const reader = this.#stream.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      this.ondata(null, read.value, false);
    }
    this.ondata(null, new Uint8Array(0), true);
  }
}

/** Starts an archive. */
export function createZipWriter(): ZipWriter {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = (path: string): ZipPart => {
    const file = new DeflatedFile(path);
    archive.add(file);
    return file;
  };
  return {
    add,
    addWhole: async (path, bytes) => {
      const part = add(path);
      if (bytes.length > 0) await part.write(bytes);
      await part.end();
    },
    end: () => {
      archive.end();
      return joined(chunks);
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
