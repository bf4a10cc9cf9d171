import type { FormulaNode } from './formula-node';

/** Copies a tree with other names for its indicators. A tree is at most as deep as it has parts. */
export function mapReferences(node: FormulaNode, rename: (name: string) => string): FormulaNode {
  const copy = (part: FormulaNode): FormulaNode => mapReferences(part, rename);
  switch (node.kind) {
    case 'number':
    case 'year':
      return node;
    case 'reference':
      return { ...node, indicator: rename(node.indicator) };
    case 'negate':
    case 'not':
      return { ...node, of: copy(node.of) };
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return { ...node, left: copy(node.left), right: copy(node.right) };
    case 'if':
      return {
        ...node,
        condition: copy(node.condition),
        yes: copy(node.yes),
        no: copy(node.no),
      };
    case 'call':
      return { ...node, arguments: node.arguments.map(copy) };
  }
}
