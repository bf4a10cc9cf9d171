import { planText } from '../../../sheets/plan-text';
import { cutRectangles } from '../base/cell-patches';
import type { ReplacedSheets } from '../base/undo-record';
import type { Replacement } from '../diff/sheet-diff';
import { differencesOf } from './replaced-plan';

/** What brings the old sheets back. */
export function replacedSheetsOf({ replaced, snapshot, keeper }: Replacement): ReplacedSheets {
  return {
    plan: planText(replaced.plan),
    locale: replaced.locale,
    imprint: replaced.imprint,
    keeper,
    sheets: [...snapshot.ownSheets.values()].map((sheet) => ({
      key: sheet.key,
      name: sheet.name,
      position: snapshot.sheetNames.indexOf(sheet.name),
      record: sheet.recordText,
      patches: cutRectangles(differencesOf(sheet, replaced.sheets)),
      tables: sheet.tables,
    })),
  };
}
