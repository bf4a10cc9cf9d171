import type { FormulaNode } from './formula-node';

/** Lists the parts right below a node, from left to right. */
export function formulaChildren(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'reference':
    case 'year':
      return [];
    case 'negate':
    case 'not':
      return [node.of];
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right];
    case 'if':
      return [node.condition, node.yes, node.no];
    case 'call':
      return node.arguments;
  }
}
