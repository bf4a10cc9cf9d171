/** The protocol's numbers of the calls behind `document.getFileAsync`. */
const dispatches = { open: 77, read: 80, close: 81 } as const;

/** Excel's codes: the call is not supported, or its file is unknown. */
const errors = { unsupported: 5_000, unknownFile: 5_001 } as const;

const compressed = 1;

/** Parameters and results are numbered: file type and slice size, or handle and slice. */
type Numbered = Readonly<Record<string, unknown>>;

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** Delivers the workbook as a file, slice by slice. */
export interface DocumentCopies {
  /** Null when the call does not concern a file. */
  readonly answer: (dispatchId: number, data: Numbered) => Promise<Numbered> | null;
}

export function createDocumentCopies(readFile: (() => Promise<Uint8Array>) | null): DocumentCopies {
  const copies = new Map<number, Copy>();
  let lastHandle = 0;

  const open = async (data: Numbered): Promise<Numbered> => {
    if (readFile === null || data['0'] !== compressed) return failed(errors.unsupported);
    const bytes = await readFile();
    lastHandle += 1;
    copies.set(lastHandle, { bytes, sliceSize: Number(data['1']) });
    return { ...done, 0: lastHandle, 1: bytes.length };
  };

  const read = (data: Numbered): Numbered => {
    const copy = copies.get(Number(data['2']));
    if (!copy) return failed(errors.unknownFile);
    const start = Number(data['3']) * copy.sliceSize;
    const slice = copy.bytes.subarray(start, start + copy.sliceSize);
    return { ...done, 0: [...slice], 1: slice.length };
  };

  const close = (data: Numbered): Numbered =>
    copies.delete(Number(data['2'])) ? done : failed(errors.unknownFile);

  return {
    answer: (dispatchId, data) => {
      if (dispatchId === dispatches.open) return open(data);
      if (dispatchId === dispatches.read) return Promise.resolve(read(data));
      return dispatchId === dispatches.close ? Promise.resolve(close(data)) : null;
    },
  };
}

const done = { Version: 1, Error: 0 } as const;

function failed(error: number): Numbered {
  return { Version: 1, Error: error };
}
