import { ARITHMETIC, BINARY, COMPARISON, GATHERING, UNARY } from './formula-arithmetic';
import type { FormulaNode } from './formula-node';

/**
 * Rows of paths to compute at once: draws, scenarios or a single path. Every path lies in one array,
 * row after row, each row with `years` values of which the first is the base year's.
 */
export interface FormulaBlock {
  readonly rows: number;
  readonly years: number;
  readonly baseYear: number;
  /** The values of an indicator, `rows · years` of them. */
  readonly pathOf: (indicator: string) => ArrayLike<number>;
}

/** Computes every value of a block; NaN where there is none. */
export type CompiledFormula = (block: FormulaBlock) => Float64Array;

/**
 * Turns a formula into loops over whole blocks of paths. The tree is walked once, here; computing
 * takes one pass over the block for each of its parts.
 *
 * @returns a function that computes a block; a value is NaN where a division by zero, a root of a
 * negative number, a look before the base year or the like leaves none
 * @example compileFormula({ kind: 'reference', indicator: 'gdp', lag: 1 })({ rows: 1, years: 2, baseYear: 2023, pathOf: () => [100, 106] })[1] // 100
 */
export function compileFormula(node: FormulaNode): CompiledFormula {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return (block) => new Float64Array(sizeOf(block)).fill(value);
    }
    case 'year':
      return (block) =>
        Float64Array.from(
          { length: sizeOf(block) },
          (_, at) => block.baseYear + (at % block.years),
        );
    case 'reference':
      return compileReference(node.indicator, node.lag);
    case 'negate':
      return map(compileFormula(node.of), (value) => -value);
    case 'not':
      return map(compileFormula(node.of), negated);
    case 'arithmetic':
      return zip(compileFormula(node.left), compileFormula(node.right), ARITHMETIC[node.operator]);
    case 'comparison':
      return zip(compileFormula(node.left), compileFormula(node.right), COMPARISON[node.operator]);
    case 'logic':
      return zip(
        compileFormula(node.left),
        compileFormula(node.right),
        node.operator === 'and' ? both : either,
      );
    case 'if':
      return choose(
        compileFormula(node.condition),
        compileFormula(node.yes),
        compileFormula(node.no),
      );
    case 'call':
      return compileCall(node);
  }
}

/** The number of values of a block. */
function sizeOf({ rows, years }: FormulaBlock): number {
  return rows * years;
}

function compileReference(indicator: string, lag: number): CompiledFormula {
  return (block) => {
    const path = block.pathOf(indicator);
    if (lag === 0) return Float64Array.from(path);
    const out = new Float64Array(sizeOf(block)).fill(NaN);
    for (let row = 0; row < block.rows; row += 1) {
      const first = row * block.years;
      for (let year = lag; year < block.years; year += 1) {
        out[first + year] = path[first + year - lag] ?? NaN;
      }
    }
    return out;
  };
}

function compileCall(node: Extract<FormulaNode, { readonly kind: 'call' }>): CompiledFormula {
  const { name } = node;
  const parts = node.arguments.map(compileFormula);
  const [first, second] = parts;
  if (!first) throw new Error(`${name} has no argument`);
  const gather = GATHERING[name];
  if (gather) {
    const gathered = parts.slice(1).reduce((all, part) => zip(all, part, gather), first);
    return name === 'mean' ? map(gathered, (sum) => sum / parts.length) : gathered;
  }
  const binary = BINARY[name];
  if (second && binary) return zip(first, second, binary);
  const unary = UNARY[name];
  if (!unary) throw new Error(`${name} cannot be computed`);
  return map(first, unary);
}

function map(part: CompiledFormula, change: (value: number) => number): CompiledFormula {
  return (block) => {
    const values = part(block);
    for (let at = 0; at < values.length; at += 1) values[at] = change(values[at] ?? NaN);
    return values;
  };
}

/** Both arrays are fresh, so the first takes the results. */
function zip(
  left: CompiledFormula,
  right: CompiledFormula,
  join: (left: number, right: number) => number,
): CompiledFormula {
  return (block) => {
    const values = left(block);
    const others = right(block);
    for (let at = 0; at < values.length; at += 1) {
      values[at] = join(values[at] ?? NaN, others[at] ?? NaN);
    }
    return values;
  };
}

/** A branch that is not taken may have no value. */
function choose(
  condition: CompiledFormula,
  yes: CompiledFormula,
  no: CompiledFormula,
): CompiledFormula {
  return (block) => {
    const asked = condition(block);
    const taken = yes(block);
    const otherwise = no(block);
    for (let at = 0; at < asked.length; at += 1) {
      const holds = asked[at] ?? NaN;
      if (Number.isNaN(holds)) taken[at] = NaN;
      else if (holds === 0) taken[at] = otherwise[at] ?? NaN;
    }
    return taken;
  };
}

function negated(value: number): number {
  return Number.isNaN(value) ? NaN : Number(value === 0);
}

function both(left: number, right: number): number {
  return Number.isNaN(left + right) ? NaN : Number(left !== 0 && right !== 0);
}

function either(left: number, right: number): number {
  return Number.isNaN(left + right) ? NaN : Number(left !== 0 || right !== 0);
}
