import { writeXlsx } from '../../workbook/file/write-xlsx';
import { isoDay } from '../../workbook/iso-day';
import type { Host } from '../host/create-host';
import { readSheetPlan } from './read-sheet-plan';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the workbook as it stands and hands it to the browser as a download; returns its name. */
export async function saveWorkbook(host: Host, title: string): Promise<string> {
  await host.book.grid.whenCalculated();
  const plan = { ...readSheetPlan(host.book, title), writtenOn: isoDay(new Date()) };
  const bytes = await writeXlsx(plan);
  const name = `${title}.xlsx`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: fileType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
