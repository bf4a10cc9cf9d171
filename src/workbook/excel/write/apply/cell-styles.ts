import { mapSteps, type Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';
import type { CellStyle, RangeFormat } from '../../../model';
import { equalBlocks } from '../base/equal-blocks';
import { endOf } from '../snapshot/sheet-snapshot';
import { largest, smallest } from '../../../../shared/extremes';

/** A style without its number format, which is set in another way. */
export type PlainStyle = Omit<CellStyle, 'numberFormat'>;

/** One call: a style of several areas. */
export interface StyledAreas {
  readonly style: PlainStyle;
  readonly ranges: readonly CellRange[];
}

/** One call: a block of cells, each with its own style; null leaves a cell as it is. */
export interface StyledBlock {
  readonly range: CellRange;
  readonly styles: readonly (readonly (PlainStyle | null)[])[];
}

/** The calls that format a sheet. Their order does not matter: none sets what another one sets. */
export interface StyleCalls {
  readonly block: StyledBlock | null;
  readonly areas: readonly StyledAreas[];
}

/**
 * Turns formats, of which later ones win, into few calls. The styles that cells have in the end are
 * divided into properties, and cells that share a property get it together. The first rows, where
 * nearly every cell has a style of its own, are set in one call as a block.
 */
export function* styleCalls(formats: readonly RangeFormat[]): Steps<StyleCalls> {
  const sheet = yield* cellStyles(formats);
  const rows = sheet.cells.length;
  const isSmall = rows * (sheet.cells[0]?.length ?? 0) <= MOST_CELLS_IN_BLOCK;
  const heads = [...HEADS.filter((head) => head < rows), ...(isSmall ? [rows] : [])];
  const counts = new Map<number, number>();
  for (const line of sheet.cells) {
    addCounts(counts, line, 1);
    yield;
  }
  const drafts = yield* mapSteps(heads, (head) => draftCalls(sheet, head, counts));
  const [first, ...others] = drafts;
  if (!first) return { block: null, areas: [] };
  const { block, rest, calls } = others.reduce(
    (best, each) => (cost(each) < cost(best) ? each : best),
    first,
  );
  const areas: StyledAreas[] = [];
  for (const { of, style } of calls) areas.push({ style, ranges: yield* rangesOf(rest, of) });
  return { block, areas };
}

/** Numbers of first rows that are tried as a block. */
const HEADS = [0, 3, 4, 6, 9, 17];

const MOST_CELLS_IN_BLOCK = 400;

/** The styles that the cells of a sheet have in the end. */
interface CellStyles {
  readonly row: number;
  readonly column: number;
  /** The index of each cell's style; null for a cell without one. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly styles: readonly PlainStyle[];
}

function* cellStyles(formats: readonly RangeFormat[]): Steps<CellStyles> {
  const plain = formats.flatMap(({ range, style }) => {
    const rest = withoutNumberFormat(style);
    return Object.keys(rest).length === 0 ? [] : [{ range, style: rest }];
  });
  if (plain.length === 0) return { ...{ row: 0, column: 0 }, cells: [], styles: [] };
  const row = smallest(plain.map(({ range }) => range.row));
  const column = smallest(plain.map(({ range }) => range.column));
  const bottom = largest(plain.map(({ range }) => endOf(range).bottom));
  const right = largest(plain.map(({ range }) => endOf(range).right));
  const cells = Array.from({ length: bottom - row }, () =>
    Array.from({ length: right - column }, (): number | null => null),
  );
  const { styles, combined } = createStyles();
  for (const { range, style } of plain) {
    const over = combined(style);
    for (const line of cells.slice(range.row - row, endOf(range).bottom - row)) {
      const start = range.column - column;
      for (let x = start; x < start + range.columnCount; x += 1) line[x] = over(line[x] ?? null);
    }
    yield;
  }
  return { row, column, cells, styles };
}

function withoutNumberFormat(style: CellStyle): PlainStyle {
  const rest = { ...style };
  delete rest.numberFormat;
  return rest;
}

/** Numbers styles, and those that come from putting one over another. */
function createStyles() {
  const styles: PlainStyle[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (style: PlainStyle): number => {
    const key = JSON.stringify(Object.entries(style).sort());
    const number = numbers.get(key) ?? styles.push(style) - 1;
    numbers.set(key, number);
    return number;
  };
  const combined = (style: PlainStyle) => {
    const known = new Map<number | null, number>();
    return (under: number | null): number => {
      const number = known.get(under) ?? numberOf({ ...(styles[under ?? -1] ?? {}), ...style });
      known.set(under, number);
      return number;
    };
  };
  return { styles, combined };
}

/** What a number of first rows as a block leaves to other calls. */
interface Draft {
  readonly block: StyledBlock | null;
  readonly rest: CellStyles;
  readonly calls: readonly Call[];
}

/** @param all - how many cells of the sheet have each style */
function draftCalls(sheet: CellStyles, head: number, all: ReadonlyMap<number, number>): Draft {
  const { row, column, cells, styles } = sheet;
  const first = cells.slice(0, head);
  const styled = first.flatMap((line) => line.flatMap((style, x) => (style === null ? [] : [x])));
  const columnCount = 1 + largest([-1, ...styled]);
  const block = first.map((line) =>
    line.slice(0, columnCount).map((style) => (style === null ? null : (styles[style] ?? null))),
  );
  const rest = { ...sheet, row: row + head, cells: cells.slice(head) };
  const counts = new Map(all);
  for (const line of first) addCounts(counts, line, -1);
  return {
    block:
      head === 0 ? null : { range: { row, column, rowCount: head, columnCount }, styles: block },
    ...{ rest, calls: callsFor(rest, counts) },
  };
}

/** Properties that are set together: an alignment without its indent would take it away. */
const TOGETHER = [['align', 'indent']] as const;

/** A property with its value, and the numbers of the styles that have it. */
interface Shared {
  readonly style: PlainStyle;
  readonly of: Set<number>;
}

/** A call in the making: the numbers of the styles whose cells it reaches, and what it sets. */
interface Call {
  readonly of: ReadonlySet<number>;
  style: PlainStyle;
}

/** Counts the styles of a row in, or out. */
function addCounts(
  counts: Map<number, number>,
  line: readonly (number | null)[],
  sign: 1 | -1,
): void {
  for (const style of line) {
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + sign);
  }
}

function callsFor(sheet: CellStyles, counts: ReadonlyMap<number, number>): readonly Call[] {
  const used = new Set([...counts].flatMap(([style, count]) => (count > 0 ? [style] : [])));
  const size = ({ of }: Shared): number =>
    [...of].reduce((sum, style) => sum + (counts.get(style) ?? 0), 0);
  const shared = sharedProperties(sheet, used);
  const calls: Call[] = [];
  for (const { style, of } of shared.sort((one, other) => size(one) - size(other))) {
    const within = calls.filter((call) => isSubset(call.of, of));
    const reached = new Set(within.flatMap((call) => [...call.of]));
    const same = within.find((call) => call.of.size === of.size);
    // Calls that together reach just these cells set this property too, at no further call.
    const together = same ? [same] : reached.size === of.size ? within : [];
    for (const call of together) call.style = { ...call.style, ...style };
    if (together.length === 0) calls.push({ of, style });
  }
  return calls;
}

function isSubset(part: ReadonlySet<number>, whole: ReadonlySet<number>): boolean {
  return [...part].every((each) => whole.has(each));
}

function sharedProperties({ styles }: CellStyles, used: ReadonlySet<number>): Shared[] {
  const shared = new Map<string, Shared>();
  for (const number of used) {
    for (const part of partsOf(styles[number] ?? {})) {
      const key = JSON.stringify(part);
      const entry = shared.get(key) ?? { style: part, of: new Set<number>() };
      entry.of.add(number);
      shared.set(key, entry);
    }
  }
  return [...shared.values()];
}

function partsOf(style: PlainStyle): readonly PlainStyle[] {
  const grouped = TOGETHER.map((keys): PlainStyle => {
    const entries = Object.entries(style).filter(([key]) => keys.some((each) => each === key));
    return Object.fromEntries(entries.sort());
  });
  const single = Object.entries(style)
    .filter(([key]) => !TOGETHER.flat().some((each) => each === key))
    .map(([key, value]): PlainStyle => ({ [key]: value }));
  return [...grouped.filter((part) => Object.keys(part).length > 0), ...single];
}

function* rangesOf(
  { row, column, cells }: CellStyles,
  of: ReadonlySet<number>,
): Steps<readonly CellRange[]> {
  const marked = yield* mapSteps(cells, (line) =>
    line.map((style) => (style !== null && of.has(style) ? 'in' : null)),
  );
  return (yield* equalBlocks(marked)).map(({ range }) => ({
    ...range,
    row: range.row + row,
    column: range.column + column,
  }));
}

/** Bytes of a request, and as many for each further call, which takes Excel time. */
function cost({ block, calls }: Draft): number {
  const ofBlock = block
    ? PER_CALL + JSON.stringify(block.styles).length + PER_CELL * countStyled(block)
    : 0;
  const ofAreas = calls.map(({ style }) => 2 * PER_CALL + PER_PROPERTY * Object.keys(style).length);
  return ofAreas.reduce((sum, each) => sum + each, ofBlock);
}

const PER_CALL = 600;
const PER_CELL = 40;
const PER_PROPERTY = 130;

function countStyled({ styles }: StyledBlock): number {
  return styles.flat().filter((style) => style !== null).length;
}
