import type { IBorderStyleData, IColorStyle, IStyleData, Nullable } from '@univerjs/core';
import { hexColor, themeColor } from '../../shared/color';
import type { Grid, GridArea, GridStyle } from '../../simulator/base/grid';
import { setStyle } from '../grid-patches/style-writes';
import { commands } from '../univer/commands';
import { makeRoom, sheetOf } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';

/** In the order of Univer's codes; the first is the default. */
const horizontal: readonly GridStyle['horizontalAlignment'][] = [
  'General',
  'Left',
  'Center',
  'Right',
];
const vertical: readonly GridStyle['verticalAlignment'][] = ['Bottom', 'Top', 'Center', 'Bottom'];
const wrapped = 3;
const thinLine = 1;
/** The width of one step of an indent in pixels, as in Excel. */
const indentWidth = 9;
const plainPadding = 2;

const defaults = { fontColor: '#000000', fontSize: 11, numberFormat: 'General' } as const;

type Layout = Pick<
  Grid,
  | 'readStyle'
  | 'writeStyle'
  | 'columnWidth'
  | 'setColumnWidth'
  | 'setRowHeight'
  | 'freeze'
  | 'setGridlines'
  | 'setTabColor'
  | 'merge'
>;

export function createStyles(parts: UniverParts): Layout {
  return {
    readStyle: (sheetId, row, column) => {
      const sheet = sheetOf(parts, sheetId);
      // Beyond the rows and columns of the sheet every cell is plain.
      const isInside = row < sheet.getMaxRows() && column < sheet.getMaxColumns();
      return gridStyleOf(isInside ? sheet.getRange(row, column).getCellStyleData() : null);
    },
    writeStyle: (sheetId, area, style) => {
      writeStyle(parts, sheetId, area, style);
    },
    columnWidth: (sheetId, column) => sheetOf(parts, sheetId).getColumnWidth(column),
    setColumnWidth: (sheetId, column, pixels) => {
      const sheet = sheetOf(parts, sheetId);
      makeRoom(sheet, { row: 0, column, rowCount: 1, columnCount: 1 });
      // Univer's own method measures every row again; in Excel a width changes no height.
      parts.api.syncExecuteCommand(commands.setColumnWidth, {
        ...{ unitId: parts.workbook.getId(), subUnitId: sheetId, colWidth: pixels },
        ranges: [
          { startRow: 0, endRow: sheet.getMaxRows() - 1, startColumn: column, endColumn: column },
        ],
      });
    },
    setRowHeight: (sheetId, row, pixels) => {
      const sheet = sheetOf(parts, sheetId);
      makeRoom(sheet, { row, column: 0, rowCount: 1, columnCount: 1 });
      sheet.setRowHeight(row, pixels);
    },
    freeze: (sheetId, rows, columns) => {
      const sheet = sheetOf(parts, sheetId);
      if (rows === 0 && columns === 0) sheet.cancelFreeze();
      else {
        sheet.setFreeze({ startRow: rows, startColumn: columns, ySplit: rows, xSplit: columns });
      }
    },
    setGridlines: (sheetId, visible) => {
      sheetOf(parts, sheetId).setHiddenGridlines(!visible);
    },
    setTabColor: (sheetId, color) => {
      sheetOf(parts, sheetId).setTabColor(color ?? '');
    },
    merge: (sheetId, area) => {
      const sheet = sheetOf(parts, sheetId);
      sheet
        .getRange(area.row, area.column, area.rowCount, area.columnCount)
        .merge({ isForceMerge: true });
    },
  };
}

function writeStyle(
  parts: UniverParts,
  sheetId: string,
  area: GridArea,
  style: Partial<GridStyle>,
): void {
  const sheet = sheetOf(parts, sheetId);
  makeRoom(sheet, area);
  setStyle(parts, sheet, area, styleDataOf(style));
}

function gridStyleOf(data: Nullable<IStyleData>): GridStyle {
  return {
    fontColor: colorOf(data?.cl) || defaults.fontColor,
    fill: colorOf(data?.bg),
    bold: data?.bl === 1,
    italic: data?.it === 1,
    fontSize: data?.fs ?? defaults.fontSize,
    numberFormat: data?.n?.pattern ?? defaults.numberFormat,
    horizontalAlignment: horizontal[data?.ht ?? 0] ?? 'General',
    indent: ((data?.pd?.l ?? plainPadding) - plainPadding) / indentWidth,
    verticalAlignment: vertical[data?.vt ?? 0] ?? 'Bottom',
    wrapText: data?.tb === wrapped,
    borderTop: colorOf(data?.bd?.t?.cl),
    borderBottom: colorOf(data?.bd?.b?.cl),
  };
}

/** Univer keeps a colour as it got it, and turns it into `rgb(…)` on some ways; the empty text is none. */
function colorOf(color: Nullable<IColorStyle>): string {
  if (!color) return '';
  const theme = color.th === undefined ? null : themeColor(color.th);
  return hexColor(color.rgb ?? '') ?? theme ?? '';
}

function styleDataOf(style: Partial<GridStyle>): IStyleData {
  const border = {
    ...(style.borderTop !== undefined && { t: borderOf(style.borderTop) }),
    ...(style.borderBottom !== undefined && { b: borderOf(style.borderBottom) }),
  };
  return {
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fill !== undefined && { bg: style.fill === '' ? null : { rgb: style.fill } }),
    ...(style.bold !== undefined && { bl: style.bold ? 1 : 0 }),
    ...(style.italic !== undefined && { it: style.italic ? 1 : 0 }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.horizontalAlignment !== undefined && {
      ht: horizontal.indexOf(style.horizontalAlignment),
    }),
    ...(style.indent !== undefined && { pd: paddingOf(style.indent) }),
    ...(style.verticalAlignment !== undefined && {
      vt: vertical.lastIndexOf(style.verticalAlignment),
    }),
    ...(style.wrapText !== undefined && { tb: style.wrapText ? wrapped : 0 }),
    ...(Object.keys(border).length > 0 && { bd: border }),
  };
}

/** Both sides, since the alignment may be written before or after the indent. */
function paddingOf(indent: number): NonNullable<IStyleData['pd']> {
  const side = plainPadding + indent * indentWidth;
  return { l: side, r: side };
}

function borderOf(color: string): IBorderStyleData | null {
  return color === '' ? null : { s: thinLine, cl: { rgb: color } };
}
