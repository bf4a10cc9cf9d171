import type { HostErrorCode } from '../base/host-error';
import type { MemberUse } from '../base/exchange';

/** What the user has in front of them, where it is not a sheet with cells of this workbook. */
export type InFront = 'otherWorkbook' | 'chartSheet';

/**
 * Members that need the workbook in front, with the error they end with otherwise: from Microsoft's
 * list of what a switch of workbooks affects, and OfficeDev/office-js#6365 for a sheet's names.
 */
const needWorkbook: ReadonlyMap<string, HostErrorCode> = new Map([
  ['Range.Select', 'GeneralException'],
  ['Workbook.GetActiveCell', 'InvalidSelection'],
  ['Workbook.GetSelectedRange', 'InvalidSelection'],
  ['Worksheet.Activate', 'GeneralException'],
  ['Worksheet.Delete', 'InvalidSelection'],
  ['Worksheet.Gridlines', 'GeneralException'],
  ['Worksheet.Headings', 'GeneralException'],
  ['Worksheet.Names', 'InvalidSelection'],
  ['WorksheetCollection.Add', 'GeneralException'],
  ['WorksheetFreezePanes.FreezeAt', 'GeneralException'],
  ['WorksheetFreezePanes.FreezeColumns', 'GeneralException'],
  ['WorksheetFreezePanes.FreezeRows', 'GeneralException'],
  ['WorksheetFreezePanes.GetLocationOrNullObject', 'GeneralException'],
  ['WorksheetFreezePanes.Unfreeze', 'GeneralException'],
]);

/** Members that need a sheet with cells in front (OfficeDev/office-js#2444). */
const needCells: ReadonlyMap<string, HostErrorCode> = new Map([
  ['Workbook.GetActiveCell', 'UnsupportedSheet'],
  ['Workbook.GetSelectedRange', 'UnsupportedSheet'],
  ['WorksheetCollection.GetActiveWorksheet', 'UnsupportedSheet'],
]);

/** The error that using a member ends with; null where it does not matter what is in front. */
export function refusedInFront(
  inFront: InFront | null,
  className: string,
  name: string,
  use: MemberUse,
): HostErrorCode | null {
  if (inFront === null) return null;
  const isRead = use === 'get' && name !== 'Names';
  const refused = inFront === 'otherWorkbook' ? needWorkbook : needCells;
  return isRead ? null : (refused.get(`${className}.${name}`) ?? null);
}
