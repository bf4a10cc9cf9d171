import type { FormulaNode, FormulaReference } from './formula-node';
import { formulaChildren } from './formula-children';

/** Lists what a formula needs, each indicator and lag once, in the order of their first mention. */
export function formulaReferences(node: FormulaNode): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'reference') {
      const { indicator, lag } = next;
      const key = `${String(lag)} ${indicator}`;
      if (!found.has(key)) found.set(key, { indicator, lag });
    }
    waiting.push(...[...formulaChildren(next)].reverse());
  }
  return [...found.values()];
}
