import { ok } from '../../../../shared/result';
import type { Plan } from '../../../../domain/index';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import type { CellRange } from '../../../../shared/cell-range';
import {
  IN_VIEW_NAME,
  sheetDefinedName,
  SHEET_KEYS,
  type SheetKey,
} from '../../../sheets/layout/sheet-keys';
import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';
import { currentInput } from '../base/cell-input';
import { JOURNAL_NAMESPACE } from '../base/journal';
import { LOCK_NAMESPACE } from '../base/write-lock';
import { loadHazards, readHazards, type LoadedHazards } from './read-hazards';
import { type CellsReading, PLACE, placeOf, readCells } from '../base/read-cells';
import {
  type CellsSnapshot,
  NO_HAZARDS,
  type SheetHazards,
  type SheetSnapshot,
  type TablePlace,
  type WorkbookSnapshot,
} from './sheet-snapshot';
import { readRecord, recordKey } from '../base/sheet-record';

/** How to read the contents of our sheets. */
export interface SnapshotOptions {
  /** In separate requests that stay below the limit of Excel on the web. */
  readonly inBlocks: boolean;
  /**
   * What the workbook is thought to hold of ours. `nothing` asks for no contents; where there are
   * sheets after all, their contents take one more round trip.
   */
  readonly expects?: 'sheets' | 'nothing' | undefined;
}

/**
 * Reads the state of the workbook, changing nothing: one round trip, more if the sheets exceed one
 * answer or hold the user's tables.
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  { inBlocks, expects = 'sheets' }: SnapshotOptions,
): Promise<WorkbookSnapshot> {
  const { workbook } = context;
  const { application, worksheets } = workbook;
  workbook.load('readOnly,usePrecisionAsDisplayed');
  workbook.protection.load('protected');
  application.load('calculationMode');
  worksheets.load('items/name');
  const journals = workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
  journals.load('items/id');
  const locks = workbook.customXmlParts.getByNamespace(LOCK_NAMESPACE);
  locks.load('items/id');
  const marks = SHEET_KEYS.map((key) => findSheet(workbook, key));
  const load = (sheet: MarkedSheet) => loadSheet(workbook, sheet, inBlocks);
  const early = expects === 'sheets' ? marks.map(load) : null;
  const chosen = workbook.names.getItemOrNullObject(IN_VIEW_NAME).load('formula');
  const tables = PLAN_TABLE_NAMES.map((name) => loadTable(workbook, name));
  await context.sync();
  const ownTables = tables.flatMap(ownTable);
  const marked = ownSheets(marks);
  const found =
    early?.filter(({ key }) => marked.some((each) => each.key === key)) ?? marked.map(load);
  if (!early && found.length > 0) await context.sync();
  const contents = await readContents(context, found, inBlocks);
  const foreign = await foreignTables(context, found);
  const hazards = await hazardsOf(context, found, contents);
  const named = [
    ...marks.map(({ mark, key }) => ({ name: sheetDefinedName(key), item: mark })),
    { name: IN_VIEW_NAME, item: chosen },
  ];
  const names = named.map(
    ({ name, item }) => [name, item.isNullObject ? null : String(item.formula)] as const,
  );
  return {
    ...{ ownTables, names: new Map(names), journals: journals.items.map(({ id }) => id) },
    locks: locks.items.map(({ id }) => id),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    calculates: application.calculationMode !== 'Manual',
    roundsToDisplay: workbook.usePrecisionAsDisplayed,
    sheetNames: worksheets.items.map(({ name }) => name),
    ownSheets: new Map(
      found.map((loaded, index) => [
        loaded.key,
        sheetSnapshot(
          loaded,
          contents[index],
          [
            ...ownTables.filter(({ sheet }) => sheet === loaded.sheet.name),
            ...(foreign[index] ?? []),
          ],
          hazards[index] ?? NO_HAZARDS,
        ),
      ]),
    ),
  };
}

/** A sheet found by its mark. */
interface MarkedSheet {
  readonly key: SheetKey;
  readonly mark: Excel.NamedItem;
  /** A null object if the mark is missing. */
  readonly sheet: Excel.Worksheet;
}

/** Finds the sheet with the mark of a key, under any name. */
function findSheet(workbook: Excel.Workbook, key: SheetKey): MarkedSheet {
  const mark = workbook.names.getItemOrNullObject(sheetDefinedName(key)).load('formula');
  const sheet = mark.getRangeOrNullObject().untrack().worksheet.load('name');
  return { key, mark, sheet };
}

interface LoadedSheet extends MarkedSheet {
  readonly used: Excel.Range;
  readonly record: Excel.Setting;
  readonly hazards: LoadedHazards;
}

function loadSheet(
  workbook: Excel.Workbook,
  { key, mark, sheet }: MarkedSheet,
  inBlocks: boolean,
): LoadedSheet {
  sheet.protection.load('protected');
  sheet.charts.load('items/name');
  sheet.tables.load('items/name');
  const used = sheet.getUsedRange().load(PLACE);
  if (!inBlocks) used.load('formulas,values');
  const record = workbook.settings.getItemOrNullObject(recordKey(key)).load('value');
  return { key, mark, sheet, used, record, hazards: loadHazards(sheet, used) };
}

/** The sheets found; one with two marks counts for the first of them only. */
function ownSheets(marked: readonly MarkedSheet[]): readonly MarkedSheet[] {
  const names = new Set<string>();
  return marked.filter(({ sheet }) => {
    if (sheet.isNullObject || names.has(sheet.name)) return false;
    names.add(sheet.name);
    return true;
  });
}

function loadTable(workbook: Excel.Workbook, name: string) {
  const table = workbook.tables.getItemOrNullObject(name);
  const range = table.getRange().untrack().load(PLACE);
  const sheet = table.worksheet.load('name');
  return { name, table, range, sheet };
}

function ownTable({
  name,
  table,
  range,
  sheet,
}: ReturnType<typeof loadTable>): WorkbookSnapshot['ownTables'] {
  return table.isNullObject ? [] : [{ name, sheet: sheet.name, range: placeOf(range) }];
}

/** The contents of each sheet, in further requests if they were not read with the rest. */
async function readContents(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  inBlocks: boolean,
): Promise<readonly CellsSnapshot[]> {
  const places = sheets.map(({ sheet, used }) => ({ sheet: sheet.name, range: placeOf(used) }));
  const readings: readonly CellsReading[] = inBlocks
    ? await readCells(context, places)
    : sheets.map(({ used: { formulas, values } }) => ({ formulas, values }));
  return readings.map(({ formulas, values }, index) => ({
    range: places[index]?.range ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 },
    inputs: formulas.map((line, row) =>
      line.map((formula, column) => currentInput(formula, values[row]?.[column])),
    ),
    values,
  }));
}

/** The user's tables on our sheets: one more round trip if there are any. */
async function foreignTables(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
): Promise<readonly (readonly TablePlace[])[]> {
  const ownNames = new Set(PLAN_TABLE_NAMES.map((name) => name.toLowerCase()));
  const found = sheets.map(({ sheet }) =>
    sheet.tables.items.filter(({ name }) => !ownNames.has(name.toLowerCase())),
  );
  if (found.every(({ length }) => length === 0)) return [];
  const loaded = found.map((tables) =>
    tables.map((table) => ({
      name: table.name,
      range: table.getRange().load(PLACE),
    })),
  );
  await context.sync();
  return loaded.map((tables) => tables.map(({ name, range }) => ({ name, range: placeOf(range) })));
}

function sheetSnapshot(
  { key, sheet, record }: LoadedSheet,
  contents: CellsSnapshot | undefined,
  tables: readonly TablePlace[],
  hazards: SheetHazards,
): SheetSnapshot {
  const text = recordText(record);
  return {
    ...{ key, tables, hazards },
    name: sheet.name,
    isProtected: sheet.protection.protected,
    charts: sheet.charts.items.map(({ name }) => name),
    contents: contents ?? BLANK,
    record: readRecord(text),
    recordText: text,
  };
}

function recordText({ isNullObject, value }: Excel.Setting): string | null {
  return !isNullObject && typeof value === 'string' ? value : null;
}

/** What users have put on our sheets beside contents and tables. */
function hazardsOf(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  contents: readonly CellsSnapshot[],
): Promise<readonly SheetHazards[]> {
  return readHazards(
    context,
    sheets.map(({ hazards, record }, index) => ({
      loaded: hazards,
      contents: contents[index] ?? BLANK,
      record: readRecord(recordText(record)),
    })),
  );
}

const NOTHING: CellRange = { row: 0, column: 0, rowCount: 0, columnCount: 0 };
const BLANK: CellsSnapshot = { range: NOTHING, inputs: [], values: [] };

/** Larger plans are read in several requests. */
const LARGE_BYTES = 1_200_000;

/** Takes a snapshot for a write, in a separate `Excel.run`. */
export function snapshotFor(
  plan: Plan,
  { expects, waitsForEdit }: Pick<SnapshotOptions, 'expects'> & { readonly waitsForEdit: boolean },
): Promise<WorkbookResult<WorkbookSnapshot>> {
  const inBlocks = isLarge(plan);
  const take = (blocks: boolean) =>
    runExcel(async (context) => ok(await takeSnapshot(context, { inBlocks: blocks, expects })), {
      waitsForEdit,
    });
  return take(inBlocks).then((answer) =>
    // The user's contents on our sheets can make the answer too large.
    !answer.ok && answer.error.kind === 'tooLarge' && !inBlocks ? take(true) : answer,
  );
}

/** Whether the contents of a plan's sheets are read in several requests. */
export function isLarge(plan: Plan): boolean {
  return leastBytes(plan) > LARGE_BYTES;
}

/** A lower bound for an indicator of a scenario: its inputs and its two rows of formulas. */
const LEAST_BYTES_PER_PATH = 1_500;
const LEAST_BYTES_PER_FURTHER_YEAR = 100;

/**
 * A lower bound for the contents of a plan's sheets in UTF-8 bytes, without planning them: large ones
 * are read in several requests.
 */
export function leastBytes({ scenarios, indicators, years }: Plan): number {
  const perPath = LEAST_BYTES_PER_PATH + (years - 1) * LEAST_BYTES_PER_FURTHER_YEAR;
  return scenarios.length * indicators.length * perPath;
}
