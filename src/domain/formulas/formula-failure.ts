import { LARGEST_NUMBER } from '../shared/limits';
import { compileFormula, type FormulaBlock } from './compile-formula';
import type { FormulaNode } from './formula-node';

/** Why a formula has no value in a year. */
export type FormulaFailure = 'divisionByZero' | 'undefined' | 'beforeBase' | 'overflow';

/**
 * Says why a formula has no value at one place of a block: the innermost part that has none although
 * all of its own parts have.
 */
export function formulaFailure(node: FormulaNode, block: FormulaBlock, at: number): FormulaFailure {
  const valueOf = (part: FormulaNode) => compileFormula(part)(block)[at] ?? NaN;
  let culprit = node;
  for (;;) {
    const inner = partsOf(culprit, valueOf).find((part) => Number.isNaN(valueOf(part)));
    if (!inner) break;
    culprit = inner;
  }
  if (culprit.kind === 'reference') return 'beforeBase';
  if (culprit.kind === 'call' && culprit.name !== 'mod') {
    return culprit.name === 'exp' || culprit.name === 'sum' ? 'overflow' : 'undefined';
  }
  if (culprit.kind === 'call') return 'divisionByZero';
  if (culprit.kind !== 'arithmetic') return 'overflow';
  const [left, right] = [valueOf(culprit.left), valueOf(culprit.right)];
  if (culprit.operator === '/') return right === 0 ? 'divisionByZero' : 'overflow';
  if (culprit.operator !== '^') return 'overflow';
  if (left === 0 && right < 0) return 'divisionByZero';
  return Math.abs(left) ** right > LARGEST_NUMBER ? 'overflow' : 'undefined';
}

/** The parts that count: of a branch, the condition and the side taken. */
function partsOf(
  node: FormulaNode,
  valueOf: (part: FormulaNode) => number,
): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'year':
    case 'reference':
      return [];
    case 'negate':
    case 'not':
      return [node.of];
    case 'if':
      return [node.condition, valueOf(node.condition) === 0 ? node.no : node.yes];
    case 'call':
      return node.arguments;
    default:
      return [node.left, node.right];
  }
}
