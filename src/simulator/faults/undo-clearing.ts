import type { MemberUse } from '../base/exchange';

/** On which Excels a call clears the user's undo. */
export type UndoPlatform = 'desktop' | 'web';

const both: readonly UndoPlatform[] = ['desktop', 'web'];

/**
 * Calls that Excel cannot take back: the user's undo begins anew after them. From Microsoft's list
 * of undo capabilities; `*` stands for every property.
 */
const clearingCalls: ReadonlyMap<string, readonly UndoPlatform[]> = new Map([
  ['Worksheet.Copy', both],
  ['Worksheet.Delete', both],
  ['WorksheetProtection.Protect', both],
  ['WorksheetProtection.Unprotect', both],
  ['WorkbookProtection.Protect', both],
  ['WorkbookProtection.Unprotect', both],
  ['Workbook.Save', both],
  ['Workbook.Close', both],
  ['Workbook.InsertWorksheetsFromBase64', both],
  ['WorksheetCollection.AddFromBase64', both],
  ['PivotTableCollection.RefreshAll', both],
  ['Worksheet.Name', ['desktop']],
  ['Worksheet.Position', ['desktop']],
  ['Worksheet.Visibility', ['desktop']],
  ['Worksheet.StandardWidth', ['web']],
  ['NamedItem.Comment', ['web']],
  ['Style.*', ['web']],
  ['StyleCollection.Add', ['web']],
  ['DocumentProperties.*', ['web']],
]);

/** Says where the use of a member clears the user's undo; nowhere for most. */
export function clearsUndo(
  className: string,
  name: string,
  use: MemberUse,
): readonly UndoPlatform[] {
  if (use === 'get') return [];
  const exact = clearingCalls.get(`${className}.${name}`);
  if (exact) return exact;
  return (use === 'set' ? clearingCalls.get(`${className}.*`) : undefined) ?? [];
}
