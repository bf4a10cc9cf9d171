import { checkedArea, parseArea, splitAddress } from '../../book/address';
import type { Book, SheetArea } from '../../book/book';
import { findName, placeOfName } from '../../book/names';
import { requireSheet } from '../../book/sheets';
import { invalidArgument } from '../../base/host-error';

/** Finds cells by an address such as `'My sheet'!A1:B2`, or by the name of a range or a table. */
export function rangeByAddress(book: Book, sheetId: string, address: string): SheetArea {
  const { sheet, rest } = splitAddress(address);
  const owner = sheet === null ? sheetId : requireSheet(book, sheet).id;
  const area = parseArea(rest);
  if (area) return { sheetId: owner, area: checkedArea(area) };
  const name = findName(book, owner, rest) ?? findName(book, null, rest);
  const place = name && placeOfName(name);
  if (place) return { ...place };
  const table = book.tables.find((each) => each.name.toLowerCase() === rest.toLowerCase());
  if (table) return { sheetId: table.sheetId, area: table.area };
  throw invalidArgument(`"${address}" is no address.`);
}
