import { ok } from '../../../../shared/result';
import type { WorkbookFailure } from '../../../ports/workbook-port';
import { runExcel } from '../../runtime/run-excel';
import type { WorkbookResult } from '../../runtime/workbook-result';

/** How to read something of several objects. */
export interface EachReading<Item, Value> {
  /** Reads a value of each item, in the order of the items. */
  readonly read: (
    context: Excel.RequestContext,
    items: readonly Item[],
  ) => Promise<readonly Value[]>;
  readonly waitsForEdit: boolean;
}

/** Codes of Excel for what it does not do; any other is no reason to go on without an answer. */
const REFUSALS: ReadonlySet<string> = new Set([
  ...['GeneralException', 'InvalidArgument', 'InvalidOperation', 'InvalidReference'],
  ...['ItemNotFound', 'UnsupportedSheet'],
]);

function isRefusal(failure: WorkbookFailure): boolean {
  switch (failure.kind) {
    // Excel answers so for protected sheets.
    case 'readOnly':
    case 'notSupported':
    case 'tooLarge':
      return true;
    case 'office':
      return REFUSALS.has(failure.code);
    default:
      return false;
  }
}

/**
 * Reads something of every object together. If Excel refuses that, it is asked about half of them, and
 * so on: one that it does not tell about gives null and keeps no other from being read.
 */
export async function readEach<Item, Value>(
  items: readonly Item[],
  reading: EachReading<Item, Value>,
): Promise<WorkbookResult<readonly (Value | null)[]>> {
  if (items.length === 0) return ok([]);
  const { read, waitsForEdit } = reading;
  const all = await runExcel(async (context) => ok(await read(context, items)), { waitsForEdit });
  if (all.ok || !isRefusal(all.error)) return all;
  if (items.length === 1) return ok([null]);
  const middle = Math.ceil(items.length / 2);
  const first = await readEach(items.slice(0, middle), reading);
  if (!first.ok) return first;
  const rest = await readEach(items.slice(middle), reading);
  return rest.ok ? ok([...first.value, ...rest.value]) : rest;
}
