import type { SharingFailure } from '../../ports/sharing-port';
import type { SheetCells } from './book-cells';

/** Says why the record cannot be written; null where it can. */
export async function checkWritable(
  context: Excel.RequestContext,
  record: SheetCells | null,
): Promise<SharingFailure | null> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) return { kind: 'readOnly' };
  if (record) return record.isProtected ? { kind: 'protectedSheet', sheet: record.name } : null;
  return workbook.protection.protected ? { kind: 'protectedWorkbook' } : null;
}
