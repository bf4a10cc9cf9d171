import { err, ok, type Result } from '../../shared/result';
import {
  formulaChildren,
  type FormulaFunction,
  type FormulaNode,
  formulaReferences,
} from './formula-node';
import { FORMULA_LIMITS } from './formula-problem';
import { largest } from '../../shared/extremes';

/** The cells that a formula on a sheet refers to. */
export interface ExcelNames {
  /** The cell of an indicator `lag` years before; null if there is none. */
  readonly reference: (indicator: string, lag: number) => string | null;
  /** The cell of the calendar year. */
  readonly year: string;
}

/** Why a formula cannot be written as an Excel formula. */
export type ExcelFormulaProblem =
  | { readonly kind: 'noCell'; readonly indicator: string; readonly lag: number }
  /** More nested functions than Excel allows. */
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'tooLong'; readonly length: number; readonly limit: number };

/**
 * Writes a formula as an Excel formula without the equals sign, using only functions of Excel 2016,
 * WPS and LibreOffice. Every operation is in brackets, because precedence differs: −2^2 is 4 in
 * Excel and −4 here.
 *
 * @returns the formula, or the reason why it cannot be written
 * @example formulaToExcel({ kind: 'negate', of: { kind: 'reference', indicator: 'a', lag: 0 } }, { reference: () => 'B2', year: 'B1' }).value // '(-B2)'
 */
export function formulaToExcel(
  node: FormulaNode,
  names: ExcelNames,
): Result<string, ExcelFormulaProblem> {
  const missing = findMissing(node, names);
  if (missing) return err({ kind: 'noCell', ...missing });
  if (functionDepth(node) > FORMULA_LIMITS.excelDepth) {
    return err({ kind: 'tooDeep', limit: FORMULA_LIMITS.excelDepth });
  }
  const text = write(node, names);
  const { length } = text;
  const limit = FORMULA_LIMITS.excelCharacters;
  return length > limit ? err({ kind: 'tooLong', length, limit }) : ok(text);
}

function findMissing(
  node: FormulaNode,
  names: ExcelNames,
): { readonly indicator: string; readonly lag: number } | null {
  const missing = formulaReferences(node).find(
    ({ indicator, lag }) => names.reference(indicator, lag) === null,
  );
  return missing ?? null;
}

/** The depth of nested functions; rather overestimated than underestimated. */
function functionDepth(node: FormulaNode): number {
  const parts = node.kind === 'logic' ? chainOf(node) : formulaChildren(node);
  const below = largest([0, ...parts.map(functionDepth)]);
  switch (node.kind) {
    case 'call':
    case 'if':
      return below + 1;
    case 'comparison':
    case 'logic':
    case 'not':
      // A condition that is used as a number is wrapped in IF.
      return below + 2;
    default:
      return below;
  }
}

/** Writes a node as a number. */
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
      return `(${arithmetic(node, names)})`;
    case 'if':
      return `IF(${condition(node.condition, names)},${number(node.yes)},${number(node.no)})`;
    case 'call':
      return call(node.name, node.arguments.map(number));
    default:
      return `IF(${condition(node, names)},1,0)`;
  }
}

/** Writes an operation without outer brackets; chains such as a + b − c need no inner ones. */
function arithmetic({ operator, left, right }: Arithmetic, names: ExcelNames): string {
  const isChain =
    left.kind === 'arithmetic' &&
    CHAINS.some((chain) => chain.includes(operator) && chain.includes(left.operator));
  const start = isChain ? arithmetic(left, names) : write(left, names);
  return `${start}${operator}${write(right, names)}`;
}

type Arithmetic = Extract<FormulaNode, { readonly kind: 'arithmetic' }>;
const CHAINS = ['+-', '*/'];

/** The parts of `a and b and c`. */
function chainOf(node: Logic): readonly FormulaNode[] {
  const { left, right, operator } = node;
  const isChain = left.kind === 'logic' && left.operator === operator;
  return [...(isChain ? chainOf(left) : [left]), right];
}

type Logic = Extract<FormulaNode, { readonly kind: 'logic' }>;

/** Writes a node as a condition. */
function condition(node: FormulaNode, names: ExcelNames): string {
  switch (node.kind) {
    case 'comparison':
      return `${write(node.left, names)}${COMPARISONS[node.operator]}${write(node.right, names)}`;
    case 'logic': {
      const parts = chainOf(node).map((part) => condition(part, names));
      return `${node.operator.toUpperCase()}(${parts.join(',')})`;
    }
    case 'not':
      return negation(node.of, names);
    default:
      return `${write(node, names)}<>0`;
  }
}

/** Comparisons are reversed, because the embedded spreadsheet cannot compute NOT(A1=B1). */
function negation(node: FormulaNode, names: ExcelNames): string {
  switch (node.kind) {
    case 'comparison':
      return condition({ ...node, operator: OPPOSITES[node.operator] }, names);
    case 'logic':
      return `NOT(${condition(node, names)})`;
    case 'not':
      return condition(node.of, names);
    default:
      return `${write(node, names)}=0`;
  }
}

const OPPOSITES = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;
const COMPARISONS = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>' } as const;

const FUNCTIONS: Readonly<Record<Exclude<FormulaFunction, 'ceil' | 'round'>, string>> = {
  ...{ abs: 'ABS', exp: 'EXP', floor: 'INT', log: 'LN', log10: 'LOG10', max: 'MAX' },
  ...{ mean: 'AVERAGE', min: 'MIN', mod: 'MOD', sign: 'SIGN', sqrt: 'SQRT', sum: 'SUM' },
};

function call(name: FormulaFunction, parts: readonly string[]): string {
  const [first = '', digits = '0'] = parts;
  if (name === 'ceil') return `(-INT(-${first}))`;
  if (name === 'round') return `ROUND(${first},${digits})`;
  // SUM, AVERAGE, MAX and MIN ignore a cell with text; a number is never ignored.
  return `${FUNCTIONS[name]}(${parts.join(',')})`;
}

/** Spreadsheets write exponents with a capital E. */
function numberText(value: number): string {
  return String(value).toUpperCase();
}
