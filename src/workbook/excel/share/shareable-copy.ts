import { err, ok } from '../../../shared/result';
import type { PlanReport } from '../../../domain/index';
import { safeSheetName } from '../../../shared/sheet-name';
import type { ShareableCopy } from '../../ports/sharing-port';
import { checkWritable } from './book';
import { cleanPackage } from './clean-package';
import { scanForFreeze } from './freeze-workbook';
import { differenceOf, type FrozenCell, isSameValue } from './find-frozen';
import { measureFormulas } from './measure-frozen';
import { runSharing, type SharingResult } from './run-sharing';

/**
 * Makes a file for people without the add-in: the current workbook with plain Excel in place of our
 * functions and without our parts. The workbook itself does not change; the formulas are calculated
 * on a temporary sheet.
 */
export function shareableCopy(report: PlanReport | null): Promise<SharingResult<ShareableCopy>> {
  return runSharing(async (context) => {
    const { book, found, cells } = await scanForFreeze(context, report);
    if (found.obstacles.length > 0) {
      const obstacles = found.obstacles.filter(({ kind }) => kind !== 'protectedSheet');
      if (obstacles.length > 0) return err({ kind: 'obstacles', obstacles });
    }
    const refusal = cells.length > 0 ? await checkWritable(context, null) : null;
    if (refusal) return err(refusal);
    const taken = book.sheets.map(({ name }) => name);
    const measured =
      cells.length > 0
        ? await measureFormulas(context, cells, safeSheetName('PlanPath', taken))
        : [];
    const kept = cells.map((cell, index): FrozenCell => {
      const isGood = cell.formula === null || isSameValue(cell.value, measured[index]);
      return isGood ? cell : { ...cell, formula: null, reason: 'differs' };
    });
    const bytes = await readDocument();
    if (!bytes.ok) return bytes;
    const clean = await cleanPackage(bytes.value, kept);
    if (!clean) return err({ kind: 'unreadableFile' });
    const formulas = kept.filter(({ formula }) => formula !== null).length;
    const differences = kept.map(({ formula, value }, index) =>
      formula !== null && typeof value === 'number' ? differenceOf(value, measured[index]) : 0,
    );
    return ok({
      bytes: clean.bytes,
      removed: clean.removed,
      proof: {
        ...{ cells: kept.length, formulas, values: kept.length - formulas },
        largestDifference: differences.reduce((most, each) => Math.max(most, each), 0),
      },
    });
  });
}

/** Opens a file as a new workbook. */
export function openCopy(bytes: Uint8Array): Promise<SharingResult<void>> {
  return runSharing(async () => {
    await Excel.createWorkbook(base64Of(bytes));
    return ok(undefined);
  });
}

/** Bytes that are coded at once, a multiple of three: the codes then follow each other. */
const CODED_AT_ONCE = 24_576;

function base64Of(bytes: Uint8Array): string {
  const codes: string[] = [];
  for (let at = 0; at < bytes.length; at += CODED_AT_ONCE) {
    codes.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CODED_AT_ONCE))));
  }
  return codes.join('');
}

/** The slice size in bytes in which Office returns the file. */
const SLICE = 4_194_304;

/** Reads the file of the workbook, with unsaved changes. */
async function readDocument(): Promise<SharingResult<Uint8Array>> {
  const { document } = Office.context as Partial<Office.Context>;
  if (!document || !('getFileAsync' in document)) {
    return err({ kind: 'notSupported', member: 'getFileAsync' });
  }
  const opened = await answered<Office.File>((done) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done);
  });
  if (!opened) return err({ kind: 'notSupported', member: 'getFileAsync' });
  const bytes = new Uint8Array(opened.size);
  let length = 0;
  for (let index = 0; index < opened.sliceCount; index += 1) {
    const slice = await answered<Office.Slice>((done) => {
      opened.getSliceAsync(index, done);
    });
    const part = slice?.data as ArrayLike<number> | undefined;
    if (!part || length + part.length > bytes.length) break;
    // A list of numbers would take eight times the memory.
    bytes.set(part, length);
    length += part.length;
  }
  opened.closeAsync();
  return length === bytes.length ? ok(bytes) : err({ kind: 'unreadableFile' });
}

/** The value of an asynchronous Office call; null if it failed. */
function answered<Value>(
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value | null> {
  return new Promise((resolve) => {
    ask(({ status, value }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : null);
    });
  });
}
