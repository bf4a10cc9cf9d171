import type { PrintSetup } from '../../model';
import type { CellRange } from '../../../shared/cell-range';
import { headerText } from './header-text';
import type { SheetContext } from './sheet-context';

/** Prints on A4 across, one page wide where it can be read, with plan and day above, page and version below. */
export function pageSetup(
  { t, own, report, writtenOn, productVersion }: SheetContext,
  rest: {
    readonly repeatRows: PrintSetup['repeatRows'];
    readonly area?: CellRange;
  },
): PrintSetup {
  return {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    header: headerText(own(report.plan.name), writtenOn === null ? '' : ` · ${writtenOn}`),
    footer: t('page', { page: '&P', pages: '&N' }) + productText(t, productVersion),
    ...rest,
  };
}

function productText(t: SheetContext['t'], version: string | null): string {
  return version === null ? '' : ` · ${t('about.product', { version })}`;
}
