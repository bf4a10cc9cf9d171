import type { PrintSetup } from '../../workbook/model';
import type { PageState } from '../../simulator/book/book';

/** Reads the print settings of a sheet. Files are written for A4, the paper size of a plan. */
export function readPrint(page: PageState): PrintSetup {
  const { CenterHeader, CenterFooter } = page.headerFooter.DefaultForAllPages;
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: 'A4',
    fitToWidth: page.zoom.horizontalFitToPages ?? 1,
    repeatRows: page.titleRows,
    ...(page.titleColumns && { repeatColumns: page.titleColumns }),
    ...(page.printArea && { area: page.printArea }),
    header: CenterHeader,
    footer: CenterFooter,
  };
}
