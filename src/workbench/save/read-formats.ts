import type { CellStyle, RangeFormat } from '../../workbook/model';
import type { Grid, GridArea, GridStyle } from '../../simulator/base/grid';

/** Reads the formats of an area, one entry for each run of equal cells in a row. */
export function readFormats(grid: Grid, sheetId: string, area: GridArea): readonly RangeFormat[] {
  const formats: RangeFormat[] = [];
  const end = area.column + area.columnCount;
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    let from = area.column;
    while (from < end) {
      const style = plannedStyle(grid.readStyle(sheetId, row, from));
      const key = JSON.stringify(style);
      let to = from + 1;
      const isSame = () => JSON.stringify(plannedStyle(grid.readStyle(sheetId, row, to))) === key;
      while (to < end && isSame()) to += 1;
      if (key !== '{}') {
        formats.push({ range: { row, column: from, rowCount: 1, columnCount: to - from }, style });
      }
      from = to;
    }
  }
  return formats;
}

/** Lists only what differs from a plain cell. */
function plannedStyle(style: GridStyle): CellStyle {
  const { horizontalAlignment, verticalAlignment } = style;
  return {
    ...(style.fontColor.toLowerCase() !== '#000000' && { fontColor: style.fontColor }),
    ...(style.fill !== '' && { fill: style.fill }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.fontSize !== 11 && { fontSize: style.fontSize }),
    ...(style.numberFormat !== 'General' && { numberFormat: style.numberFormat }),
    ...(horizontalAlignment !== 'General' && {
      align: horizontalAlignment.toLowerCase() as 'left' | 'center' | 'right',
    }),
    ...(style.indent > 0 && { indent: style.indent }),
    ...(verticalAlignment !== 'Bottom' && {
      verticalAlign: verticalAlignment.toLowerCase() as 'top' | 'center',
    }),
    ...(style.wrapText && { wrap: true }),
    ...(style.borderTop !== '' && { borderTop: style.borderTop }),
    ...(style.borderBottom !== '' && { borderBottom: style.borderBottom }),
  };
}
