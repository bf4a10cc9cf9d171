import type { Driver, PlanReport } from '../../../domain/index';
import type { PlanReferences } from '../../../functions/translate/excel-equivalent';
import { cellAddress, onSheet } from '../../../shared/a1';
import { sheetDefinedName, type SheetKey } from '../../sheets/layout/sheet-keys';
import { driverNames, headerNames } from '../../sheets/tables/cell-words';
import { areaOfName, type BookCells, type SheetCells, sheetNamed } from './book';

type Spot = Parameters<PlanReferences['referenceTo']>[0];

/** Finds the plan's numbers on our sheets by their keys, so rows and columns may have moved. */
export function planReferences(book: BookCells, report: PlanReport): PlanReferences {
  const paths = findPaths(sheetOf(book, 'projections'), report);
  const gaps = findGaps(sheetOf(book, 'targets'));
  return {
    report,
    referenceTo: (spot) => (spot.of === 'gap' ? gaps(idsOf(report, spot)) : paths(spot)),
  };
}

function sheetOf(book: BookCells, key: SheetKey): SheetCells | undefined {
  const area = areaOfName(book, sheetDefinedName(key));
  return area ? sheetNamed(book, area.sheet) : undefined;
}

interface Ids {
  readonly scenario: string;
  readonly target: string;
}

function idsOf({ scenarios }: PlanReport, { scenario, indicator, index }: Spot): Ids {
  const scenarioReport = scenarios[scenario];
  return {
    scenario: scenarioReport?.scenario.id ?? '',
    target: scenarioReport?.indicators[indicator]?.targets[index]?.target.id ?? '',
  };
}

/** The header row: the first row with a cell for each of the names. */
function findHeaders(
  { values }: SheetCells,
  wanted: readonly (readonly string[])[],
): { readonly row: number; readonly columns: readonly number[] } | null {
  for (const [row, cells] of values.entries()) {
    const columns = wanted.map((names) => cells.findIndex((cell) => names.includes(plain(cell))));
    if (columns.every((column) => column >= 0)) return { row, columns };
  }
  return null;
}

function findPaths(
  sheet: SheetCells | undefined,
  { years, scenarios }: PlanReport,
): (spot: Spot) => string | null {
  const headers = sheet && findHeaders(sheet, [headerNames('key'), [String(years[0] ?? '')]]);
  if (!sheet || !headers) return () => null;
  const [keyColumn = 0] = headers.columns;
  const rows = new Map<string, number>();
  for (const [row, cells] of sheet.values.entries()) {
    const key = plain(cells[keyColumn]);
    if (key.includes('|') && !rows.has(key)) rows.set(key, row);
  }
  const yearColumns = years.map((year) => {
    return sheet.values[headers.row]?.findIndex((cell) => plain(cell) === String(year)) ?? -1;
  });
  return ({ of, scenario, indicator, index, year }) => {
    const scenarioReport = scenarios[scenario];
    const found = scenarioReport?.indicators[indicator];
    if (!scenarioReport || !found) return null;
    const key = `${scenarioReport.scenario.id}|${found.indicator.id}`;
    const driver = of === 'value' ? null : (found.drivers[index]?.driver ?? null);
    const row = keysOf(key, driver)
      .map((each) => rows.get(each.toLowerCase()))
      .find((each) => each !== undefined);
    const column = yearColumns[of === 'value' ? year : year + 1] ?? -1;
    return row === undefined || column < 0 ? null : referenceIn(sheet, row, column);
  };
}

/** The key of a driver's row ends with its name in the language of the sheet. */
function keysOf(key: string, driver: Driver | null): readonly string[] {
  return driver === null ? [key] : driverNames(driver).map((word) => `${key}|${word}`);
}

function findGaps(sheet: SheetCells | undefined): (ids: Ids) => string | null {
  const headers =
    sheet &&
    findHeaders(sheet, [headerNames('scenario'), headerNames('targetId'), headerNames('gap')]);
  if (!sheet || !headers) return () => null;
  const [scenarioColumn = 0, targetColumn = 0, gapColumn = 0] = headers.columns;
  return ({ scenario, target }) => {
    const row = sheet.values.findIndex(
      (cells, index) =>
        index > headers.row &&
        plain(cells[scenarioColumn]) === scenario.toLowerCase() &&
        plain(cells[targetColumn]) === target.toLowerCase(),
    );
    return row < 0 ? null : referenceIn(sheet, row, gapColumn);
  };
}

function referenceIn({ name, row, column }: SheetCells, down: number, right: number): string {
  return onSheet(name, cellAddress(row + down, column + right, 'both'));
}

function plain(cell: unknown): string {
  return String(cell ?? '')
    .trim()
    .toLowerCase();
}
