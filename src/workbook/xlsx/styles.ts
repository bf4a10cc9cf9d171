import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle, SheetPlan } from '../model';

export type { FileStyle };
export type FileFont = NonNullable<SheetPlan['font']>;

/** The font of a plan that names none. */
export const USUAL_FONT: FileFont = { name: 'Calibri', size: 11 };

/** Converts a cell style for the file writer. */
export function fileStyle(style: CellStyle, font: FileFont): FileStyle {
  const alignment = alignmentOf(style);
  return {
    font: fontOf(style, font),
    ...(style.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(style.fill) } } as const }
      : {}),
    ...(style.borderTop || style.borderBottom ? { border: borderOf(style) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
  };
}

/** A colour without its `#`. */
export function rgb(color: string): string {
  return color.replace(/^#/, '').toUpperCase();
}

function fontOf(style: CellStyle, font: FileFont): NonNullable<FileStyle['font']> {
  return {
    name: font.name,
    size: style.fontSize ?? font.size,
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.fontColor ? { color: { rgb: rgb(style.fontColor) } } : {}),
  };
}

function borderOf({ borderTop, borderBottom }: CellStyle): NonNullable<FileStyle['border']> {
  return {
    ...(borderTop ? { top: { style: 'thin', color: { rgb: rgb(borderTop) } } } : {}),
    ...(borderBottom ? { bottom: { style: 'thin', color: { rgb: rgb(borderBottom) } } } : {}),
  };
}

function alignmentOf({
  align,
  indent,
  verticalAlign,
  wrap,
}: CellStyle): NonNullable<FileStyle['alignment']> {
  return {
    ...(align ? { horizontal: align } : {}),
    ...(indent ? { indent } : {}),
    ...(verticalAlign ? { vertical: verticalAlign } : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
}
