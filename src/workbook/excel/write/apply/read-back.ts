import { cellAddress } from '../../../../shared/a1';
import type { PlannedCell } from '../../../model';
import type { DifferingResult, WorkbookFailure } from '../../../ports/workbook-port';
import type { CellValue } from '../../../sheets/tables/cell-types';
import type { RawTable } from '../../../sheets/tables/table-rows';
import { type PlanMemory, rawTable } from '../../cells/read-tables';
import {
  type CellInput,
  contentOf,
  currentInput,
  plannedContent,
  sameInput,
  type SheetMatrix,
  isFormula,
} from '../base/cell-input';
import { comparableFormula } from '../base/comparable-formula';
import { rowIdentity } from '../base/hashes';
import { type CellsReading, rangeIn, readCells, sheetIn } from '../base/read-cells';
import { recordSteps, type SheetRecord } from '../base/sheet-record';
import type { WriteStep } from '../base/steps';
import { utf8Bytes } from '../../../../shared/utf8-bytes';
import { countSteps, mapSteps, type Steps } from '../../../../shared/steps';
import { inTurns, type ProgressReporter } from '../base/write-progress';
import type { SheetDiff, WorkbookDiff } from '../diff/sheet-diff';
import { inputAt } from '../snapshot/sheet-snapshot';
import { isNear, isRounded, sameText, showsResult } from '../base/compare-results';
import { pushAll } from '../../../../shared/extremes';

/** What the sheets hold after a write. */
export interface ReadBack {
  /** The first cell that does not hold what was written, or null. */
  readonly failure: WorkbookFailure | null;
  /**
   * Cells that hold what was written and show something else than planned, as far as the results of
   * formulas have been read.
   */
  readonly differing: readonly DifferingResult[];
  readonly records: readonly {
    readonly sheet: SheetDiff;
    /** The record of our cells. */
    readonly record: SheetRecord;
    /** The record of all cells, the user's too. */
    readonly wholeRecord: SheetRecord;
  }[];
}

/** Excel on the web answers at most 5 MB; a tenth is left for the answers to all other calls. */
const MOST_ANSWER_BYTES = 4_500_000;

/** The formula and the value of a blank cell. */
const BYTES_PER_BLANK = 6;

/** Reads all our cells back. */
export interface BackReader {
  /** Loads the cells in the last request of the write; null if the answer would be too large. */
  readonly step: WriteStep | null;
  /** The result of that step, or of separate requests if there is none. */
  readonly read: () => Promise<ReadBack>;
  /**
   * Calculates what the write has left uncalculated and loads the results, in a later request; null
   * if `read` has read them.
   */
  readonly resultsStep: WriteStep | null;
  /** The cells that show something else than planned, once the results have been read. */
  readonly differing: () => Promise<readonly DifferingResult[]>;
}

/**
 * Prepares reading all our cells back: compares them with the plan and stores the places of the
 * tables in `memory`.
 */
export function readBack(
  context: Excel.RequestContext,
  memory: PlanMemory,
  diff: WorkbookDiff,
  progress: ProgressReporter,
): BackReader {
  const places = diff.sheets.map(({ planned, matrix }) => ({
    sheet: planned.name,
    range: matrix.range,
  }));
  const withTables = diff.sheets.filter(({ planned }) => planned.tables.length > 0);
  const { calculates } = diff.snapshot;
  let loaded: readonly Excel.Worksheet[] | null = null;
  let results: readonly CellsReading[] | null = null;
  let differing: readonly DifferingResult[] = [];
  let contents: readonly CellsReading[] = [];
  const noteTables = (readings: readonly CellsReading[]): void => {
    memory.ownCells = new Set();
    memory.tables = diff.sheets.flatMap((sheet, index) => rawTables(sheet, readings[index]));
  };
  const judgeRead = async (
    sheets: readonly Excel.Worksheet[],
    readings: readonly CellsReading[],
    hasResults: boolean,
  ): Promise<ReadBack> => {
    noteTables(readings);
    memory.sheetIds = new Set(sheets.map(({ id }) => id));
    const result = await inTurns(judge(diff, readings, hasResults));
    ({ differing } = result);
    return result;
  };
  const loadIds = () => withTables.map(({ planned }) => sheetIn(context, planned.name).load('id'));
  const loadCells = (what: 'formulas,values' | 'values') =>
    places.map(({ sheet, range }) => rangeIn(sheetIn(context, sheet), range).load(what));
  if (!fitsOneAnswer(diff)) {
    const read = async (): Promise<ReadBack> => {
      const sheets = loadIds();
      calculate(context, calculates);
      const readings = await progress.waitFor(readCells(context, places, progress.add));
      return judgeRead(sheets, readings, true);
    };
    return { step: null, read, resultsStep: null, differing: () => Promise.resolve(differing) };
  }
  const asking = { bytes: BYTES_TO_ASK * places.length, cells: 0 };
  const step: WriteStep = {
    ...asking,
    queue: () => {
      const sheets = loadIds();
      const ranges = loadCells('formulas,values');
      return () => {
        contents = ranges.map(({ formulas, values }) => ({ formulas, values }));
        loaded = sheets;
        return null;
      };
    },
  };
  const resultsStep: WriteStep = {
    ...asking,
    queue: () => {
      calculate(context, calculates);
      const ranges = loadCells('values');
      return () => {
        results = ranges.map(({ values }, index) => ({
          formulas: contents[index]?.formulas ?? [],
          values,
        }));
        noteTables(results);
        return null;
      };
    },
  };
  const read = async (): Promise<ReadBack> => {
    if (loaded === null) throw new Error('Nothing was read: the step was not sent.');
    const result = await judgeRead(loaded, contents, false);
    progress.add(places.reduce((sum, { range }) => sum + range.rowCount * range.columnCount, 0));
    return result;
  };
  const found = async (): Promise<readonly DifferingResult[]> => {
    if (results === null) return differing;
    return (await inTurns(compare(diff, results, true))).differing;
  };
  return { step, read, resultsStep, differing: found };
}

/** Calculates the cells that are not up to date, unless the user does that by hand. */
function calculate({ workbook }: Excel.RequestContext, calculates: boolean): void {
  if (calculates) workbook.application.calculate('Recalculate');
}

const BYTES_TO_ASK = 700;

/** Whether the contents of all sheets, formulas and values, fit into one answer. */
function fitsOneAnswer({ sheets }: WorkbookDiff): boolean {
  let bytes = 0;
  for (const { matrix } of sheets) {
    for (const [line, inputs] of matrix.inputs.entries()) {
      inputs.forEach((input, at) => {
        bytes += answerBytes(input, matrix.planned[line]?.[at] ?? null);
      });
      if (bytes > MOST_ANSWER_BYTES) return false;
    }
  }
  return true;
}

/** What the formula and the value of a cell take in an answer. */
function answerBytes(input: CellInput, cell: PlannedCell | null): number {
  if (input === '') return BYTES_PER_BLANK;
  const formula = jsonBytes(input);
  // A formula that is not calculated yet has 0 as its value.
  const value = cell?.kind === 'formula' ? jsonBytes(cell.value ?? 0) : formula;
  return formula + value;
}

/** A content with its quotes and a comma. */
function jsonBytes(content: CellInput): number {
  return utf8Bytes(JSON.stringify(content)) + 1;
}

/** Verifies the snapshot itself when there is nothing to write. */
export function* verifySnapshot(diff: WorkbookDiff): Steps<ReadBack> {
  return yield* judge(
    diff,
    diff.sheets.map(({ matrix: { range }, existing }): CellsReading => {
      const cells = (of: 'inputs' | 'values') =>
        Array.from({ length: range.rowCount }, (_, row) => {
          const { contents } = existing?.snapshot ?? { contents: null };
          const line = contents?.[of][range.row + row - contents.range.row] ?? [];
          const offset = range.column - (contents?.range.column ?? 0);
          return Array.from(
            { length: range.columnCount },
            (_, column) => line[column + offset] ?? '',
          );
        });
      return { formulas: cells('inputs'), values: cells('values') };
    }),
  );
}

/** Compares the cells read with the plan, and makes their records. */
function* judge(
  diff: WorkbookDiff,
  readings: readonly CellsReading[],
  hasResults = true,
): Steps<ReadBack> {
  const records: ReadBack['records'][number][] = [];
  for (const [index, sheet] of diff.sheets.entries()) {
    const reading = readings[index] ?? NOTHING_READ;
    const record = yield* recordOf(sheet, reading, leftCells(sheet));
    records.push({ sheet, record, wholeRecord: yield* recordOf(sheet, reading, () => false) });
  }
  return { ...(yield* compare(diff, readings, hasResults)), records };
}

const NOTHING_READ: CellsReading = { formulas: [], values: [] };

/**
 * Compares the cells read with the plan.
 *
 * @param hasResults - whether the formulas had been calculated when they were read
 */
function* compare(
  diff: WorkbookDiff,
  readings: readonly CellsReading[],
  hasResults: boolean,
): Steps<Pick<ReadBack, 'failure' | 'differing'>> {
  // A formula may depend on a cell that the user changed and that was kept.
  const isOwn = diff.sheets.every(({ existing }) => (existing?.diff.kept.size ?? 0) === 0);
  const calculated = hasResults && diff.snapshot.calculates && isOwn;
  const rounds = diff.snapshot.roundsToDisplay;
  const differing: DifferingResult[] = [];
  let failure: WorkbookFailure | null = null;
  for (const [index, sheet] of diff.sheets.entries()) {
    const { name } = sheet.planned;
    const reading = readings[index] ?? NOTHING_READ;
    const compared = { calculated, rounds, isLeft: leftCells(sheet) };
    const { content, results } = yield* findDifferences(sheet.matrix, reading, compared);
    if (content !== null) failure ??= { kind: 'notVerified', sheet: name, cell: content };
    pushAll(
      differing,
      results.map((result) => ({ sheet: name, ...result })),
    );
  }
  return { failure, differing };
}

/** Cells that a write leaves to the user: kept changes, and notes where the plan is blank. */
function leftCells({ existing, matrix }: SheetDiff): (row: number, column: number) => boolean {
  if (!existing) return () => false;
  const { diff, snapshot } = existing;
  const written = new Set(diff.changes.map(({ row, column }) => `${row},${column}`));
  return (row, column) => {
    const place = `${row},${column}`;
    if (diff.kept.has(place)) return true;
    const cell = matrix.planned[row - matrix.range.row]?.[column - matrix.range.column] ?? null;
    const isBlank =
      cell === null || cell.kind === 'blank' || (cell.kind === 'text' && cell.value === '');
    if (!isBlank || written.has(place)) return false;
    const from = diff.match.previousRow(row);
    return from !== null && inputAt(snapshot.contents, from, column) !== '';
  };
}

/**
 * The record of our cells on a sheet. For a kept change it holds what we would have written, so that
 * the next write finds the change again.
 */
function* recordOf(
  { matrix, hashes }: SheetDiff,
  { formulas, values }: CellsReading,
  isLeft: (row: number, column: number) => boolean,
): Steps<SheetRecord> {
  const { row: top, column: left, rowCount, columnCount } = matrix.range;
  const contents = yield* countSteps(top + rowCount, (row) =>
    Array.from({ length: left + columnCount }, (_, column): CellInput => {
      const [y, x] = [row - top, column - left];
      if (isLeft(row, column)) return matrix.inputs[y]?.[x] ?? '';
      return y < 0 || x < 0 ? '' : currentInput(formulas[y]?.[x], values[y]?.[x]);
    }),
  );
  const identities = yield* mapSteps(contents, (line) => rowIdentity(line, line.length));
  return yield* recordSteps(contents, { identities, ...hashes });
}

function rawTables(
  { planned, matrix }: SheetDiff,
  reading: CellsReading | undefined,
): readonly RawTable[] {
  const { row: top, column: left } = matrix.range;
  return planned.tables.map(({ name, range: { row, column, rowCount, columnCount } }) =>
    rawTable(name, planned.name, {
      ...{ row, column },
      values: (reading?.values ?? [])
        .slice(row - top, row - top + rowCount)
        .map((cells) => cells.slice(column - left, column - left + columnCount) as CellValue[]),
    }),
  );
}

/** How the cells read back are compared. */
interface ComparedCells {
  /** False if results of formulas need not match the plan. */
  readonly calculated: boolean;
  /** Excel keeps numbers as they are displayed. */
  readonly rounds?: boolean;
  /** Whether a cell belongs to the user. */
  readonly isLeft?: (row: number, column: number) => boolean;
}

/** How the cells of a sheet differ from the plan. */
interface CellDifferences {
  /** The address of the first cell that holds something else than was written, or null. */
  readonly content: string | null;
  /** Cells that hold what was written and show another number or text. */
  readonly results: readonly Omit<DifferingResult, 'sheet'>[];
}

/** Compares contents as they were written, and results of formulas by value. */
export function* findDifferences(
  { planned, range }: SheetMatrix,
  { formulas, values }: CellsReading,
  { calculated, rounds = false, isLeft = () => false }: ComparedCells,
): Steps<CellDifferences> {
  const results: Omit<DifferingResult, 'sheet'>[] = [];
  for (const [line, cells] of planned.entries()) {
    for (const [offset, cell] of cells.entries()) {
      const [row, column] = [range.row + line, range.column + offset];
      if (isLeft(row, column)) continue;
      const [formula, value] = [formulas[line]?.[offset], values[line]?.[offset]];
      if (!holds(cell, formula, value, rounds))
        return { content: cellAddress(row, column), results };
      if (shows(cell, value, calculated)) continue;
      const { value: expected } = plannedContent(cell);
      results.push({ cell: cellAddress(row, column), shown: contentOf('', value).value, expected });
    }
    yield;
  }
  return { content: null, results };
}

/** Whether a cell holds what was written. */
function holds(
  cell: PlannedCell | null,
  formula: unknown,
  value: unknown,
  rounds: boolean,
): boolean {
  const input = currentInput(formula, value);
  if (cell?.kind === 'formula') return isFormula(input) && sameFormula(input, cell.formula);
  if (isFormula(input)) return false;
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return value === '';
    case 'text':
      return typeof value === 'string' && sameText(value, cell.value);
    case 'number':
      return (
        typeof value === 'number' &&
        (isNear(value, cell.value) || (rounds && isRounded(value, cell.value)))
      );
    case 'boolean':
      return value === cell.value;
  }
}

function sameFormula(current: string, written: string): boolean {
  return sameInput(current, written) || comparableFormula(current) === comparableFormula(written);
}

/** Whether a cell that holds what was written shows what was planned. */
function shows(cell: PlannedCell | null, value: unknown, calculated: boolean): boolean {
  if (cell?.kind === 'number') return typeof value === 'number' && isNear(value, cell.value);
  return cell?.kind !== 'formula' || !calculated || showsResult(value, cell.value ?? null);
}
