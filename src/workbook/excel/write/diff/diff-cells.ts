import type { Steps } from '../../../../shared/steps';
import type { Obstacle, UserChange, UserChangeChoice } from '../../../ports/workbook-port';
import type { PlannedCell, PlannedSheet } from '../../../model';
import { cellAddress, onSheet } from '../../../../shared/a1';
import { ROWS_BETWEEN_TABLES } from '../../../sheets/layout/table-keys';
import {
  type CellInput,
  contentOf,
  isFormula,
  isShifted,
  plannedContent,
  sameInput,
  type SheetMatrix,
} from '../base/cell-input';
import type { CellChange } from '../base/cell-patches';
import { isRoundedInput } from '../base/compare-results';
import { BLANK_HASH, hashInput } from '../base/hashes';
import type { RowMatch } from './match-rows';
import { endOf, holdsCell, inputAt, type SheetSnapshot, valueAt } from '../snapshot/sheet-snapshot';
import { recordedHash } from '../base/sheet-record';
import type { WriteChoices } from '../base/journal';

/** What a write would do to the contents of one of our existing sheets. */
export interface CellsDiff {
  readonly match: RowMatch;
  /** Cells to write, row by row, at their places after the shift. */
  readonly changes: readonly CellChange[];
  readonly userChanges: readonly UserChange[];
  /** Cells that the user changed and that are kept, as `row,column`. */
  readonly kept: ReadonlySet<string>;
  readonly obstacles: readonly Obstacle[];
}

/** What the diff before the shift has decided, by cells at their places after it. */
export type SettledCells = Pick<CellsDiff, 'changes' | 'kept'>;

/** What a sheet is compared with, and what other sheets contribute. */
export interface SheetComparison {
  readonly planned: PlannedSheet;
  readonly matrix: SheetMatrix;
  readonly match: RowMatch;
  /** Rows of one of our sheets have moved, so Excel has adjusted our formulas. */
  readonly hasMoved: boolean;
  /** Excel keeps numbers as they are displayed. */
  readonly rounds: boolean;
  readonly settled: SettledCells | null;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Compares a sheet with its planned contents. */
export function* diffCells(
  snapshot: SheetSnapshot,
  comparison: SheetComparison,
  choices: WriteChoices,
): Steps<CellsDiff> {
  const { matrix, match, settled } = comparison;
  const changes: CellChange[] = [];
  const userChanges: UserChange[] = [];
  const kept = new Set<string>();
  const filled: CellPlace[] = [];
  const judge = settled ? judgeSettled(snapshot, match, settled) : judgeCell(snapshot, comparison);
  const { row: top, column: left } = matrix.range;
  const { bottom, right } = endOf(matrix.range);
  const columns = Math.max(right, snapshot.record?.columnCount ?? 0);
  for (let row = 0; row < bottom; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const line = row - top;
      const cell = matrix.planned[line]?.[column - left] ?? null;
      const input = matrix.inputs[line]?.[column - left] ?? '';
      const verdict = judge({ row, column }, cell, input);
      const change = { row, column, input };
      if (verdict === 'write') changes.push(change);
      if (verdict === 'filled') {
        filled.push({ row, column });
        if (choices.obstacles === 'overwrite') changes.push(change);
      }
      if (verdict !== 'changed') continue;
      const found = userChange(snapshot, match, { row, column }, cell);
      userChanges.push(found);
      const isKept = settled !== null || chosen(choices.userChanges, found.cell) === 'keep';
      if (!isKept) changes.push(change);
      else kept.add(`${row},${column}`);
    }
    yield;
  }
  return {
    ...{ match, changes, userChanges, kept },
    obstacles: [...filledObstacles(snapshot.name, filled), ...deletedRowObstacles(snapshot, match)],
  };
}

/** The user's choice for a cell; `keep` by default. */
function chosen(choice: UserChangeChoice | undefined, cell: string): 'keep' | 'replace' {
  return choice?.cells?.[cell] ?? choice?.otherwise ?? 'keep';
}

/**
 * `write`: our cell, and it differs; `changed`: our cell, and the user changed it; `filled`: the user
 * filled a blank cell; `leave`: as planned already, or not ours.
 */
type Verdict = 'write' | 'changed' | 'filled' | 'leave';

type Judge = (place: CellPlace, cell: PlannedCell | null, input: CellInput) => Verdict;

/** After the shift only formulas that Excel adjusted can differ; all else is already decided. */
function judgeSettled({ contents }: SheetSnapshot, match: RowMatch, settled: SettledCells): Judge {
  const changed = new Set(settled.changes.map(({ row, column }) => `${row},${column}`));
  return ({ row, column }, _, input) => {
    const current = inputAt(contents, match.previousRow(row) ?? row, column);
    if (settled.kept.has(`${row},${column}`)) return 'changed';
    if (sameInput(current, input)) return 'leave';
    return input !== '' || changed.has(`${row},${column}`) ? 'write' : 'leave';
  };
}

function judgeCell(
  snapshot: SheetSnapshot,
  { planned, matrix, match, hasMoved, rounds }: Omit<SheetComparison, 'settled'>,
): Judge {
  const { contents, record, tables } = snapshot;
  /** Inputs are the plan itself: they are always written and never count as a user's change. */
  const isInput = ({ row, column }: CellPlace, from: number, cell: PlannedCell | null): boolean => {
    if (cell?.kind === 'formula') return false;
    const table = planned.tables.find(({ range }) => holdsCell(range, row, column));
    const existing = table && tables.find(({ name }) => sameName(name, table.name));
    return existing !== undefined && holdsCell(existing.range, from, column);
  };
  /**
   * A row that was typed right below a table and is a part of the plan by now, as its id says: the
   * table takes it in.
   */
  const isTypedRow = ({ row, column }: CellPlace, from: number, current: CellInput): boolean => {
    const table = planned.tables.find(({ range }) => holdsCell(range, row, column));
    const existing = table && tables.find(({ name }) => sameName(name, table.name));
    if (!existing || isFormula(current)) return false;
    const { bottom } = endOf(existing.range);
    if (from < bottom || from >= bottom + ROWS_BETWEEN_TABLES) return false;
    const { column: first } = existing.range;
    const id = inputAt(contents, from, first);
    const { row: top, column: left } = matrix.range;
    return id !== '' && sameInput(id, matrix.inputs[row - top]?.[first - left] ?? '');
  };
  /** The scenario chosen on the sheet; one that the plan no longer has is replaced. */
  const isChoice = ({ row, column }: CellPlace): boolean =>
    planned.kept?.some((range) => holdsCell(range, row, column)) ?? false;
  return (place, cell, input) => {
    const from = match.previousRow(place.row);
    if (from === null) return input === '' ? 'leave' : 'write';
    const current = inputAt(contents, from, place.column);
    if (sameInput(current, input) || (rounds && isRoundedInput(current, input))) return 'leave';
    if (isInput(place, from, cell) || isChoice(place)) return 'write';
    if (isTypedRow(place, from, current)) return 'write';
    if (hasMoved && isShifted(current, input)) return 'write';
    if (record === null) {
      if (current === '') return 'write';
      return input === '' ? 'leave' : 'changed';
    }
    const hash = recordedHash(record, match.recordedRow(from), place.column);
    if (hash === hashInput(current)) return 'write';
    if (input === '') return 'leave';
    return hash === BLANK_HASH ? 'filled' : 'changed';
  };
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function userChange(
  { name, contents }: SheetSnapshot,
  match: RowMatch,
  { row, column }: CellPlace,
  cell: PlannedCell | null,
): UserChange {
  const from = match.previousRow(row) ?? row;
  return {
    cell: onSheet(name, cellAddress(from, column)),
    current: contentOf(inputAt(contents, from, column), valueAt(contents, from, column)),
    planned: plannedContent(cell),
  };
}

/** Reports cells below each other as one range. */
function filledObstacles(sheet: string, cells: readonly CellPlace[]): readonly Obstacle[] {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of cells) {
    const above = runs.find((run) => run.column === column && run.last === row - 1);
    if (above) above.last = row;
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) => ({
    ...{ kind: 'filledCells', sheet, detail: null, effect: 'asks' },
    address:
      first === last
        ? cellAddress(first, column)
        : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
  }));
}

/** The user's cells in rows to delete. */
function deletedRowObstacles(snapshot: SheetSnapshot, match: RowMatch): readonly Obstacle[] {
  const { contents, record, tables, name } = snapshot;
  const isOurs = ({ row, column }: CellPlace): boolean => {
    if (tables.some(({ range }) => holdsCell(range, row, column))) return true;
    const hash = record ? recordedHash(record, match.recordedRow(row), column) : BLANK_HASH;
    return hash === hashInput(inputAt(contents, row, column));
  };
  return match.deleted.flatMap((row): readonly Obstacle[] => {
    const { right } = endOf(contents.range);
    for (let column = 0; column < right; column += 1) {
      if (inputAt(contents, row, column) === '' || isOurs({ row, column })) continue;
      const address = cellAddress(row, column);
      return [{ kind: 'filledRows', sheet: name, address, detail: null, effect: 'blocks' }];
    }
    return [];
  });
}
