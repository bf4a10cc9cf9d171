import type { CellStyle, PlannedConditional, PlannedValidation, SheetRange } from '../../../model';

/**
 * Applies what a style sets and leaves the rest of the format alone.
 *
 * @param inside - whether to draw lines between the rows too
 */
export function applyStyle(
  format: Excel.RangeFormat,
  style: Omit<CellStyle, 'numberFormat'>,
  inside: boolean,
): void {
  applyFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.verticalAlign) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  const between = inside ? (['InsideHorizontal'] as const) : [];
  if (style.borderTop) applyBorders(format, ['EdgeTop', ...between], style.borderTop);
  if (style.borderBottom) applyBorders(format, ['EdgeBottom', ...between], style.borderBottom);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyFont(font: Excel.RangeFont, style: Omit<CellStyle, 'numberFormat'>): void {
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

/** Sets data validation, with its prompt and its error message. */
export function applyValidation(
  range: Excel.Range,
  planned: PlannedValidation,
  addressOf: (place: SheetRange) => string,
): void {
  const { dataValidation } = range;
  dataValidation.rule = validationRule(planned.rule, addressOf);
  dataValidation.ignoreBlanks = true;
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
export function applyConditional(range: Excel.Range, planned: PlannedConditional): void {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.rule = {
    operator: 'EqualTo',
    formula1: `="${planned.whenTextEquals.replaceAll('"', '""')}"`,
  };
  cellValue.format.font.color = planned.style.fontColor;
  cellValue.format.fill.color = planned.style.fill;
}
