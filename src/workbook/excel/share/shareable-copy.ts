import type { PlanReport } from '../../../domain/index';
import type { ShareableCopy } from '../../ports/sharing-port';
import { safeSheetName } from '../../../shared/sheet-name';
import { checkWritable } from './check-writable';
import { cleanPackage } from './clean-package';
import { draftFreeze } from './freeze-workbook';
import { differenceOf, isSameValue, type FrozenCell } from './frozen-cells';
import { measureFormulas } from './measure-formulas';
import { readDocument } from './read-document';
import { runSharing, shared, unshared, type Shared } from './run-sharing';
import { readZip, writeZip } from './zip-archive';

/**
 * Makes a file for people without the add-in: the workbook as it stands, plain Excel in place of our
 * functions, our traces taken out. The workbook itself stays as it is; the formulas are worked out
 * on a sheet that is there for no longer than that.
 */
export function shareableCopy(report: PlanReport | null): Promise<Shared<ShareableCopy>> {
  return runSharing(async (context) => {
    const { book, found, cells } = await draftFreeze(context, report);
    if (found.obstacles.length > 0) {
      const obstacles = found.obstacles.filter(({ kind }) => kind !== 'protectedSheet');
      if (obstacles.length > 0) return unshared({ kind: 'obstacles', obstacles });
    }
    const refusal = cells.length > 0 ? await checkWritable(context, null) : null;
    if (refusal) return unshared(refusal);
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
    const files = await readZip(bytes.value);
    const clean = files && cleanPackage(files, kept);
    if (!clean) return unshared({ kind: 'unreadableFile' });
    const formulas = kept.filter(({ formula }) => formula !== null).length;
    const differences = kept.map(({ formula, value }, index) =>
      formula !== null && typeof value === 'number' ? differenceOf(value, measured[index]) : 0,
    );
    return shared({
      bytes: await writeZip(clean.files),
      removed: clean.removed,
      proof: {
        ...{ cells: kept.length, formulas, values: kept.length - formulas },
        largestDifference: differences.reduce((most, each) => Math.max(most, each), 0),
      },
    });
  });
}

/** Opens a file as a new workbook. */
export function openCopy(bytes: Uint8Array): Promise<Shared<void>> {
  return runSharing(async () => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    await Excel.createWorkbook(btoa(text));
    return shared(undefined);
  });
}
