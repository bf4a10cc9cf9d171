import type { FormulaNode } from './formula-node';

/** Lists the parts right below a node, from left to right. */
export function formulaChildren(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'reference':
    case 'year':
      return [];
    case 'minus':
    case 'not':
      return [node.of];
    case 'binary':
    case 'comparison':
    case 'logical':
      return [node.left, node.right];
    case 'conditional':
      return [node.condition, node.then, node.otherwise];
    case 'call':
      return node.arguments;
  }
}
