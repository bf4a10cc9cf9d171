import { parseRange, splitAddress } from '../../../shared/a1';
import { checkedArea } from '../../book/checked-area';
import type { Book, SheetArea } from '../../book/book';
import { findName, placeOfName } from '../../book/names';
import { requireSheet } from '../../book/sheets';
import { invalidArgument } from '../../base/host-error';

/** Finds cells by an address such as `'My sheet'!A1:B2`, or by the name of a range or table. */
export function rangeByAddress(book: Book, sheetId: string, text: string): SheetArea {
  const { sheet, address } = splitAddress(text);
  const owner = sheet === null ? sheetId : requireSheet(book, sheet).id;
  const area = parseRange(address);
  if (area) return { sheetId: owner, area: checkedArea(area) };
  const name = findName(book, owner, address) ?? findName(book, null, address);
  const place = name && placeOfName(name);
  if (place) return { ...place };
  const table = book.tables.find((each) => each.name.toLowerCase() === address.toLowerCase());
  if (table) return { sheetId: table.sheetId, area: table.area };
  throw invalidArgument(`"${text}" is no address.`);
}
