import type { CellRange, PrintSetup } from '../sheet-plan';
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
    header: own(report.plan.name).replaceAll('&', '&&'),
    footer: t('page', { page: '&P', pages: '&N' }),
    ...rest,
  };
}
