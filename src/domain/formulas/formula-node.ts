import { pushAll } from '../../shared/extremes';

/** A comparison of two numbers; its value is 1 if true and 0 if false. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** An operation on two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';

/** The functions that a formula may call. */
export type FormulaFunction =
  | 'abs'
  | 'min'
  | 'max'
  | 'round'
  | 'floor'
  | 'ceil'
  | 'sqrt'
  | 'exp'
  | 'log'
  | 'log10'
  | 'sum'
  | 'mean'
  | 'mod'
  | 'sign';

/** The value of an indicator: `lag` 0 is the same year, 1 the year before. */
export interface FormulaReference {
  readonly indicator: string;
  readonly lag: number;
}

/**
 * A formula as a tree. The value of every node is a number: a condition is 1 or 0, and any number
 * other than 0 is true. `log` is the natural logarithm. `year` is the calendar year, such as 2026.
 */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | ({ readonly kind: 'reference' } & FormulaReference)
  | { readonly kind: 'year' }
  | { readonly kind: 'negate'; readonly of: FormulaNode }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | {
      readonly kind: 'logic';
      readonly operator: 'and' | 'or';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'not'; readonly of: FormulaNode }
  | {
      readonly kind: 'if';
      readonly condition: FormulaNode;
      readonly yes: FormulaNode;
      readonly no: FormulaNode;
    }
  | {
      readonly kind: 'call';
      readonly name: FormulaFunction;
      readonly arguments: readonly FormulaNode[];
    };

/** A parsed formula. */
export interface Formula {
  /** The formula as typed. */
  readonly text: string;
  readonly node: FormulaNode;
  /** Its references, each indicator and lag once, in order of first use. */
  readonly references: readonly FormulaReference[];
}

/** Lists the children of a node, from left to right. */
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

/** Lists the references of a formula, each indicator and lag once, in order of first use. */
export function formulaReferences(node: FormulaNode): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'reference') {
      const { indicator, lag } = next;
      const key = `${String(lag)} ${indicator}`;
      if (!found.has(key)) found.set(key, { indicator, lag });
    }
    pushAll(waiting, [...formulaChildren(next)].reverse());
  }
  return [...found.values()];
}

/** Copies a tree with renamed indicators. Recursion is safe: the number of nodes is limited. */
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
