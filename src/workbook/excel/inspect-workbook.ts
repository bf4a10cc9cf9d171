import { PLAN_TABLES } from './plan-table-names';
import { sheetMarkName } from '../sheets/plan-sheets';
import type { PlanTableName } from '../sheets/plan-tables';
import { SHEET_KEYS, type SheetKey } from '../sheets/sheet-layout';
import type { OwnSheet, OwnTable, WorkbookSnapshot } from './workbook-snapshot';

/** Looks at the workbook before a write, changing nothing: one round trip. */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/name');
  const marks = SHEET_KEYS.map((key) => markedSheet(workbook, key));
  const tables = PLAN_TABLES.map((name) => tableSheet(workbook, name));
  await context.sync();
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    sheetNames: workbook.worksheets.items.map(({ name }) => name),
    ours: ownSheets(marks),
    tables: tables.flatMap(({ name, sheet }): OwnTable[] =>
      sheet.isNullObject ? [] : [{ name, sheet: sheet.name }],
    ),
  };
}

interface MarkedSheet {
  readonly key: SheetKey;
  /** A null object where nothing bears the mark. */
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** The sheet that carries the mark of a key, wherever it is and whatever it is called. */
function markedSheet(workbook: Excel.Workbook, key: SheetKey): MarkedSheet {
  const name = workbook.names.getItemOrNullObject(sheetMarkName(key));
  const { worksheet: sheet } = name.getRangeOrNullObject();
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.charts.load('items/name');
  const used = sheet.getUsedRange().load('rowIndex, columnIndex, rowCount, columnCount');
  return { key, sheet, used };
}

function tableSheet(workbook: Excel.Workbook, name: PlanTableName) {
  const { worksheet: sheet } = workbook.tables.getItemOrNullObject(name);
  sheet.load('name');
  return { name, sheet };
}

/** A sheet with two marks is taken for the first: two of our sheets cannot stand in one place. */
function ownSheets(marks: readonly MarkedSheet[]): ReadonlyMap<SheetKey, OwnSheet> {
  const found = new Map<SheetKey, OwnSheet>();
  const names = new Set<string>();
  for (const { key, sheet, used } of marks) {
    if (sheet.isNullObject || names.has(sheet.name)) continue;
    names.add(sheet.name);
    found.set(key, {
      name: sheet.name,
      isProtected: sheet.protection.protected,
      charts: sheet.charts.items.map(({ name }) => name),
      used: {
        row: used.rowIndex,
        column: used.columnIndex,
        rowCount: used.rowCount,
        columnCount: used.columnCount,
      },
    });
  }
  return found;
}
