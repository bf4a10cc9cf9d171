import { columnLetters, rangeAddress } from '../../../../shared/a1';
import type { PrintSetup } from '../../../model';

/** Sets a sheet up for printing. */
export function applyPage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: print.fitToWidth, verticalFitToPages: 0 };
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  if (print.repeatRows) {
    const { first, last } = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const { first, last } = print.repeatColumns;
    pageLayout.setPrintTitleColumns(`${columnLetters(first)}:${columnLetters(last)}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.centerHeader = print.header;
  defaultForAllPages.centerFooter = print.footer;
}
