import type { WorkbookFailure } from '../port';
import type { WorkbookSnapshot } from './workbook-snapshot';
import { SHEET_KEYS } from '../sheets/sheet-layout';

/** Says why the plan cannot be written to a workbook in this state, or null where it can. */
export function refusalOf(snapshot: WorkbookSnapshot): WorkbookFailure | null {
  const { readOnly, structureProtected, ours, tables } = snapshot;
  if (readOnly) return { kind: 'readOnly' };
  if (structureProtected && ours.size < SHEET_KEYS.length) return { kind: 'protectedWorkbook' };
  const sheets = [...ours.values()];
  const locked = sheets.find(({ isProtected }) => isProtected);
  if (locked) return { kind: 'protectedSheet', sheet: locked.name };
  const foreign = tables.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  if (foreign) return { kind: 'tableNameTaken', table: foreign.name, sheet: foreign.sheet };
  return null;
}
