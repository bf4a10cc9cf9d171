import type { FormulaNode } from './formula-node';

/** The precedence of operators; a node of lower precedence than its parent needs brackets. */
const LEVELS = { or: 1, and: 2, comparison: 3, '+': 4, '-': 4, '*': 5, '/': 5, sign: 6, '^': 7 };
const ATOM = 8;

/**
 * Writes a formula as it would be typed, with as few brackets as possible. Parsing the text gives
 * the same formula.
 *
 * @example formulaText({ kind: 'negate', of: { kind: 'reference', indicator: 'new-firms', lag: 1 } }) // '-new_firms[-1]'
 */
export function formulaText(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'year':
      return 'year';
    case 'reference': {
      const name = node.indicator.replace(/[-.]/g, '_');
      return node.lag === 0 ? name : `${name}[-${String(node.lag)}]`;
    }
    case 'negate':
      return `-${within(node.of, LEVELS.sign)}`;
    case 'not':
      return `not(${formulaText(node.of)})`;
    case 'if':
      return `if(${[node.condition, node.yes, node.no].map(formulaText).join(', ')})`;
    case 'call':
      return `${node.name}(${node.arguments.map(formulaText).join(', ')})`;
    default:
      return sidesText(node);
  }
}

function sidesText(node: Extract<FormulaNode, { readonly left: FormulaNode }>): string {
  const level = levelOf(node);
  const { left, right, operator } = node;
  // `^` is right-associative, all others are left-associative; comparisons do not chain.
  const tighterLeft = operator === '^' || node.kind === 'comparison' ? 1 : 0;
  const tighterRight = operator === '^' ? -1 : 1;
  return `${within(left, level + tighterLeft)} ${operator} ${within(right, level + tighterRight)}`;
}

function within(node: FormulaNode, level: number): string {
  const text = formulaText(node);
  return levelOf(node) < level ? `(${text})` : text;
}

function levelOf(node: FormulaNode): number {
  switch (node.kind) {
    case 'arithmetic':
    case 'logic':
      return LEVELS[node.operator];
    case 'comparison':
      return LEVELS.comparison;
    case 'negate':
      return LEVELS.sign;
    default:
      return ATOM;
  }
}
