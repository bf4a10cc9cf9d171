import type { GridContent } from '../../base/grid';
import { containsRange, intersection } from '../../../shared/cell-range';
import { checkedArea } from '../checked-area';
import type { Book, SheetArea } from '../book';
import { checkUnmerged } from './merges';
import { movedFormula } from './moved-formula';
import { setGridName } from '../names';
import { checkWritable, gridSheet } from '../sheets';
import { contentOf } from './tables';

/** Moves cells and overwrites the target; references to them follow, as with cut and paste. */
export function moveCells(book: Book, from: SheetArea, target: SheetArea): void {
  const to: SheetArea = {
    sheetId: target.sheetId,
    area: checkedArea({ ...from.area, row: target.area.row, column: target.area.column }),
  };
  for (const place of [from, to]) {
    checkWritable(book, place.sheetId, place.area);
    checkUnmerged(book, place.sheetId, place.area);
  }
  const contents = book.grid.read(from.sheetId, from.area).map((row) => row.map(contentOf));
  const styles = contents.map((line, y) =>
    line.map((_, x) => book.grid.readStyle(from.sheetId, from.area.row + y, from.area.column + x)),
  );
  const move = {
    fromSheet: gridSheet(book, from.sheetId).name,
    toSheet: gridSheet(book, to.sheetId).name,
    from: from.area,
    rows: to.area.row - from.area.row,
    columns: to.area.column - from.area.column,
  };
  const blank: GridContent = { kind: 'value', value: '' };
  book.grid.write(
    from.sheetId,
    from.area,
    contents.map((line) => line.map(() => blank)),
  );
  book.grid.write(to.sheetId, to.area, contents);
  styles.forEach((line, y) => {
    line.forEach((style, x) => {
      const cell = {
        row: to.area.row + y,
        column: to.area.column + x,
        rowCount: 1,
        columnCount: 1,
      };
      book.grid.writeStyle(to.sheetId, cell, style);
    });
  });
  followMove(book, move, from, to);
  for (const place of [from, to]) {
    book.raise({
      kind: 'changed',
      ...place,
      changeType: 'RangeEdited',
      by: 'addin',
      details: null,
    });
  }
}

function followMove(
  book: Book,
  move: Parameters<typeof movedFormula>[2],
  from: SheetArea,
  to: SheetArea,
): void {
  for (const { id, name } of book.grid.sheets()) {
    const used = book.grid.usedArea(id);
    if (!used) continue;
    book.grid.read(id, used).forEach((line, y) => {
      line.forEach(({ formula }, x) => {
        if (formula === null) return;
        const cell = { row: used.row + y, column: used.column + x, rowCount: 1, columnCount: 1 };
        // A moved formula still refers to the sheet that it came from.
        const hasMoved = id === to.sheetId && intersection(cell, to.area) !== null;
        const after = movedFormula(formula, hasMoved ? move.fromSheet : name, move, name);
        if (after !== formula) book.grid.write(id, cell, [[{ kind: 'formula', formula: after }]]);
      });
    });
  }
  for (const name of book.names) {
    const { refersTo } = name;
    if (refersTo.kind !== 'place' || refersTo.place.sheetId !== from.sheetId) continue;
    const { area } = refersTo.place;
    if (!containsRange(from.area, area)) continue;
    const moved = { ...area, row: area.row + move.rows, column: area.column + move.columns };
    name.refersTo = { kind: 'place', place: { sheetId: to.sheetId, area: moved } };
    setGridName(book, name);
  }
  for (const table of book.tables) {
    if (table.sheetId !== from.sheetId || !containsRange(from.area, table.area)) continue;
    table.sheetId = to.sheetId;
    const { row, column } = table.area;
    table.area = { ...table.area, row: row + move.rows, column: column + move.columns };
  }
}
