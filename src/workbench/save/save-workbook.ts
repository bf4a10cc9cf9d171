import { handOverFile } from '../../taskpane/controls/hand-over-file';
import type { Host } from '../../simulator/create-host';
import { workbookBytes } from './workbook-bytes';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the current workbook as a download of the browser; returns the file name. */
export async function saveWorkbook(host: Host, title: string): Promise<string> {
  const bytes = await workbookBytes(host.book, title);
  const name = `${title}.xlsx`;
  handOverFile(bytes, name, fileType);
  return name;
}
