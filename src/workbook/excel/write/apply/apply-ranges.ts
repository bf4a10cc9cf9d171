import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedConditional, PlannedValidation, SheetRange } from '../../../model';
import { type Areas, areasIn, rangeIn } from '../base/read-cells';
import type { PlainStyle, StyledBlock } from './cell-styles';

/** Sets what a style says of several areas, and leaves the rest of their formats alone. */
export function applyToAreas(
  sheet: Excel.Worksheet,
  ranges: readonly CellRange[],
  style: PlainStyle,
): void {
  // Lines between rows exist only in areas of several rows.
  const high = ranges.filter(({ rowCount }) => rowCount > 1);
  const isDivided = high.length > 0 && high.length < ranges.length && hasLines(style);
  for (const areas of areasIn(sheet, ranges)) {
    applyStyle(areas.format, style, high.length > 0 && !isDivided);
  }
  if (!isDivided) return;
  for (const areas of areasIn(sheet, high)) applyLines(areas.format, style, ['InsideHorizontal']);
}

function hasLines({ borderTop, borderBottom }: PlainStyle): boolean {
  return borderTop !== undefined || borderBottom !== undefined;
}

function applyStyle(format: Excel.RangeFormat, style: PlainStyle, inside: boolean): void {
  const { fontColor, bold, italic, fontSize } = style;
  // Each object that is only named takes a part of the request.
  if ([fontColor, bold, italic, fontSize].some((each) => each !== undefined)) {
    applyFont(format.font, style);
  }
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.verticalAlign) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (hasLines(style)) applyLines(format, style, inside ? ['Edge', 'InsideHorizontal'] : ['Edge']);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyFont(font: Excel.RangeFont, style: PlainStyle): void {
  if (style.fontColor !== undefined) font.color = style.fontColor;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.fontSize !== undefined) font.size = style.fontSize;
}

/** A line above or below the cells of a row is drawn between the rows of an area too. */
function applyLines(
  { borders }: Excel.RangeFormat,
  { borderTop, borderBottom }: PlainStyle,
  where: readonly ('Edge' | 'InsideHorizontal')[],
): void {
  const lines = [
    ['EdgeTop', borderTop],
    ['EdgeBottom', borderBottom],
  ] as const;
  for (const [edge, color] of lines) {
    if (color === undefined) continue;
    for (const side of where) {
      const border = borders.getItem(side === 'Edge' ? edge : side);
      border.style = 'Continuous';
      border.color = color;
    }
  }
}

/** Gives each cell of a block its own style in one call; null leaves a cell as it is. */
export function applyBlock(sheet: Excel.Worksheet, { range, styles }: StyledBlock): void {
  rangeIn(sheet, range).setCellProperties(
    styles.map((line) => line.map((style) => (style === null ? {} : { format: formatOf(style) }))),
  );
}

function formatOf(style: PlainStyle): Excel.CellPropertiesFormat {
  const { fontColor: color, bold, italic, fontSize: size } = style;
  const font = given({ color, bold, italic, size });
  const borders = given({
    top: style.borderTop === undefined ? undefined : lineOf(style.borderTop),
    bottom: style.borderBottom === undefined ? undefined : lineOf(style.borderBottom),
  });
  return given({
    font: Object.keys(font).length > 0 ? font : undefined,
    fill: style.fill === undefined ? undefined : { color: style.fill },
    horizontalAlignment: style.align && HORIZONTAL[style.align],
    indentLevel: style.indent,
    verticalAlignment: style.verticalAlign && VERTICAL[style.verticalAlign],
    wrapText: style.wrap,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  });
}

function lineOf(color: string): Excel.CellBorder {
  return { style: 'Continuous', color };
}

/** The properties that are not undefined. */
function given<Bag extends object>(bag: Bag): { [Key in keyof Bag]?: NonNullable<Bag[Key]> } {
  const entries = Object.entries(bag).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Bag]?: NonNullable<Bag[Key]> };
}

/** Sets data validation, with its prompt and its error message. */
export function applyValidation(
  areas: Areas,
  planned: PlannedValidation,
  addressOf: (place: SheetRange) => string,
): void {
  const { dataValidation } = areas;
  dataValidation.rule = validationRule(planned.rule, addressOf);
  dataValidation.errorAlert = { ...planned.error, showAlert: true, style: 'Stop' };
  if (planned.prompt) dataValidation.prompt = { ...planned.prompt, showPrompt: true };
}

function validationRule(
  rule: PlannedValidation['rule'],
  addressOf: (place: SheetRange) => string,
): Excel.DataValidationRule {
  if (rule.kind === 'list') {
    return { list: { inCellDropDown: true, source: rule.options.join(',') } };
  }
  if (rule.kind === 'listOf') {
    return { list: { inCellDropDown: true, source: `=${addressOf(rule.source)}` } };
  }
  const limits = limitsOf(rule.min, rule.max);
  return rule.kind === 'whole' ? { wholeNumber: limits } : { decimal: limits };
}

/** The widest numbers that Excel takes as a limit where the plan sets none. */
const LOWEST = -1e300;
const HIGHEST = 1e300;

function limitsOf(min: number | null, max: number | null): Excel.BasicDataValidation {
  if (max === null && min !== null) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  if (min === null && max !== null) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? LOWEST, formula2: max ?? HIGHEST, operator: 'Between' };
}

/** Colours a cell by its text; the empty text matches a blank cell. */
export function applyConditional(areas: Areas, planned: PlannedConditional): void {
  const { cellValue } = areas.conditionalFormats.add('CellValue');
  cellValue.rule = {
    operator: 'EqualTo',
    formula1: `="${planned.whenTextEquals.replaceAll('"', '""')}"`,
  };
  cellValue.format.font.color = planned.style.fontColor;
  cellValue.format.fill.color = planned.style.fill;
}
