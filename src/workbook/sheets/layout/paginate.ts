import { largest } from '../../../shared/extremes';
import type { PlannedSheet, PrintSetup } from '../../model';

/**
 * The printable area of A4 landscape in points. The height is reduced by the error of the
 * estimates.
 */
const PAGE_WIDTH = 784;
const PAGE_HEIGHT = 485;
const ROW_POINTS = 15;
/** Width of a column in points: per character, and for the padding of a column. */
const CHARACTER_POINTS = 5.25;
const SPARE_POINTS = 3.75;
const USUAL_WIDTH = 8.43;
/** Smaller print is illegible: a wider sheet takes several pages across. */
const SMALLEST_SCALE = 0.6;
/** A last page with less than this share of a page takes over rows from the page before. */
const LEAST_FILLED = 0.5;

/** The facts about a sheet that decide its page breaks. */
export interface PageFacts {
  readonly columnWidths: PlannedSheet['columnWidths'];
  readonly rowHeights: NonNullable<PlannedSheet['rowHeights']>;
  /** Rows before which a page may break. */
  readonly ends: readonly number[];
  /** Rows before which a page must break. */
  readonly newPages: readonly number[];
  /** Ranges of rows, up to but excluding `end`, that stay on one page if they fit. */
  readonly whole: readonly { readonly first: number; readonly end: number }[];
  /** Number of columns that repeat where a sheet is more than one page wide. */
  readonly repeated: number;
  /** Whether the sheet is made smaller to print on one page, if it stays legible. */
  readonly onePage: boolean;
}

/** Chooses the number of pages across and the page breaks. */
export function paginate(print: PrintSetup, facts: PageFacts): PrintSetup {
  const { fitToWidth, scale } = widthOf(print, facts);
  const height = heightsOf(facts)(0, lastRow(print, facts));
  const fitsOne = fitToWidth === 1 && height * SMALLEST_SCALE <= PAGE_HEIGHT;
  if (facts.onePage && fitsOne) return { ...print, fitToWidth, fitToHeight: 1 };
  const breaks = breaksOf(print, facts, PAGE_HEIGHT / scale);
  const { repeated } = facts;
  return {
    ...print,
    fitToWidth,
    ...(fitToWidth > 1 && repeated > 0 ? { repeatColumns: { first: 0, last: repeated - 1 } } : {}),
    ...(breaks.length > 0 ? { pageBreaksBefore: breaks } : {}),
  };
}

function widthOf(print: PrintSetup, { columnWidths, repeated }: PageFacts) {
  const count = print.area?.columnCount ?? columnWidths.length;
  const points = Array.from(
    { length: count },
    (_, column) => (columnWidths[column] ?? USUAL_WIDTH) * CHARACTER_POINTS + SPARE_POINTS,
  );
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const [labels, rest] = [sum(points.slice(0, repeated)), sum(points.slice(repeated))];
  const room = PAGE_WIDTH / SMALLEST_SCALE - labels;
  if (rest <= room) return { fitToWidth: 1, scale: Math.min(1, PAGE_WIDTH / (labels + rest)) };
  const fitToWidth = Math.ceil(rest / room);
  return { fitToWidth, scale: SMALLEST_SCALE };
}

/** Fills the pages group by group, and balances a last page that is nearly empty. */
function breaksOf(print: PrintSetup, facts: PageFacts, pageHeight: number): readonly number[] {
  if (facts.ends.length === 0) return [];
  const heightOf = heightsOf(facts);
  const { repeatRows } = print;
  const head = repeatRows ? heightOf(repeatRows.first, repeatRows.last + 1) : 0;
  const last = lastRow(print, facts);
  const kept = facts.whole.filter(({ first, end }) => heightOf(first, end) <= pageHeight);
  const starts = [...new Set(facts.ends)]
    .filter((row) => !kept.some(({ first, end }) => row > first && row < end))
    .sort((first, second) => first - second);
  const breaks: number[] = [];
  let from = 0;
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? last;
    // Repeated rows take space on the pages that follow them.
    const room = from > (repeatRows?.first ?? 0) ? pageHeight - head : pageHeight;
    const isFull = heightOf(from, next) > room && start > from;
    if (start > from && (isFull || facts.newPages.includes(start))) {
      breaks.push(start);
      from = start;
    }
  });
  return shareOut(breaks, starts, { heightOf, last, room: pageHeight - head, facts });
}

function shareOut(
  breaks: readonly number[],
  starts: readonly number[],
  {
    heightOf,
    last,
    room,
    facts,
  }: {
    readonly heightOf: (from: number, to: number) => number;
    readonly last: number;
    readonly room: number;
    readonly facts: PageFacts;
  },
): readonly number[] {
  const bounds = [...breaks, last];
  return breaks.map((found, index) => {
    const [from, to] = [breaks[index - 1] ?? 0, bounds[index + 1] ?? last];
    const isFixed = facts.newPages.includes(found);
    const isEnd = to === last || facts.newPages.includes(to);
    if (isFixed || !isEnd || heightOf(found, to) >= room * LEAST_FILLED) return found;
    const half = heightOf(from, to) / 2;
    const between = starts.filter((start) => start > from && start <= found);
    return between.find((start) => heightOf(from, start) >= half) ?? found;
  });
}

function heightsOf({ rowHeights }: PageFacts): (from: number, to: number) => number {
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const sums: number[] = [0];
  return (from, to) => {
    while (sums.length <= to) {
      const row = sums.length - 1;
      sums.push((sums[row] ?? 0) + Math.max(ROW_POINTS, heights.get(row) ?? 0));
    }
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  };
}

function lastRow({ area }: PrintSetup, { ends, rowHeights }: PageFacts): number {
  if (area) return area.row + area.rowCount;
  return largest([...ends, ...rowHeights.map(({ row }) => row)]) + 1;
}

/** Every row of a range: a page may break before any of them. */
export function everyRow(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
