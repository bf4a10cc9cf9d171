import { LARGEST_NUMBER } from '../numbers/limits';
import { compileFormula, type FormulaBlock } from './compile-formula';
import { formulaChildren, type FormulaNode } from './formula-node';

/** Why a formula has no value in a year. */
export type FormulaFailure = 'divisionByZero' | 'undefined' | 'beforeBase' | 'overflow';

/**
 * Finds why a formula has no value in one year of one row: the reason of the innermost node without
 * a value whose children all have one.
 *
 * @param block - the block for which the formula was computed
 * @param at - row · years + year, regardless of `from` and `to` of the block
 * @example formulaFailure({ kind: 'reference', indicator: 'a', lag: 1 }, { rows: 1, years: 2, baseYear: 2023, pathOf: () => [1, 2] }, 0) // 'beforeBase'
 */
export function formulaFailure(node: FormulaNode, block: FormulaBlock, at: number): FormulaFailure {
  const valueOf = evaluatorAt(block, at);
  let culprit = node;
  for (;;) {
    const inner = takenParts(culprit, valueOf).find((part) => Number.isNaN(valueOf(part)));
    if (!inner) break;
    culprit = inner;
  }
  switch (culprit.kind) {
    case 'reference':
      return culprit.lag > at % block.years ? 'beforeBase' : 'undefined';
    case 'call':
      return callFailure(culprit, valueOf);
    case 'arithmetic':
      return arithmeticFailure(culprit.operator, valueOf(culprit.left), valueOf(culprit.right));
    default:
      return 'overflow';
  }
}

/** Computes nodes of a formula for one row and year only. */
function evaluatorAt(block: FormulaBlock, at: number): (part: FormulaNode) => number {
  const { years, pathOf } = block;
  const from = at % years;
  const first = at - from;
  const place: FormulaBlock = {
    ...{ years, baseYear: block.baseYear, rows: 1, from, to: from + 1 },
    pathOf: (id) => {
      const path = pathOf(id);
      return Array.from({ length: years }, (_, year) => path[first + year] ?? NaN);
    },
  };
  return (part) => compileFormula(part)(place)[0] ?? NaN;
}

/** The children that matter: of an `if`, the condition and the branch taken. */
function takenParts(
  node: FormulaNode,
  valueOf: (part: FormulaNode) => number,
): readonly FormulaNode[] {
  if (node.kind !== 'if') return formulaChildren(node);
  return [node.condition, valueOf(node.condition) === 0 ? node.no : node.yes];
}

function callFailure(
  { name, arguments: [, divisor] }: Extract<FormulaNode, { readonly kind: 'call' }>,
  valueOf: (part: FormulaNode) => number,
): FormulaFailure {
  switch (name) {
    case 'mod':
      return divisor && valueOf(divisor) === 0 ? 'divisionByZero' : 'undefined';
    case 'log':
    case 'log10':
    case 'sqrt':
      return 'undefined';
    default:
      return 'overflow';
  }
}

function arithmeticFailure(operator: string, left: number, right: number): FormulaFailure {
  if (operator === '/') return right === 0 ? 'divisionByZero' : 'overflow';
  if (operator !== '^') return 'overflow';
  if (left === 0) return right < 0 ? 'divisionByZero' : 'undefined';
  return Math.abs(left) ** right > LARGEST_NUMBER ? 'overflow' : 'undefined';
}
