import { isEntireColumn, isEntireRow } from '../../../shared/cell-range';
import type { SheetArea } from '../../book/book';
import {
  asMatrix,
  clearContents,
  readFormulas,
  readOrNull,
  readValues,
  valueTypeOf,
  writeCells,
} from '../../book/cells/cells';
import { clearFormats, readFormatMatrix, writeNumberFormats } from '../../book/cells/formats';
import { fromLocalFormula, toLocalFormula } from '../../book/cells/local-formula';
import { separatorsOf } from '../../base/region';
import { fromR1C1, toR1C1 } from '../../book/cells/r1c1-formula';
import { numberText } from '../../book/cells/number-text';
import { addressOf, checkUnprotected } from '../../book/sheets';
import { asOneOf, wholeArgument } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';
import { rangeMoves } from './range-moves';
import { rangeParts } from './range-parts';
import { rangeProperties } from './range-properties';
import { rangeShifts } from './range-shifts';
import { invalidArgument } from '../../base/host-error';

const clearKinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

export const rangeClass: HostClass<SheetArea> = {
  get: {
    Address: ({ book }, place) => addressOf(book, place),
    AddressLocal: ({ book }, place) => addressOf(book, place),
    CellCount: (_, { area }) => {
      const count = area.rowCount * area.columnCount;
      // Excel answers −1 where the count does not fit into 32 bits.
      return count > 2_147_483_647 ? -1 : count;
    },
    ColumnCount: (_, { area }) => area.columnCount,
    ColumnIndex: (_, { area }) => area.column,
    Formulas: ({ book }, place) => readFormulas(book, place),
    FormulasR1C1: ({ book }, place) => {
      const formulas = readFormulas(book, place);
      return formulas && toR1C1(formulas, place.area);
    },
    FormulasLocal: ({ book }, place) =>
      readFormulas(book, place)?.map((line) =>
        line.map((content) => toLocalFormula(content, separatorsOf(book.region))),
      ) ?? null,
    IsEntireColumn: (_, { area }) => isEntireColumn(area),
    IsEntireRow: (_, { area }) => isEntireRow(area),
    NumberFormat: ({ book }, place) => numberFormats(book, place),
    NumberFormatLocal: ({ book }, place) => numberFormats(book, place),
    RowCount: (_, { area }) => area.rowCount,
    RowIndex: (_, { area }) => area.row,
    Text: ({ book }, place) => {
      const formats = numberFormats(book, place);
      const values = readValues(book, place);
      return (
        values?.map((row, y) =>
          row.map((value, x) => numberText(value, formats?.[y]?.[x] ?? '', book)),
        ) ?? null
      );
    },
    ...rangeParts.get,
    ValueTypes: ({ book }, place) => readOrNull(book, place, valueTypeOf),
    Values: ({ book }, place) => readValues(book, place),
  },
  set: {
    Formulas: ({ book }, place, value) => {
      writeCells(book, place, value);
    },
    FormulasR1C1: ({ book }, place, value) => {
      writeCells(book, place, fromR1C1(asMatrix(value, place.area), place.area));
    },
    FormulasLocal: ({ book }, place, value) => {
      const own = separatorsOf(book.region);
      writeCells(
        book,
        place,
        asMatrix(value, place.area).map((row) => row.map((cell) => fromLocalFormula(cell, own))),
      );
    },
    NumberFormat: ({ book }, place, value) => {
      checkUnprotected(book, place.sheetId);
      writeNumberFormats(book, place, asMatrix(value, place.area));
    },
    ...rangeParts.set,
    Values: ({ book }, place, value) => {
      writeCells(book, place, value);
    },
  },
  navigate: {
    ...rangeParts.navigate,
    ConditionalFormats: (_, place) => hostObject('ConditionalFormatCollection', place),
    DataValidation: (_, place) => hostObject('DataValidation', place),
    Format: (_, place) => hostObject('RangeFormat', place),
    Worksheet: (_, { sheetId }) => hostObject('Worksheet', { sheetId }),
  },
  call: {
    ...rangeMoves,
    ...rangeShifts,
    ...rangeParts.call,
    ...rangeProperties,
    Calculate: () => null,
    Clear: ({ book }, place, [applyTo]) => {
      const kind = asOneOf(applyTo ?? 'All', clearKinds);
      checkUnprotected(book, place.sheetId);
      if (kind === 'All' || kind === 'Contents') clearContents(book, place);
      if (kind === 'All' || kind === 'Formats') clearFormats(book, place);
    },
    Select: ({ book }, { sheetId, area }) => {
      book.changeSheets(() => {
        book.grid.activate(sheetId);
        book.grid.select(sheetId, area);
      });
    },
    _ValidateArraySize: (_, { area }, arguments_) => {
      const rows = wholeArgument(arguments_, 0);
      const columns = wholeArgument(arguments_, 1);
      if (rows !== area.rowCount || columns !== area.columnCount) {
        throw invalidArgument('The size of the input does not match the size of the range.');
      }
    },
  },
};

function numberFormats(
  book: HostScope['book'],
  place: SheetArea,
): readonly (readonly string[])[] | null {
  const { area } = place;
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  return readFormatMatrix(book, place, ({ numberFormat }) => numberFormat || 'General');
}
