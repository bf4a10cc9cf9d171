import { containsRange, intersection } from '../../../shared/cell-range';
import type { SheetArea } from '../../book/book';
import {
  autofitColumns,
  columnWidth,
  setColumnWidth,
  setRowHeight,
  sharedRowHeight,
} from '../../book/cells/sizes';
import { sharedFormat, writeStyle } from '../../book/cells/formats';
import { checkUnprotected, sheetState } from '../../book/sheets';
import type { GridStyle } from '../../base/grid';
import { invalidArgument } from '../../base/host-error';
import { asFlag, asNumber, asOneOf } from '../base/arguments';
import { answerColor, readColor } from '../base/color';
import type { HostClass } from '../base/host-class';
import type { HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';

const horizontal = ['General', 'Left', 'Center', 'Right'] as const;
const vertical = ['Top', 'Center', 'Bottom'] as const;

type Get = (scope: HostScope, place: SheetArea) => unknown;
type Set_ = (scope: HostScope, place: SheetArea, value: unknown) => void;

function shared<Value extends string | number | boolean>(of: (style: GridStyle) => Value): Get {
  return ({ book }, place) => sharedFormat(book, place, of);
}

function sharedColor(of: (style: GridStyle) => string): Get {
  return ({ book }, place) => {
    const color = sharedFormat(book, place, of);
    return color === null ? null : answerColor(book, color);
  };
}

function styled(styleOf: (value: unknown) => Partial<GridStyle>): Set_ {
  return ({ book }, place, value) => {
    checkUnprotected(book, place.sheetId, 'allowFormatCells');
    writeStyle(book, place, styleOf(value));
  };
}

export const rangeFormatClass: HostClass<SheetArea> = {
  get: {
    ColumnWidth: ({ book }, place) => columnWidth(book, place),
    HorizontalAlignment: shared(({ horizontalAlignment }) => horizontalAlignment),
    IndentLevel: shared(({ indent }) => indent),
    RowHeight: ({ book }, place) => sharedRowHeight(book, place),
    VerticalAlignment: shared(({ verticalAlignment }) => verticalAlignment),
    WrapText: shared(({ wrapText }) => wrapText),
  },
  set: {
    ColumnWidth: ({ book }, place, value) => {
      checkUnprotected(book, place.sheetId, 'allowFormatColumns');
      setColumnWidth(book, place, asNumber(value));
    },
    HorizontalAlignment: styled((value) => ({ horizontalAlignment: asOneOf(value, horizontal) })),
    IndentLevel: styled((value) => ({ indent: readIndent(value) })),
    RowHeight: ({ book }, place, value) => {
      checkUnprotected(book, place.sheetId, 'allowFormatRows');
      setRowHeight(book, place, asNumber(value));
    },
    VerticalAlignment: styled((value) => ({ verticalAlignment: asOneOf(value, vertical) })),
    WrapText: styled((value) => ({ wrapText: asFlag(value) })),
  },
  navigate: {
    Borders: (_, place) => hostObject('RangeBorderCollection', place),
    Fill: (_, place) => hostObject('RangeFill', place),
    Font: (_, place) => hostObject('RangeFont', place),
    Protection: (_, place) => hostObject('FormatProtection', place),
  },
  call: {
    AutofitColumns: ({ book }, place) => {
      checkUnprotected(book, place.sheetId);
      autofitColumns(book, place);
    },
    // In the grid, rows grow with their text automatically.
    AutofitRows: ({ book }, place) => {
      checkUnprotected(book, place.sheetId);
    },
  },
};

/** Excel's limit. */
const largestIndent = 250;

function readIndent(value: unknown): number {
  const indent = asNumber(value);
  const isGood = Number.isInteger(indent) && indent >= 0 && indent <= largestIndent;
  if (!isGood) throw invalidArgument(`An indent is a whole number from 0 to ${largestIndent}.`);
  return indent;
}

export const rangeFillClass: HostClass<SheetArea> = {
  get: { Color: sharedColor(({ fill }) => (fill === '' ? '#FFFFFF' : fill)) },
  set: { Color: styled((value) => ({ fill: readColor(value) })) },
  call: {
    Clear: (scope, place) => {
      styled(() => ({ fill: '' }))(scope, place, null);
    },
  },
};

export const rangeFontClass: HostClass<SheetArea> = {
  get: {
    Bold: shared(({ bold }) => bold),
    Color: sharedColor(({ fontColor }) => (fontColor === '' ? '#000000' : fontColor)),
    Italic: shared(({ italic }) => italic),
    Size: shared(({ fontSize }) => fontSize),
  },
  set: {
    Bold: styled((value) => ({ bold: asFlag(value) })),
    Color: styled((value) => ({ fontColor: readColor(value) })),
    Italic: styled((value) => ({ italic: asFlag(value) })),
    Size: styled((value) => ({ fontSize: asNumber(value) })),
  },
};

export const formatProtectionClass: HostClass<SheetArea> = {
  get: {
    Locked: ({ book }, { sheetId, area }) =>
      !sheetState(book, sheetId).unlocked.some((open) => containsRange(open, area)),
  },
  set: {
    Locked: ({ book }, { sheetId, area }, value) => {
      checkUnprotected(book, sheetId);
      const { unlocked } = sheetState(book, sheetId);
      const kept = unlocked.filter((open) => intersection(open, area) === null);
      unlocked.splice(0, unlocked.length, ...kept, ...(asFlag(value) ? [] : [area]));
    },
  },
};
