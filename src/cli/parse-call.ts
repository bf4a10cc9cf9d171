import {
  isArrayNode,
  isCallNode,
  isErrorNode,
  isIdentifierNode,
  isLiteralNode,
  isUnaryNode,
  parse,
  tokenize,
  type ArrayExpression,
  type AstExpression,
  type Token,
  type UnaryExpression,
} from '@borgar/fx';
import { fractionOf } from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import type { CallProblem } from './cli-problem';
import { LONGEST_FORMULA, toHalfWidth } from '../functions/translate/formula-text';

/** A call with literal arguments: rows of cells for an array, undefined for an omitted argument. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

type Parsed<Value> = Result<Value, CallProblem>;

/**
 * Reads one call of a function with literal arguments: numbers, also negative or in percent,
 * texts, TRUE and FALSE, error values, arrays as `{1,2;3,4}`, and omitted arguments. Nothing is
 * computed besides sign and percent.
 *
 * @example parseCall('F(1,,{2;3})') // { ok: true, value: { name: 'F', args: [1, undefined, [[2], [3]]] } }
 */
export function parseCall(text: string): Parsed<Call> {
  if (text.length > LONGEST_FORMULA) {
    return err({ kind: 'callTooLong', length: text.length, limit: LONGEST_FORMULA });
  }
  const tree = parseFormula(toHalfWidth(text));
  if (!tree.ok) return tree;
  if (!isCallNode(tree.value) || !isIdentifierNode(tree.value.callee)) {
    return err({ kind: 'notACall' });
  }
  const args: unknown[] = [];
  // An omitted argument is null, which the parser's types do not say.
  const nodes: readonly (AstExpression | null)[] = tree.value.arguments;
  for (const node of nodes) {
    const literal = node === null ? ok(undefined) : readLiteral(node);
    if (!literal.ok) return literal;
    args.push(literal.value);
  }
  return ok({ name: tree.value.callee.name, args });
}

function parseFormula(text: string): Parsed<AstExpression> {
  let percent: PercentInArray | null = null;
  try {
    const tokens = tokenize(text, { withLocation: true });
    percent = findPercentInArray(tokens);
    const gap = findMissingComma(tokens);
    if (gap !== null) return err({ kind: 'callUnreadable', column: gap + 1 });
    return ok(parse(tokens) as AstExpression);
  } catch (error) {
    const { sourceOffset = 0 } = error as { readonly sourceOffset?: number };
    if (percent && percent.offset <= sourceOffset) return err(percent.problem);
    return err({ kind: 'callUnreadable', column: Math.min(sourceOffset, text.length) + 1 });
  }
}

const LITERALS = ['number', 'string', 'bool', 'error'];
const ENDS = [...LITERALS, '}', ')', '%'];
const STARTS = [...LITERALS, 'func', '{', '('];

/** The parser reads `F(1 2)` as two arguments; Excel refuses it, and so do we. */
function findMissingComma(tokens: readonly Token[]): number | null {
  const solid = tokens.filter(({ type }) => type !== 'whitespace' && type !== 'newline');
  const signOf = ({ type, value }: Token): string => (type === 'operator' ? value : type);
  for (const [index, token] of solid.entries()) {
    const before = solid[index - 1];
    if (before && ENDS.includes(signOf(before)) && STARTS.includes(signOf(token))) {
      return token.loc?.[0] ?? 0;
    }
  }
  return null;
}

interface PercentInArray {
  readonly offset: number;
  readonly problem: Extract<CallProblem, { kind: 'percentInArray' }>;
}

/** Excel accepts no percentage in an array either, but people write one. */
function findPercentInArray(tokens: readonly Token[]): PercentInArray | null {
  let isInArray = false;
  for (const [index, { value, loc }] of tokens.entries()) {
    if (value === '{' || value === '}') isInArray = value === '{';
    const before = tokens[index - 1];
    if (!isInArray || value !== '%' || before?.type !== 'number') continue;
    const share = String(fractionOf(Number(before.value)));
    const problem = { kind: 'percentInArray', text: `${before.value}%`, share } as const;
    return { offset: before.loc?.[0] ?? loc?.[0] ?? 0, problem };
  }
  return null;
}

function readLiteral(node: AstExpression): Parsed<unknown> {
  if (isErrorNode(node)) return ok({ type: 'Error', basicValue: node.value });
  if (isUnaryNode(node)) return readSigned(node);
  if (isArrayNode(node)) return readArray(node);
  if (!isLiteralNode(node)) return err({ kind: 'notLiteral' });
  return node.value === Infinity || node.value === -Infinity
    ? err({ kind: 'numberTooLarge', text: node.raw })
    : ok(node.value);
}

function readSigned({ operator, arguments: operands }: UnaryExpression): Parsed<unknown> {
  const [operand] = operands;
  const value = operand ? readLiteral(operand) : err({ kind: 'notLiteral' } as const);
  if (!value.ok) return value;
  if (typeof value.value !== 'number') return err({ kind: 'notLiteral' });
  if (operator === '+') return value;
  if (operator === '-') return ok(-value.value);
  return operator === '%' ? ok(value.value / 100) : err({ kind: 'notLiteral' });
}

function readArray({ elements }: ArrayExpression): Parsed<unknown> {
  const rows: unknown[][] = [];
  for (const element of elements) {
    const row: unknown[] = [];
    for (const node of element) {
      const cell = readLiteral(node);
      if (!cell.ok) return cell;
      row.push(cell.value);
    }
    rows.push(row);
  }
  return ok(rows);
}
