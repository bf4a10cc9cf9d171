import { rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import { ok } from '../../../../shared/result';
import type { Obstacle, WorkbookFailure } from '../../../ports/workbook-port';
import { sheetDefinedName } from '../../../sheets/layout/sheet-keys';
import { PLAN_TABLE_NAMES } from '../../../sheets/layout/table-keys';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { readMerged } from '../snapshot/read-hazards';
import {
  holdsCell,
  inputAt,
  meets,
  type SheetHazards,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../snapshot/sheet-snapshot';
import type { CellsDiff } from './diff-cells';
import { changesAnything, type SheetDiff, type WorkbookDiff } from './sheet-diff';
import { largest, smallest } from '../../../../shared/extremes';
import { numberRuns } from '../../../../shared/runs';

/** Finds the obstacles to a write: in the workbook, its sheets, tables and names. */
export function findObstacles(
  snapshot: WorkbookSnapshot,
  sheets: readonly SheetDiff[],
): readonly Obstacle[] {
  const blocks = (kind: Obstacle['kind'], place: Partial<Obstacle> = {}): Obstacle => ({
    ...{ kind, sheet: null, address: null, detail: null, effect: 'blocks' },
    ...place,
  });
  const isIdle = sheets.every((sheet) => !changesAnything(sheet));
  if (snapshot.readOnly) return isIdle ? [] : [blocks('readOnly')];
  const creates = sheets.some(({ existing }) => existing === null);
  return [
    ...(snapshot.structureProtected && creates ? [blocks('protectedWorkbook')] : []),
    ...takenTables(snapshot, sheets).map((place) => blocks('tableNameTaken', place)),
    ...sheets.flatMap((sheet) =>
      sheet.existing && changesAnything(sheet)
        ? onSheet(sheet, sheet.existing).map(([kind, place]) => blocks(kind, place))
        : [],
    ),
    ...sheets
      .filter(
        ({ key, existing }) => existing === null && isForeign(snapshot, sheetDefinedName(key)),
      )
      .map(({ key }) => blocks('nameTaken', { detail: sheetDefinedName(key) })),
  ];
}

function onSheet(
  sheetDiff: SheetDiff,
  existing: NonNullable<SheetDiff['existing']>,
): readonly FoundObstacle[] {
  const { name: sheet, tables, isProtected } = existing.snapshot;
  const { matrix } = sheetDiff;
  const ownNames = new Set(PLAN_TABLE_NAMES.map((name) => name.toLowerCase()));
  const foreign = tables
    .filter(({ name }) => !ownNames.has(name.toLowerCase()))
    .filter(({ range }) => meets(range, matrix.range))
    .map(({ name, range }): FoundObstacle => [
      'foreignTable',
      { sheet, address: rangeAddress(range), detail: name },
    ]);
  return [
    ...(isProtected ? [['protectedSheet', { sheet }] as const] : []),
    ...foreign,
    ...findHazards(sheetDiff, existing),
  ];
}

/** Tables with our names on sheets that are not ours. */
function takenTables(
  { ownTables }: WorkbookSnapshot,
  sheets: readonly SheetDiff[],
): readonly Partial<Obstacle>[] {
  const sheetOfTable = new Map(
    sheets.flatMap(({ planned, existing }) =>
      planned.tables.map(
        ({ name }) => [name.toLowerCase(), existing?.snapshot.name ?? null] as const,
      ),
    ),
  );
  return ownTables
    .filter(({ name, sheet }) => sheetOfTable.get(name.toLowerCase()) !== sheet)
    .map(({ name, sheet, range }) => ({ sheet, address: rangeAddress(range), detail: name }));
}

/** Whether somebody else uses the name of our mark; a `#REF!` or a cell is taken for an old mark. */
function isForeign({ names }: WorkbookSnapshot, mark: string): boolean {
  const refersTo = names.get(mark) ?? null;
  return refersTo !== null && !refersTo.includes('#REF!') && !/![$A-Z\d]+$/.test(refersTo);
}

/** The failure for some obstacles: the first one's own kind of failure if it has one. */
export function failureOfObstacles(obstacles: readonly Obstacle[]): WorkbookFailure {
  const [first] = obstacles;
  const [sheet, detail] = [first?.sheet ?? '', first?.detail ?? ''];
  switch (first?.kind) {
    case 'readOnly':
    case 'protectedWorkbook':
      return { kind: first.kind };
    case 'protectedSheet':
      return { kind: 'protectedSheet', sheet };
    case 'tableNameTaken':
      return { kind: 'tableNameTaken', table: detail, sheet };
    default:
      return { kind: 'obstructed', obstacles };
  }
}

/** A kind of obstacle with its place. */
type FoundObstacle = readonly [Obstacle['kind'], Partial<Obstacle>];

/** What a user has put in the way of a write, which has to be removed first. */
function findHazards(
  { matrix, shifts }: Pick<SheetDiff, 'matrix' | 'shifts'>,
  { snapshot, diff }: { readonly snapshot: SheetSnapshot; readonly diff: CellsDiff },
): readonly FoundObstacle[] {
  const { name, hazards } = snapshot;
  const planned = hazards.spills.length === 0 ? [] : plannedCells(matrix, diff);
  const spills = hazards.spills.filter((range) =>
    planned.some((cell) => holdsCell(range, cell.row, cell.column)),
  );
  const pivots = hazards.pivots.filter(({ range }) => meets(range, matrix.range));
  const { column, columnCount } = matrix.range;
  const rowsMove = shifts.length > 0;
  return [
    ...hazardsAt(snapshot, { cells: changedCells(diff), column, columnCount, rowsMove }),
    ...spills.map((range): FoundObstacle => ['spill', placeOn(name, range)]),
    ...pivots.map((pivot): FoundObstacle => [
      'pivotTable',
      { ...placeOn(name, pivot.range), detail: pivot.name },
    ]),
  ];
}

/** The cells of a sheet that are set. */
interface WrittenArea extends Pick<CellRange, 'column' | 'columnCount'> {
  readonly cells: readonly CellPlace[];
  /** Whether rows are inserted or deleted. */
  readonly rowsMove: boolean;
}

/** Hidden rows in which written contents would be lost. */
export function hazardsAt(snapshot: SheetSnapshot, reach: WrittenArea): readonly FoundObstacle[] {
  const { name, hazards } = snapshot;
  return hiddenRows(hazards, reach).map((range): FoundObstacle => [
    hazards.isFiltered ? 'filter' : 'hiddenRows',
    placeOn(name, range),
  ]);
}

/** Cells of a sheet that are to be set, by their current rows. */
interface CellsToSet {
  readonly sheet: SheetSnapshot;
  readonly cells: readonly CellPlace[];
}

/**
 * Merged cells in which written contents would be lost. Only a blank cell can be covered by others, so
 * Excel is asked about the sheets on which blank cells are to be filled.
 */
export async function mergedObstacles(
  written: readonly CellsToSet[],
): Promise<WorkbookResult<readonly Obstacle[]>> {
  const filled = written
    .map(({ sheet, cells }) => ({
      sheet,
      cells: cells.filter(({ row, column }) => inputAt(sheet.contents, row, column) === ''),
    }))
    .filter(({ cells }) => cells.length > 0);
  const merged = await readMerged(filled.map(({ sheet }) => sheet.name));
  if (!merged.ok) return merged;
  const found = filled.flatMap(({ sheet, cells }, index) =>
    (merged.value[index] ?? [])
      .filter((range) =>
        cells.some((cell) => holdsCell(range, cell.row, cell.column) && !isFirst(range, cell)),
      )
      .map((range): Obstacle => ({
        ...{ kind: 'mergedCells', detail: null, effect: 'blocks' },
        ...placeOn(sheet.name, range),
      })),
  );
  return ok(found);
}

/** The cells that a write sets on the existing sheets. */
export function cellsToSet({ sheets }: WorkbookDiff): readonly CellsToSet[] {
  return sheets.flatMap(({ existing }) =>
    existing ? [{ sheet: existing.snapshot, cells: changedCells(existing.diff) }] : [],
  );
}

function placeOn(
  sheet: string,
  range: CellRange,
): { readonly sheet: string; readonly address: string } {
  return { sheet, address: rangeAddress(range) };
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cells to write, by their current rows. */
function changedCells({ changes, match }: CellsDiff): readonly CellPlace[] {
  return changes.flatMap(({ row, column }) => {
    const now = match.previousRow(row);
    return now === null ? [] : [{ row: now, column }];
  });
}

/** The planned cells with contents, by their current rows. */
function plannedCells(
  { range, inputs }: SheetDiff['matrix'],
  { match }: CellsDiff,
): readonly CellPlace[] {
  return inputs.flatMap((line, index) => {
    const row = match.previousRow(range.row + index);
    if (row === null) return [];
    return line.flatMap((input, column) =>
      input === '' ? [] : [{ row, column: range.column + column }],
    );
  });
}

function isFirst({ row, column }: CellRange, cell: CellPlace): boolean {
  return row === cell.row && column === cell.column;
}

/**
 * The hidden rows that a write would reach. Under a filter Excel puts the rows of a block into the
 * visible ones and drops the rest, so every hidden row between the first and the last written cell
 * counts, and rows can be neither inserted nor deleted. Rows hidden by hand count only if written.
 */
function hiddenRows(
  { hiddenRows: hidden, isFiltered }: SheetHazards,
  { cells, column, columnCount, rowsMove }: WrittenArea,
): readonly CellRange[] {
  if (hidden.length === 0) return [];
  const written = new Set(cells.map(({ row }) => row));
  const [first, last] = [smallest(written), largest(written)];
  const reached = isFiltered
    ? hidden.filter((row) => rowsMove || (row >= first && row <= last))
    : hidden.filter((row) => written.has(row));
  const [top, bottom] = [reached[0], reached.at(-1)];
  if (top === undefined || bottom === undefined) return [];
  if (isFiltered) return [{ column, columnCount, row: top, rowCount: bottom - top + 1 }];
  return numberRuns(reached).map(({ first, count }) => ({
    ...{ column, columnCount, row: first, rowCount: count },
  }));
}
