import type { CellRange, PrintSetup } from '../sheet-plan';
import { headerText } from './header-text';
import type { SheetContext } from './sheet-context';

/** Prints on A4 across, one page wide where it can be read, with the plan's name above and the page below. */
export function pageSetup(
  { t, own, report }: SheetContext,
  rest: {
    readonly repeatRows: PrintSetup['repeatRows'];
    readonly area?: CellRange;
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
