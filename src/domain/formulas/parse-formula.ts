import {
  create,
  parseDependencies,
  type AccessorNode,
  type ConditionalNode,
  type ConstantNode,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  type SymbolNode,
} from 'mathjs/number';
import { isInRange } from '../shared/is-in-range';
import { nearestName } from '../shared/nearest-name';
import { err, ok, type Result } from '../shared/result';
import {
  FORMULA_FUNCTIONS,
  type ArithmeticOperator,
  type ComparisonOperator,
  type Formula,
  type FormulaFunction,
  type FormulaNode,
  type FormulaReference,
} from './formula-node';
import type { FormulaProblem } from './formula-problem';
import { FORMULA_LIMITS, scanFormula } from './scan-formula';

const { parse } = create({ parseDependencies });

type NodeResult = Result<FormulaNode, FormulaProblem>;

/**
 * Reads a formula: numbers, percentages, names of indicators, `name[-1]` for the year before,
 * `year`, + − * / ^, comparisons, and, or, not, `if(a, b, c)` and a list of functions. Everything
 * else that the grammar of mathjs knows is refused by name.
 *
 * @example parseFormula('gdp[-1] * 1.06').value.references // [{ indicator: 'gdp', lag: 1 }]
 * @example parseFormula('gdp[1]').error // { kind: 'laterYear', name: 'gdp' }
 * @example parseFormula('sqr(4)').error.nearest // 'sqrt'
 */
export function parseFormula(text: string): Result<Formula, FormulaProblem> {
  const scanned = scanFormula(text);
  if (!scanned.ok) return scanned;
  const tree = parseText(scanned.value);
  if (!tree.ok) return tree;
  const size = { parts: 0 };
  const node = convert(tree.value, size, 0);
  if (!node.ok) return node;
  return ok({ text, node: node.value, references: referencesOf(node.value) });
}

function parseText(text: string): Result<MathNode, FormulaProblem> {
  try {
    return ok(parse(text));
  } catch (error) {
    const place = (error as { readonly char?: unknown }).char;
    return err({ kind: 'syntax', position: typeof place === 'number' ? place : null });
  }
}

interface Size {
  parts: number;
}

function convert(node: MathNode, size: Size, depth: number): NodeResult {
  size.parts += 1;
  if (size.parts > FORMULA_LIMITS.parts) {
    return err({ kind: 'tooManyParts', limit: FORMULA_LIMITS.parts });
  }
  // A long sum is a deep tree too: only brackets count against the limit of depth.
  if (depth > FORMULA_LIMITS.parts) return err({ kind: 'tooDeep', limit: FORMULA_LIMITS.depth });
  const convertAll = (parts: readonly MathNode[]) => all(parts, size, depth + 1);
  switch (node.type) {
    case 'ConstantNode':
      return convertConstant(node as ConstantNode);
    case 'SymbolNode':
      return convertName((node as SymbolNode).name);
    case 'ParenthesisNode':
      return convert((node as ParenthesisNode).content, size, depth + 1);
    case 'AccessorNode':
      return convertAccess(node as AccessorNode);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      const parts = convertAll([condition, trueExpr, falseExpr]);
      return parts.ok ? ok(branch(parts.value)) : parts;
    }
    case 'OperatorNode':
      return convertOperator(node as OperatorNode, convertAll);
    case 'FunctionNode':
      return convertCall(node as FunctionNode, convertAll);
    default:
      return err({ kind: 'notAllowed', what: shortText(node) });
  }
}

function all(
  parts: readonly MathNode[],
  size: Size,
  depth: number,
): Result<readonly FormulaNode[], FormulaProblem> {
  const nodes: FormulaNode[] = [];
  for (const part of parts) {
    const node = convert(part, size, depth);
    if (!node.ok) return node;
    nodes.push(node.value);
  }
  return ok(nodes);
}

function convertConstant({ value }: ConstantNode): NodeResult {
  if (typeof value === 'boolean') return ok({ kind: 'number', value: value ? 1 : 0 });
  if (typeof value !== 'number') return err({ kind: 'notAllowed', what: JSON.stringify(value) });
  return isInRange(value) ? ok({ kind: 'number', value }) : err({ kind: 'number' });
}

function convertName(name: string): NodeResult {
  if (name === 'year' || name === '年份') return ok({ kind: 'year' });
  return ok({ kind: 'reference', indicator: name, lag: 0 });
}

/** `name[-1]`: one whole number of years, none of them later. */
function convertAccess(node: AccessorNode): NodeResult {
  const { object, index } = node;
  const [years, ...others] = index.dimensions;
  const isName = object.type === 'SymbolNode';
  if (!isName || !years || others.length > 0 || index.dotNotation) {
    return err({ kind: 'notAllowed', what: shortText(node) });
  }
  const { name } = object as SymbolNode;
  const lag = lagOf(years);
  if (lag === null) return err({ kind: 'notAllowed', what: shortText(node) });
  if (lag < 0) return err({ kind: 'laterYear', name });
  return ok({ kind: 'reference', indicator: name, lag });
}

/** How many years back an index looks; null when it is no whole number. */
function lagOf(node: MathNode): number | null {
  if (node.type === 'ParenthesisNode') return lagOf((node as ParenthesisNode).content);
  if (node.type === 'OperatorNode') {
    const { fn, args } = node as OperatorNode;
    const [of] = args;
    const lag = fn === 'unaryMinus' && of ? lagOf(of) : null;
    return lag === null ? null : Math.abs(lag);
  }
  if (node.type !== 'ConstantNode') return null;
  const { value } = node as ConstantNode;
  if (typeof value !== 'number' || !Number.isInteger(value)) return null;
  return value === 0 ? 0 : -value;
}

const ARITHMETIC: Readonly<Record<string, ArithmeticOperator>> = {
  ...{ add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^' },
};
const COMPARISON: Readonly<Record<string, ComparisonOperator>> = {
  ...{ smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=' },
};

function convertOperator(
  node: OperatorNode,
  convertAll: (parts: readonly MathNode[]) => Result<readonly FormulaNode[], FormulaProblem>,
): NodeResult {
  // `2 a` is a product to some and a slip to others.
  if (node.implicit) return err({ kind: 'notAllowed', what: shortText(node) });
  const parts = convertAll(node.args);
  if (!parts.ok) return parts;
  const [left, right] = parts.value;
  const fn = String(node.fn);
  if (left && !right) {
    if (fn === 'unaryPlus') return ok(left);
    if (fn === 'unaryMinus') return ok({ kind: 'negate', of: left });
    if (fn === 'not') return ok({ kind: 'not', of: left });
  }
  if (!left || !right) return err({ kind: 'notAllowed', what: shortText(node) });
  const arithmetic = ownEntry(ARITHMETIC, fn);
  if (arithmetic) return ok({ kind: 'arithmetic', operator: arithmetic, left, right });
  const comparison = ownEntry(COMPARISON, fn);
  if (comparison) return ok({ kind: 'comparison', operator: comparison, left, right });
  if (fn === 'and' || fn === 'or') return ok({ kind: 'logic', operator: fn, left, right });
  if (fn === 'mod') return ok({ kind: 'call', name: 'mod', arguments: [left, right] });
  return err({ kind: 'notAllowed', what: shortText(node) });
}

function ownEntry<Value>(table: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function convertCall(
  node: FunctionNode,
  convertAll: (parts: readonly MathNode[]) => Result<readonly FormulaNode[], FormulaProblem>,
): NodeResult {
  const callee: MathNode | string = node.fn;
  if (typeof callee !== 'string' && callee.type !== 'SymbolNode') {
    return err({ kind: 'notAllowed', what: shortText(node) });
  }
  const written = typeof callee === 'string' ? callee : (callee as SymbolNode).name;
  const name = FUNCTION_OF[written.toLowerCase()] ?? written.toLowerCase();
  const range = ownEntry<readonly [number, number]>(FORMULA_FUNCTIONS, name);
  if (!range) {
    const known = Object.keys(FORMULA_FUNCTIONS);
    const nearest = nearestName(written.toLowerCase(), known);
    return err({ kind: 'unknownFunction', name: written, nearest, known });
  }
  const [min, max] = range;
  const count = node.args.length;
  if (count < min || count > max) {
    return err({ kind: 'wrongArgumentCount', name: written, count, min, max });
  }
  const parts = convertAll(node.args);
  if (!parts.ok) return parts;
  if (name === 'if') return ok(branch(parts.value));
  const [left, right] = parts.value;
  if (name === 'pow' && left && right) {
    return ok({ kind: 'arithmetic', operator: '^', left, right });
  }
  return ok({ kind: 'call', name: name as FormulaFunction, arguments: parts.value });
}

/** What people who know spreadsheets call the same functions. */
const FUNCTION_OF: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...{ average: 'mean', avg: 'mean', ln: 'log', int: 'floor', power: 'pow' },
}) as Readonly<Record<string, string>>;

function branch(parts: readonly FormulaNode[]): FormulaNode {
  const zero: FormulaNode = { kind: 'number', value: 0 };
  const [condition = zero, yes = zero, no = zero] = parts;
  return { kind: 'if', condition, yes, no };
}

/** As much of a part as a message quotes. */
function shortText(node: MathNode): string {
  const text = node.toString();
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function referencesOf(root: FormulaNode): readonly FormulaReference[] {
  const found = new Map<string, FormulaReference>();
  const visit = (node: FormulaNode): void => {
    switch (node.kind) {
      case 'number':
      case 'year':
        return;
      case 'reference': {
        const { indicator, lag } = node;
        found.set(`${indicator} ${String(lag)}`, { indicator, lag });
        return;
      }
      case 'negate':
      case 'not':
        visit(node.of);
        return;
      case 'if':
        [node.condition, node.yes, node.no].forEach(visit);
        return;
      case 'call':
        node.arguments.forEach(visit);
        return;
      default:
        visit(node.left);
        visit(node.right);
    }
  };
  visit(root);
  return [...found.values()];
}
