import { ok } from '../../../../shared/result';
import { runExcel } from '../../runtime/run-excel';
import type { WriteStep } from './steps';

const BYTES = 600;

/** Brings a sheet to the front at the end of a request; `note` gets the name of the one before. */
export function showStep(name: string, note: (before: string) => void): WriteStep {
  return {
    ...{ bytes: BYTES, cells: 0 },
    queue: ({ workbook: { worksheets } }) => {
      const active = worksheets.getActiveWorksheet().load('name');
      worksheets.getItem(name).activate();
      return () => {
        note(active.name);
        return null;
      };
    },
  };
}

/**
 * Brings a sheet to the front and returns the name of the one that was there; empty where Excel does
 * not say. It refuses to name a chart sheet, and brings nothing to the front while another workbook is
 * there. Neither is a reason to take a write back, so this is a request of its own.
 */
export async function showSheet(name: string): Promise<string> {
  const asked = await runExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet().load('name');
      worksheets.getItem(name).activate();
      await context.sync();
      return ok(active.name);
    },
    { waitsForEdit: true },
  );
  if (asked.ok) return asked.value;
  await runExcel(
    async (context) => {
      context.workbook.worksheets.getItem(name).activate();
      await context.sync();
      return ok(undefined);
    },
    { waitsForEdit: true },
  );
  return '';
}
