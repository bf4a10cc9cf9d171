import { writeXlsx } from '../../workbook/xlsx/write-xlsx';
import { isoDay } from '../../shared/iso-day';
import type { Book } from '../../simulator/book/book';
import { readSheetPlan } from './read-sheet-plan';

/** The current workbook as the bytes of an .xlsx file. */
export async function workbookBytes(book: Book, title: string): Promise<Uint8Array> {
  await book.grid.whenCalculated();
  return writeXlsx({ ...readSheetPlan(book, title), writtenOn: isoDay(new Date()) });
}
