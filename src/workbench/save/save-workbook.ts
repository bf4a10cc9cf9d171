import type { Host } from '../../simulator/create-host';
import { workbookBytes } from './workbook-bytes';

const fileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the current workbook as a download of the browser; returns the file name. */
export async function saveWorkbook(host: Host, title: string): Promise<string> {
  const bytes = await workbookBytes(host.book, title);
  const name = `${title}.xlsx`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: fileType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
}
