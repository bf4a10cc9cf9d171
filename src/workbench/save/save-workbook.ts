import { handOverFile } from '../../taskpane/controls/hand-over-file';
import type { Host } from '../../simulator/create-host';
import { writeXlsx } from '../../workbook/xlsx/write-xlsx';
import { isoDay } from '../../shared/iso-day';
import type { Book } from '../../simulator/book/book';
import { readSheetPlan } from './read-sheet-plan';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the current workbook as a download of the browser; returns the file name. */
export async function saveWorkbook(host: Host, title: string): Promise<string> {
  const bytes = await workbookBytes(host.book, title);
  const name = `${title}.xlsx`;
  handOverFile(bytes, name, fileType);
  return name;
}

/** The current workbook as the bytes of an .xlsx file. */
export async function workbookBytes(book: Book, title: string): Promise<Uint8Array> {
  await book.grid.whenCalculated();
  return writeXlsx({ ...readSheetPlan(book, title), writtenOn: isoDay(new Date()) });
}
