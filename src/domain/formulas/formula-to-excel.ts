import { err, ok, type Result } from '../shared/result';
import type { FormulaFunction, FormulaNode } from './formula-node';

/** How a formula names things on a sheet. */
export interface ExcelNames {
  /** The cell of an indicator `lag` years before; null where it has none. */
  readonly reference: (indicator: string, lag: number) => string | null;
  /** The cell of the calendar year. */
  readonly year: string;
}

/** Why a formula cannot stand on a sheet. */
export type NoNativeFormula =
  | { readonly kind: 'noCell'; readonly indicator: string; readonly lag: number }
  | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number };

/** The longest formula that every spreadsheet takes is 8,192 characters. */
const LONGEST_FORMULA = 8_000;

/**
 * Writes a formula as a native Excel formula without its equals sign, with functions that Excel
 * 2016, WPS and LibreOffice all have. Every part that is not a single thing stands in brackets, so
 * that no difference of precedence can change it: −2^2 is 4 to Excel and −4 to most people.
 *
 * @returns the formula, or the reason why there is none
 * @example formulaToExcel({ kind: 'negate', of: { kind: 'reference', indicator: 'a', lag: 0 } }, { reference: () => 'B2', year: 'B1' }).value // '(-B2)'
 */
export function formulaToExcel(
  node: FormulaNode,
  names: ExcelNames,
): Result<string, NoNativeFormula> {
  const missing = findMissing(node, names);
  if (missing) return err({ kind: 'noCell', ...missing });
  const text = write(node, names);
  return text.length > LONGEST_FORMULA
    ? err({ kind: 'tooLong', length: text.length, limit: LONGEST_FORMULA })
    : ok(text);
}

function findMissing(
  node: FormulaNode,
  names: ExcelNames,
): { readonly indicator: string; readonly lag: number } | null {
  if (node.kind === 'reference') {
    const { indicator, lag } = node;
    return names.reference(indicator, lag) === null ? { indicator, lag } : null;
  }
  for (const part of partsOf(node)) {
    const missing = findMissing(part, names);
    if (missing) return missing;
  }
  return null;
}

function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'year':
    case 'reference':
      return [];
    case 'negate':
    case 'not':
      return [node.of];
    case 'if':
      return [node.condition, node.yes, node.no];
    case 'call':
      return node.arguments;
    default:
      return [node.left, node.right];
  }
}

/** A part as a number. */
function write(node: FormulaNode, names: ExcelNames): string {
  const number = (part: FormulaNode) => write(part, names);
  switch (node.kind) {
    case 'number':
      return node.value < 0 ? `(${String(node.value)})` : numberText(node.value);
    case 'year':
      return names.year;
    case 'reference':
      return names.reference(node.indicator, node.lag) ?? '';
    case 'negate':
      return `(-${number(node.of)})`;
    case 'arithmetic':
      return `(${number(node.left)}${node.operator}${number(node.right)})`;
    case 'if':
      return `IF(${condition(node.condition, names)},${number(node.yes)},${number(node.no)})`;
    case 'call':
      return call(node.name, node.arguments.map(number));
    default:
      return `IF(${condition(node, names)},1,0)`;
  }
}

/** A part as something that holds or does not. */
function condition(node: FormulaNode, names: ExcelNames): string {
  switch (node.kind) {
    case 'comparison':
      return `${write(node.left, names)}${COMPARISONS[node.operator]}${write(node.right, names)}`;
    case 'logic':
      return `${node.operator.toUpperCase()}(${condition(node.left, names)},${condition(node.right, names)})`;
    case 'not':
      return `NOT(${condition(node.of, names)})`;
    default:
      return `${write(node, names)}<>0`;
  }
}

const COMPARISONS = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

const FUNCTIONS: Readonly<Record<Exclude<FormulaFunction, 'ceil' | 'round'>, string>> = {
  ...{ abs: 'ABS', exp: 'EXP', floor: 'INT', log: 'LN', log10: 'LOG10', max: 'MAX' },
  ...{ mean: 'AVERAGE', min: 'MIN', mod: 'MOD', sign: 'SIGN', sqrt: 'SQRT', sum: 'SUM' },
};

function call(name: FormulaFunction, parts: readonly string[]): string {
  const [first = '', digits = '0'] = parts;
  if (name === 'ceil') return `(-INT(-${first}))`;
  if (name === 'round') return `ROUND(${first},${digits})`;
  // A bare cell given to SUM, AVERAGE, MAX or MIN is passed over when it holds text; a number is not.
  return `${FUNCTIONS[name]}(${parts.join(',')})`;
}

/** Spreadsheets write powers of ten with an E and read no more than 15 digits of them exactly. */
function numberText(value: number): string {
  return String(value).toUpperCase();
}
