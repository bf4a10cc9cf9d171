import { shortAddress } from '../../shared/a1';
import { MOST_COLUMNS, MOST_ROWS } from '../../shared/cell-range';
import { checkedArea } from '../book/checked-area';
import type { HeaderFooterPage, HeaderFooterPart, PageState, SheetArea } from '../book/book';
import { checkUnprotected, sheetState } from '../book/sheets';
import { invalidArgument, itemNotFound } from '../base/host-error';
import {
  asFlag,
  asNumber,
  asOneOf,
  asRecord,
  asText,
  rangeArgument,
  textArgument,
} from './base/arguments';
import type { HostClass } from './base/host-class';
import type { HostObject, HostScope, SheetRef } from './base/host-object';
import { hostObject, isHostObject } from './base/host-object';
import { rangeByAddress } from './base/range-by-address';

const orientations = ['Portrait', 'Landscape'] as const;
const margins = [
  'LeftMargin',
  'RightMargin',
  'TopMargin',
  'BottomMargin',
  'HeaderMargin',
  'FooterMargin',
];
const flags = [
  'BlackAndWhite',
  'CenterHorizontally',
  'CenterVertically',
  'DraftMode',
  'PrintGridlines',
  'PrintHeadings',
];

export const pageLayoutClass: HostClass<SheetRef> = {
  get: {
    ...fromNames(margins, (name) => (scope, ref) => pageOf(scope, ref).margins[name]),
    ...fromNames(flags, (name) => (scope, ref) => pageOf(scope, ref).flags[name]),
    FirstPageNumber: (scope, ref) => pageOf(scope, ref).firstPageNumber,
    Orientation: (scope, ref) => pageOf(scope, ref).orientation,
    PaperSize: (scope, ref) => pageOf(scope, ref).paperSize,
    PrintComments: (scope, ref) => pageOf(scope, ref).printComments,
    PrintErrors: (scope, ref) => pageOf(scope, ref).printErrors,
    PrintOrder: (scope, ref) => pageOf(scope, ref).printOrder,
    Zoom: (scope, ref) => pageOf(scope, ref).zoom,
  },
  set: {
    ...fromNames(margins, (name) => (scope, ref, value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument('A margin is not negative.');
      writable(scope, ref).margins[name] = points;
    }),
    ...fromNames(flags, (name) => (scope, ref, value) => {
      writable(scope, ref).flags[name] = asFlag(value);
    }),
    FirstPageNumber: (scope, ref, value) => {
      writable(scope, ref).firstPageNumber = value === '' ? '' : asNumber(value);
    },
    Orientation: (scope, ref, value) => {
      writable(scope, ref).orientation = asOneOf(value, orientations);
    },
    PaperSize: (scope, ref, value) => {
      writable(scope, ref).paperSize = asText(value);
    },
    PrintOrder: (scope, ref, value) => {
      writable(scope, ref).printOrder = asOneOf(value, ['DownThenOver', 'OverThenDown']);
    },
    Zoom: (scope, ref, value) => {
      writable(scope, ref).zoom = readZoom(asRecord(value));
    },
  },
  navigate: { HeadersFooters: (_, ref) => hostObject('HeaderFooterGroup', ref) },
  call: {
    GetPrintArea: (scope, ref) => wanted(printArea(scope, ref)),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleColumns: (scope, ref) => wanted(titleColumns(scope, ref)),
    GetPrintTitleColumnsOrNullObject: titleColumns,
    GetPrintTitleRows: (scope, ref) => wanted(titleRows(scope, ref)),
    GetPrintTitleRowsOrNullObject: titleRows,
    SetPrintArea: (scope, ref, arguments_) => {
      writable(scope, ref).printArea = ownRange(scope, ref, arguments_).area;
    },
    SetPrintTitleColumns: (scope, ref, arguments_) => {
      const { column, columnCount } = ownRange(scope, ref, arguments_).area;
      const last = column + columnCount - 1;
      writable(scope, ref).titleColumns = { first: column, last };
    },
    SetPrintTitleRows: (scope, ref, arguments_) => {
      const { row, rowCount } = ownRange(scope, ref, arguments_).area;
      writable(scope, ref).titleRows = { first: row, last: row + rowCount - 1 };
    },
  },
};

export const headerFooterGroupClass: HostClass<SheetRef> = {
  get: {
    State: (scope, ref) => pageOf(scope, ref).headerFooterState,
    UseSheetMargins: (scope, ref) => pageOf(scope, ref).flags['UseSheetMargins'],
    UseSheetScale: (scope, ref) => pageOf(scope, ref).flags['UseSheetScale'],
  },
  set: {
    State: (scope, ref, value) => {
      const states = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];
      writable(scope, ref).headerFooterState = asOneOf(value, states);
    },
    UseSheetMargins: (scope, ref, value) => {
      writable(scope, ref).flags['UseSheetMargins'] = asFlag(value);
    },
    UseSheetScale: (scope, ref, value) => {
      writable(scope, ref).flags['UseSheetScale'] = asFlag(value);
    },
  },
  navigate: {
    DefaultForAllPages: (_, ref) =>
      hostObject('HeaderFooter', { ...ref, page: 'DefaultForAllPages' }),
    EvenPages: (_, ref) => hostObject('HeaderFooter', { ...ref, page: 'EvenPages' }),
    FirstPage: (_, ref) => hostObject('HeaderFooter', { ...ref, page: 'FirstPage' }),
    OddPages: (_, ref) => hostObject('HeaderFooter', { ...ref, page: 'OddPages' }),
  },
};

type HeaderFooterRef = SheetRef & { readonly page: HeaderFooterPage };

const parts: readonly HeaderFooterPart[] = [
  'LeftHeader',
  'CenterHeader',
  'RightHeader',
  'LeftFooter',
  'CenterFooter',
  'RightFooter',
];
const longestHeader = 255;

export const headerFooterClass: HostClass<HeaderFooterRef> = {
  get: fromNames(
    parts,
    (part) => (scope: HostScope, ref: HeaderFooterRef) =>
      pageOf(scope, ref).headerFooter[ref.page][part],
  ),
  set: fromNames(parts, (part) => (scope: HostScope, ref: HeaderFooterRef, value: unknown) => {
    const text = asText(value);
    if (text.length > longestHeader) {
      throw invalidArgument('A header or footer has at most 255 characters.');
    }
    writable(scope, ref).headerFooter[ref.page][part] = text;
  }),
};

function fromNames<Name extends string, Member>(
  names: readonly Name[],
  member: (name: Name) => Member,
): Readonly<Record<string, Member>> {
  return Object.fromEntries(names.map((name) => [name, member(name)]));
}

function pageOf({ book }: HostScope, { sheetId }: SheetRef): PageState {
  return sheetState(book, sheetId).page;
}

function writable(scope: HostScope, ref: SheetRef): PageState {
  checkUnprotected(scope.book, ref.sheetId);
  return pageOf(scope, ref);
}

function readZoom(zoom: Readonly<Record<string, unknown>>): PageState['zoom'] {
  const read: { -readonly [Key in keyof PageState['zoom']]: PageState['zoom'][Key] } = {};
  for (const key of ['horizontalFitToPages', 'verticalFitToPages', 'scale'] as const) {
    if (zoom[key] !== undefined && zoom[key] !== null) read[key] = asNumber(zoom[key]);
  }
  const { scale } = read;
  if (scale !== undefined && (scale < 10 || scale > 400)) {
    throw invalidArgument('The scale lies between 10 and 400.');
  }
  return read;
}

function ownRange(
  scope: HostScope,
  { sheetId }: SheetRef,
  arguments_: readonly unknown[],
): SheetArea {
  const place = isHostObject(arguments_[0])
    ? rangeArgument(arguments_, 0)
    : rangeByAddress(scope.book, sheetId, textArgument(arguments_, 0));
  if (place.sheetId !== sheetId) {
    throw invalidArgument(`${shortAddress(place.area)} lies on another sheet.`);
  }
  return place;
}

function wanted(range: HostObject | null): HostObject {
  if (!range) throw itemNotFound('It is not set.');
  return range;
}

function printArea(scope: HostScope, { sheetId }: SheetRef): HostObject | null {
  const area = pageOf(scope, { sheetId }).printArea;
  return area && hostObject('Range', { sheetId, area });
}

function titleRows(scope: HostScope, { sheetId }: SheetRef): HostObject | null {
  const rows = pageOf(scope, { sheetId }).titleRows;
  if (!rows) return null;
  const rowCount = rows.last - rows.first + 1;
  const area = checkedArea({ row: rows.first, rowCount, column: 0, columnCount: MOST_COLUMNS });
  return hostObject('Range', { sheetId, area });
}

function titleColumns(scope: HostScope, { sheetId }: SheetRef): HostObject | null {
  const columns = pageOf(scope, { sheetId }).titleColumns;
  if (!columns) return null;
  const columnCount = columns.last - columns.first + 1;
  const area = checkedArea({ row: 0, rowCount: MOST_ROWS, column: columns.first, columnCount });
  return hostObject('Range', { sheetId, area });
}
