import type { MemberUse } from '../base/exchange';

/** The Excels where a call clears the user's undo stack. */
export type UndoPlatform = 'desktop' | 'web';

const both: readonly UndoPlatform[] = ['desktop', 'web'];

/**
 * Calls that Excel cannot undo: they clear the user's undo stack. From Microsoft's list of undo
 * capabilities, and OfficeDev/office-js#5918 for merged cells; `*` means every property.
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
  ['Range.GetMergedAreas', ['desktop']],
  ['Range.GetMergedAreasOrNullObject', ['desktop']],
  ['Worksheet.Name', ['desktop']],
  ['Worksheet.Position', ['desktop']],
  ['Worksheet.Visibility', ['desktop']],
  ['Worksheet.StandardWidth', ['web']],
  ['NamedItem.Comment', ['web']],
  ['Style.*', ['web']],
  ['StyleCollection.Add', ['web']],
  ['DocumentProperties.*', ['web']],
]);

/** Returns where using a member clears the user's undo stack; nowhere for most members. */
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
