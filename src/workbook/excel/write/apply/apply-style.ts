import type { CellStyle, RangeFormat } from '../../../model';

/** Gives a range what a style names and leaves the rest of its format alone. */
export function applyStyle(range: Excel.Range, { style, range: { rowCount } }: RangeFormat): void {
  const { format } = range;
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = style.fill;
  // One value stands for every cell of the range, which the declared type does not say.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as never;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.verticalAlign) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  // A border belongs to every row of the range, as it would to each cell alone.
  const inside = rowCount > 1 ? (['InsideHorizontal'] as const) : [];
  if (style.borderTop) applyBorders(format, ['EdgeTop', ...inside], style.borderTop);
  if (style.borderBottom) applyBorders(format, ['EdgeBottom', ...inside], style.borderBottom);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.fontColor !== undefined) font.color = style.fontColor;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.fontSize !== undefined) font.size = style.fontSize;
}

function applyBorders(
  format: Excel.RangeFormat,
  sides: readonly ('EdgeTop' | 'EdgeBottom' | 'InsideHorizontal')[],
  color: string,
): void {
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = color;
  }
}
