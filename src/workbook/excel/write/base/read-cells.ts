import { rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import { pushAll } from '../../../../shared/extremes';

const known = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by its name: one object for all steps of a run, which keeps requests small. */
export function sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheets = known.get(context) ?? new Map<string, Excel.Worksheet>();
  known.set(context, sheets);
  const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

/** Forgets a sheet whose name another one gets. */
export function forgetSheet(context: Excel.RequestContext, name: string): void {
  known.get(context)?.delete(name);
}

/**
 * A range of a sheet, for one request. It is untracked: tracking would cost two calls for each range
 * and a further request in the end.
 */
export function rangeIn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  const { row, column, rowCount, columnCount } = range;
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount).untrack();
}

/** What {@link placeOf} needs of a range, and of each in a collection. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
export const PLACES = 'items/rowIndex,items/columnIndex,items/rowCount,items/columnCount';

/** Where a range stands, after the request. */
export function placeOf(range: Excel.Range): CellRange {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return { row, column, rowCount, columnCount };
}

/** Excel takes addresses of at most 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** What formats and rules are set of: one range, or several at once. */
export type Areas = Pick<Excel.RangeAreas, 'format' | 'conditionalFormats' | 'dataValidation'>;

/**
 * Ranges of a sheet as one object, or as few as the length of addresses allows; for one request. A
 * single range needs no address, whose separator depends on the reader's region in some Excels.
 */
export function areasIn(sheet: Excel.Worksheet, ranges: readonly CellRange[]): readonly Areas[] {
  const [only] = ranges;
  if (only && ranges.length === 1) return [rangeIn(sheet, only)];
  const addresses: string[] = [];
  for (const address of ranges.map((range) => rangeAddress(range))) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${address}`;
    } else addresses.push(address);
  }
  return addresses.map((address) => sheet.getRanges(address).untrack());
}

/** A range of a sheet. */
interface CellsPlace {
  readonly sheet: string;
  readonly range: CellRange;
}

/** The formulas and values of a range. */
export interface CellsReading {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A cell with a long formula takes about 150 bytes of an answer, which may have 5 MB on the web. */
const CELLS_AT_ONCE = 20_000;

/** Reads ranges in as many requests as their size requires; small ones share one. */
export async function readCells(
  context: Excel.RequestContext,
  places: readonly CellsPlace[],
  onRead: (cells: number) => void = () => undefined,
): Promise<readonly CellsReading[]> {
  const parts = places.flatMap(partsOf);
  const readings = places.map((): { formulas: unknown[][]; values: unknown[][] } => ({
    ...{ formulas: [], values: [] },
  }));
  let rest: readonly Part[] = parts;
  while (rest.length > 0) {
    const together = fitting(rest);
    for (const { index, range } of await readTogether(context, together)) {
      const reading = readings[index];
      if (!reading) continue;
      pushAll(reading.formulas, range.formulas as unknown[][]);
      pushAll(reading.values, range.values as unknown[][]);
    }
    onRead(together.reduce((sum, part) => sum + sizeOf(part), 0));
    rest = rest.slice(together.length);
  }
  return readings;
}

interface Part extends CellsPlace {
  /** The index of its place. */
  readonly index: number;
}

function sizeOf({ range }: Part): number {
  return range.rowCount * range.columnCount;
}

/** As many parts from the first on as fit into one request. */
function fitting(parts: readonly Part[]): readonly Part[] {
  let cells = 0;
  const end = parts.findIndex((part, index) => {
    cells += sizeOf(part);
    return index > 0 && cells > CELLS_AT_ONCE;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** Reads parts in one request; where their answer is too large, in smaller ones. */
async function readTogether(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<readonly { readonly index: number; readonly range: Excel.Range }[]> {
  const loaded = parts.map(({ sheet, range, index }) => ({
    index,
    range: rangeIn(sheetIn(context, sheet), range).load('formulas,values'),
  }));
  try {
    await context.sync();
    return loaded;
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(parts) : null;
    if (!halves) throw error;
    return [
      ...(await readTogether(context, halves[0])),
      ...(await readTogether(context, halves[1])),
    ];
  }
}

function isTooLarge(error: unknown): boolean {
  const code = error instanceof Object && 'code' in error ? error.code : null;
  return code === 'ResponsePayloadSizeLimitExceeded';
}

/** Half of the parts each, or half of the rows of the only one; null for a single row. */
function halvesOf(parts: readonly Part[]): readonly [readonly Part[], readonly Part[]] | null {
  const [only, ...others] = parts;
  if (only === undefined) return null;
  const middle = Math.ceil(parts.length / 2);
  if (others.length > 0) return [parts.slice(0, middle), parts.slice(middle)];
  const { range } = only;
  const rowCount = Math.floor(range.rowCount / 2);
  if (rowCount === 0) return null;
  const lower = { row: range.row + rowCount, rowCount: range.rowCount - rowCount };
  return [
    [{ ...only, range: { ...range, rowCount } }],
    [{ ...only, range: { ...range, ...lower } }],
  ];
}

/** Whole rows, as many as fit into one request. */
function partsOf({ sheet, range }: CellsPlace, index: number): readonly Part[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, range.columnCount)));
  const count = Math.ceil(range.rowCount / rows);
  return Array.from({ length: count }, (_, part) => {
    const row = range.row + part * rows;
    const rowCount = Math.min(rows, range.row + range.rowCount - row);
    return { index, sheet, range: { ...range, row, rowCount } };
  });
}
