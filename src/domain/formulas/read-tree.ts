import { err, ok, type Result } from '../../shared/result';
import { callableName } from './formula-functions';
import { FORMULA_LIMITS, type FormulaProblem } from './formula-problem';
import type { ArithmeticOperator, ComparisonOperator, FormulaNode } from './formula-node';
import type { FormulaToken } from './scan-formula';

/** What a node of mathjs may be made of, whatever its type. */
export interface TreeNode {
  readonly type: string;
  readonly name?: unknown;
  readonly op?: unknown;
  readonly fn?: unknown;
  readonly args?: readonly TreeNode[];
  readonly content?: TreeNode;
}

type NodeResult = Result<FormulaNode, FormulaProblem>;
type Call = Extract<FormulaToken, { readonly kind: 'function' }>;

const ARITHMETIC: ReadonlySet<unknown> = new Set<ArithmeticOperator>(['+', '-', '*', '/', '^']);
const COMPARISONS: ReadonlySet<unknown> = new Set<ComparisonOperator>([
  ...(['<', '<=', '>', '>=', '==', '!='] as const),
]);

/**
 * Turns a tree of mathjs into ours. Its names are `p` and the number of a token; a kind of node that
 * no checked tokens lead to is refused as well.
 */
export function readTree(tree: TreeNode, tokens: readonly FormulaToken[], depth = 0): NodeResult {
  if (depth > FORMULA_LIMITS.depth * 2) {
    return err({ kind: 'tooDeep', limit: FORMULA_LIMITS.depth, position: 1 });
  }
  switch (tree.type) {
    case 'ParenthesisNode':
      return tree.content ? readTree(tree.content, tokens, depth + 1) : refused(tree);
    case 'SymbolNode':
      return readLeaf(tree, tokens);
    case 'OperatorNode':
      return readOperator(tree, tokens, depth);
    case 'FunctionNode':
      return readCall(tree, tokens, depth);
    case 'RelationalNode':
      return err({ kind: 'notAllowed', what: 'a < b < c', position: 1 });
    default:
      return refused(tree);
  }
}

function refused(tree: TreeNode): NodeResult {
  return err({ kind: 'notAllowed', what: tree.type, position: 1 });
}

function tokenOf(name: unknown, tokens: readonly FormulaToken[]): FormulaToken | undefined {
  return tokens[Number(String(name).slice(1))];
}

function readLeaf(tree: TreeNode, tokens: readonly FormulaToken[]): NodeResult {
  const token = tokenOf(tree.name, tokens);
  if (token?.kind === 'number') return ok({ kind: 'number', value: token.value });
  if (token?.kind !== 'reference') return refused(tree);
  if (token.name === 'year') return ok({ kind: 'year' });
  return ok({ kind: 'reference', indicator: token.name, lag: token.lag });
}

function readOperator(tree: TreeNode, tokens: readonly FormulaToken[], depth: number): NodeResult {
  const { op, args = [] } = tree;
  const [first, second] = args;
  if (!first) return refused(tree);
  // A long sum leans to the left without anything in it lying deep.
  const leansLeft = second !== undefined && op !== '^';
  const left = readTree(first, tokens, leansLeft ? depth : depth + 1);
  if (!left.ok) return left;
  if (!second) {
    if (op === '+') return left;
    return op === '-' ? ok({ kind: 'negate', of: left.value }) : refused(tree);
  }
  const right = readTree(second, tokens, depth + 1);
  if (!right.ok) return right;
  const sides = { left: left.value, right: right.value };
  if (ARITHMETIC.has(op)) {
    return ok({ kind: 'arithmetic', operator: op as ArithmeticOperator, ...sides });
  }
  if (COMPARISONS.has(op)) {
    return ok({ kind: 'comparison', operator: op as ComparisonOperator, ...sides });
  }
  return op === 'and' || op === 'or'
    ? ok({ kind: 'logic', operator: op, ...sides })
    : refused(tree);
}

function readCall(tree: TreeNode, tokens: readonly FormulaToken[], depth: number): NodeResult {
  const { name } = (tree.fn ?? {}) as { readonly name?: unknown };
  const token = tokenOf(name, tokens);
  if (token?.kind !== 'function') return refused(tree);
  const parts: FormulaNode[] = [];
  for (const part of tree.args ?? []) {
    const node = readTree(part, tokens, depth + 1);
    if (!node.ok) return node;
    parts.push(node.value);
  }
  return makeCall(token, parts);
}

function makeCall({ name, position }: Call, parts: readonly FormulaNode[]): NodeResult {
  const callable = callableName(name);
  if (!callable) throw new Error(`${name} was scanned as a function`);
  const { means, min, max } = callable;
  const count = parts.length;
  const [first, second, third] = parts;
  if (!first || count < min || (max !== null && count > max)) {
    return err({ kind: 'wrongArgumentCount', name, count, min, max, position });
  }
  if (means === 'not') return ok({ kind: 'not', of: first });
  if (means === 'and' || means === 'or') {
    const join = (left: FormulaNode, right: FormulaNode): FormulaNode => ({
      ...{ kind: 'logic', operator: means },
      ...{ left, right },
    });
    return ok(parts.slice(1).reduce(join, first));
  }
  if (means === 'if' && second && third) {
    return ok({ kind: 'if', condition: first, yes: second, no: third });
  }
  if (means === 'pow' && second) {
    return ok({ kind: 'arithmetic', operator: '^', left: first, right: second });
  }
  if (means === 'if' || means === 'pow') throw new Error(`${means} was counted wrong`);
  return ok({ kind: 'call', name: means, arguments: parts });
}
