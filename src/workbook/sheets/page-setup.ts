import type { CellRange, PrintSetup } from '../sheet-plan';
import { headerText } from './header-text';
import type { SheetContext } from './sheet-context';

/** Prints on A4 across, one page wide, with the plan's name above and the page below. */
export function pageSetup(
  { t, own, report }: SheetContext,
  rest: {
    readonly repeatRows: PrintSetup['repeatRows'];
    readonly area?: CellRange;
    readonly pageBreaksBefore?: readonly number[];
  },
): PrintSetup {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    header: headerText(own(report.plan.name)),
    footer: t('page', { page: '&P', pages: '&N' }),
    ...rest,
  };
}

/** What fits on A4 across between the margins, in points. */
const PAGE_WIDTH = 784;
const PAGE_HEIGHT = 490;
const ROW_POINTS = 15;
const CHARACTER_POINTS = 5.6;

/** How many rows fit on a page when a sheet of this width in characters is fitted to one page. */
export function rowsPerPage(width: number): number {
  const scale = Math.min(1, PAGE_WIDTH / (width * CHARACTER_POINTS));
  return Math.floor(PAGE_HEIGHT / (ROW_POINTS * scale));
}

/**
 * Chooses the rows that begin a new page so that no block is cut.
 *
 * @param starts - first row of every block and, last, the row after all of them
 */
export function breakPages(starts: readonly number[], rows: number): readonly number[] {
  const breaks: number[] = [];
  let pageStart = 0;
  starts.slice(0, -1).forEach((start, index) => {
    const end = starts[index + 1] ?? start;
    if (end - pageStart > rows && start > pageStart) {
      pageStart = Math.max(1, start - 1);
      breaks.push(pageStart);
    }
  });
  return breaks;
}
