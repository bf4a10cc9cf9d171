import { err, ok, type Result } from '../../shared/result';
import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { callableName } from './formula-functions';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Formula,
  type FormulaNode,
  formulaReferences,
} from './formula-node';
import { FORMULA_LIMITS, type FormulaProblem } from './formula-problem';
import { endsValue, type FormulaToken, scanFormula } from './scan-formula';

const { parse } = create({ ...(parseDependencies ?? {}) });

/**
 * Parses a formula: numbers, percentages, names of indicators, `name[-1]` for the year before,
 * `year`, + − * / ^, comparisons, `and`, `or`, `not(…)`, `if(…)` and a list of functions. Everything
 * else is refused with its position. mathjs builds the tree but never sees the text of the formula.
 *
 * @returns the formula with its names as typed, or the first problem
 * @example parseFormula('gdp[-1] * 1.06').value.references // [{ indicator: 'gdp', lag: 1 }]
 * @example parseFormula('gdp[1]').error // { kind: 'laterYear', name: 'gdp', position: 1 }
 * @example parseFormula('sqr(4)').error.nearest // 'sqrt'
 */
export function parseFormula(text: string): Result<Formula, FormulaProblem> {
  const tokens = scanFormula(text);
  if (!tokens.ok) return tokens;
  const problem = checkTokens(tokens.value, text.length + 1);
  if (problem) return err(problem);
  const tree = makeTree(tokens.value, text.length + 1);
  if (!tree.ok) return tree;
  const node = readTree(tree.value, tokens.value);
  return node.ok ? ok({ text, node: node.value, references: formulaReferences(node.value) }) : node;
}

/**
 * Lets mathjs build the tree by precedence. Each number, name and function is passed as `p` and the
 * index of its token, so that mathjs never interprets a word of the formula.
 */
function makeTree(tokens: readonly FormulaToken[], end: number): Result<MathNode, FormulaProblem> {
  const starts: number[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    starts.push(text.length);
    text += `${pieceText(token, index)} `;
  }
  try {
    return ok(parse(text));
  } catch (error) {
    const place = (error as { readonly char?: unknown }).char;
    if (typeof place !== 'number') throw error;
    const token = tokens[starts.filter((start) => start < place).length - 1];
    return err({ kind: 'syntax', position: place > text.length ? end : (token?.position ?? end) });
  }
}

function pieceText(token: FormulaToken, index: number): string {
  switch (token.kind) {
    case 'operator':
      return token.sign;
    case 'open':
      return '(';
    case 'close':
      return ')';
    case 'comma':
      return ',';
    default:
      return `p${String(index)}`;
  }
}

/** The properties of mathjs nodes of all types. */
interface TreeNode {
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
 * Converts a mathjs tree into a {@link FormulaNode}. Its names are `p` and the index of a token. Node
 * types that checked tokens cannot produce are refused too.
 */
function readTree(tree: TreeNode, tokens: readonly FormulaToken[], depth = 0): NodeResult {
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
  // A long sum is a deep tree on the left without being nested, so it does not count as depth.
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

/**
 * Finds tokens in the wrong order, and formulas that are too large or too deep to process
 * recursively. It does so in one pass, without recursion.
 *
 * @param end - the position after the last character
 */
function checkTokens(tokens: readonly FormulaToken[], end: number): FormulaProblem | null {
  let parts = 0;
  // Signs and powers that are still open, by level of brackets.
  const runs = [0];
  let depth = 0;
  let before: FormulaToken | undefined;
  for (const token of tokens) {
    const { position } = token;
    if (isSyntaxError(before, token)) return { kind: 'syntax', position };
    const step = nesting(token, before);
    if (token.kind === 'close') {
      depth -= 1 + (runs.pop() ?? 0);
      if (runs.length === 0) return { kind: 'syntax', position };
    } else if (step === 'ends') {
      depth -= runs.at(-1) ?? 0;
      runs[runs.length - 1] = 0;
    } else if (step === 'nests') {
      depth += 1;
      runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    }
    if (token.kind === 'open') {
      depth += 1;
      runs.push(0);
    } else if (token.kind !== 'close' && token.kind !== 'comma') parts += 1;
    if (depth > FORMULA_LIMITS.depth) {
      return { kind: 'tooDeep', limit: FORMULA_LIMITS.depth, position };
    }
    if (parts > FORMULA_LIMITS.parts) {
      return { kind: 'tooManyParts', limit: FORMULA_LIMITS.parts, position };
    }
    before = token;
  }
  return endsValue(before) && runs.length === 1 ? null : { kind: 'syntax', position: end };
}

/** Two values without an operator, an operator without a value, or empty brackets. */
function isSyntaxError(before: FormulaToken | undefined, token: FormulaToken): boolean {
  switch (token.kind) {
    case 'number':
    case 'reference':
    case 'function':
      return endsValue(before);
    case 'open':
      return endsValue(before);
    case 'close':
      return !endsValue(before) && !(before?.kind === 'open');
    case 'comma':
      return !endsValue(before);
    case 'operator':
      return !endsValue(before) && token.sign !== '-' && token.sign !== '+';
  }
}

/** Whether a token opens a level of nesting, or closes the open signs and powers. */
function nesting(
  token: FormulaToken,
  before: FormulaToken | undefined,
): 'nests' | 'ends' | 'neither' {
  if (token.kind === 'comma') return 'ends';
  if (token.kind !== 'operator') return 'neither';
  if (token.sign === '^' || !endsValue(before)) return 'nests';
  return 'ends';
}
