import fc from 'fast-check';
import { cleanPackage } from '../../../src/workbook/excel/share/clean-package';
import { readZip, type ZipFiles } from '../../../src/workbook/zip/read-zip';
import { writeZip } from '../../../src/workbook/zip/zip-writer';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { buildPlanSpec, mustReport, mustResolve } from '../../support/plans/build-plan';
import { checkXlsx } from '../../support/check-xlsx/check-xlsx';
import { check, fuzzKind } from '../fuzz-kind';
import { anyHostileText, anyTextChanges, changedText } from '../mutations';

let workbook: Promise<ZipFiles> | null = null;

/** The files of a workbook as we write it, made once. */
function files(): Promise<ZipFiles> {
  workbook ??= (async () => {
    const sheets = planSheets(mustReport(mustResolve(buildPlanSpec())), 'en');
    const read = await readZip(await writeXlsx(sheets));
    if (!read) throw new Error('our own workbook is a zip archive');
    return read;
  })();
  return workbook;
}

const anyChange = fc.record({
  part: fc.nat(),
  change: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('text' as const), texts: anyTextChanges }),
    },
    fc.record({ kind: fc.constantFrom('remove' as const, 'utf16' as const, 'empty' as const) }),
  ),
});

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** Damaged archives and workbooks with damaged parts are refused, or cleaned to a readable archive. */
export const packages = fuzzKind({
  name: 'workbooks to copy',
  share: 1,
  isTask: false,
  inputs: fc.record({
    changes: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(anyChange, { maxLength: 3 }) },
    ),
    // A damaged archive hides all other faults.
    bytes: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
      },
    ),
    cut: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
    text: anyHostileText,
    ...{ row: fc.nat({ max: 40 }), column: fc.nat({ max: 20 }) },
    formula: fc.constantFrom(null, '=1+1', '=A1&"<"', '=RRI(3,1,2)'),
  }),
  prepare: files,
  run: async ({ changes, bytes, cut, text, row, column, formula }) => {
    const parts = new Map(await files());
    for (const { part, change } of changes) {
      const [path, old] = [...parts][part % parts.size] ?? [];
      if (path === undefined) break;
      const content = new TextDecoder().decode(old);
      if (change.kind === 'text') {
        parts.set(path, new TextEncoder().encode(changedText(content, change.texts)));
      } else if (change.kind === 'remove') parts.delete(path);
      else parts.set(path, change.kind === 'empty' ? new Uint8Array() : utf16(content));
    }
    const archive = await writeZip(parts);
    for (const [at, value] of bytes) archive[at % archive.length] = value;
    const given = cut === null ? archive : archive.subarray(0, cut % archive.length);
    const cells = [{ sheet: 'Brief', row, column, formula, value: text }];
    const clean = await cleanPackage(given, cells);
    if (!clean) return 'refused';
    check(readZip(clean.bytes) !== null, 'the copy cannot be read');
    // A copy has the faults of the file that it was given, and no others.
    const isIntact = cut === null && changes.length === 0 && bytes.length === 0;
    const faults = isIntact ? await checkXlsx(clean.bytes) : [];
    check(faults.length === 0, `a copy with faults: ${faults.join(', ')}`);
    return 'accepted';
  },
});
