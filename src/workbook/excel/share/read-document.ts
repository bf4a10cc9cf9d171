import { shared, unshared, type Shared } from './run-sharing';

/** Bytes of the file that Office hands over at once. */
const SLICE = 4_194_304;

/** Reads the file of the workbook as it stands, unsaved changes too. */
export async function readDocument(): Promise<Shared<Uint8Array>> {
  const { document } = Office.context as Partial<Office.Context>;
  if (!document || !('getFileAsync' in document)) {
    return unshared({ kind: 'notSupported', member: 'getFileAsync' });
  }
  const opened = await answered<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  if (!opened) return unshared({ kind: 'notSupported', member: 'getFileAsync' });
  const parts: number[][] = [];
  for (let index = 0; index < opened.sliceCount; index += 1) {
    const slice = await answered<Office.Slice>((done) => {
      opened.getSliceAsync(index, done);
    });
    if (slice) parts.push([...(slice.data as ArrayLike<number> & Iterable<number>)]);
  }
  const isWhole = parts.length === opened.sliceCount;
  opened.closeAsync();
  return isWhole ? shared(Uint8Array.from(parts.flat())) : unshared({ kind: 'unreadableFile' });
}

/** The value of an answer of Office, null where it failed. */
function answered<Value>(
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value | null> {
  return new Promise((resolve) => {
    ask(({ status, value }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : null);
    });
  });
}
