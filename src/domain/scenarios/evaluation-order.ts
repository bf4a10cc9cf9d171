import { needsOf } from '../indicators/kinds';
import type { Indicator } from '../plan/plan';

/** An indicator and the ones that it is computed from, in this year or another. */
interface Node {
  readonly indicator: Indicator;
  readonly needs: readonly string[];
  order: number;
  lowest: number;
  isOpen: boolean;
}

/**
 * Orders indicators so that each comes after the ones that it needs. Indicators that need each other
 * across years form one group, to be computed year by year (Tarjan's strongly connected components).
 */
export function evaluationOrder(
  indicators: readonly Indicator[],
): readonly (readonly Indicator[])[] {
  const nodes = new Map<string, Node>(
    indicators.map((indicator) => [
      indicator.id,
      { indicator, needs: needsOf(indicator), order: -1, lowest: -1, isOpen: false },
    ]),
  );
  const groups: Indicator[][] = [];
  const open: Node[] = [];
  let count = 0;
  // A plan has at most 500 indicators, so the recursion stays shallow.
  const visit = (node: Node): void => {
    node.order = count;
    node.lowest = count;
    count += 1;
    node.isOpen = true;
    open.push(node);
    for (const id of node.needs) {
      const needed = nodes.get(id);
      if (!needed) continue;
      if (needed.order < 0) visit(needed);
      if (needed.isOpen) node.lowest = Math.min(node.lowest, needed.lowest);
    }
    if (node.lowest === node.order) groups.push(closeGroup(open, node));
  };
  for (const node of nodes.values()) if (node.order < 0) visit(node);
  return groups;
}

function closeGroup(open: Node[], root: Node): Indicator[] {
  const members = open.splice(open.indexOf(root));
  for (const member of members) member.isOpen = false;
  return members.map(({ indicator }) => indicator).reverse();
}
