import type { FormulaNode } from '../formulas/formula-node';
import { type Affine, constant, isConstant, plus, times } from './affine';
import {
  amountOf,
  amountQuantity,
  fixedQuantity,
  logOf,
  logQuantity,
  product,
  type Quantity,
  type QuantityOf,
  quotient,
} from './space';
import type { Surroundings } from './surroundings';

/**
 * Describes the value of a formula in a year: sums are linear, products and quotients of numbers
 * above zero are sums of logarithms.
 *
 * @returns null where it cannot be described, as with a condition or a rounding
 */
export function formulaValue(
  around: Surroundings,
  node: FormulaNode,
  of: QuantityOf,
  year: number,
): Quantity | null {
  const inner = (each: FormulaNode) => formulaValue(around, each, of, year);
  switch (node.kind) {
    case 'number':
      return fixedQuantity(node.value);
    case 'year':
      return fixedQuantity(around.baseYear + year);
    case 'reference':
      return year < node.lag || year - node.lag >= around.years
        ? null
        : of(node.indicator, year - node.lag);
    case 'negate': {
      const value = inner(node.of);
      return value && amountQuantity(times(amountOf(around.space, value), -1));
    }
    case 'arithmetic': {
      const [left, right] = [inner(node.left), inner(node.right)];
      return left && right && combined(around, node.operator, left, right);
    }
    case 'call':
      return called(around, node, inner);
    case 'comparison':
    case 'logic':
    case 'not':
    case 'if':
      return null;
  }
}

type Operator = Extract<FormulaNode, { readonly kind: 'arithmetic' }>['operator'];

function combined(
  { space }: Surroundings,
  operator: Operator,
  left: Quantity,
  right: Quantity,
): Quantity | null {
  // Only numbers that are logarithms anyway: others stay linear where they can.
  const [a, b] = [left.log, right.log];
  switch (operator) {
    case '+':
    case '-':
      return amountQuantity(
        plus(amountOf(space, left), amountOf(space, right), operator === '+' ? 1 : -1),
      );
    case '*':
      if (a && b) return logQuantity(plus(a, b));
      return amountQuantity(product(space, amountOf(space, left), amountOf(space, right)));
    case '/': {
      if (a && b) return logQuantity(plus(a, b, -1));
      const value = quotient(space, amountOf(space, left), amountOf(space, right));
      return value && amountQuantity(value);
    }
    case '^':
      return raised({ space }, left, right);
  }
}

function raised(
  { space }: Pick<Surroundings, 'space'>,
  left: Quantity,
  right: Quantity,
): Quantity | null {
  const exponent = amountOf(space, right);
  if (isConstant(exponent) && exponent.constant === 1) return left;
  const log = logOf(space, left);
  return log && logQuantity(product(space, log, exponent));
}

type Call = Extract<FormulaNode, { readonly kind: 'call' }>;

function called(
  { space }: Surroundings,
  { name, arguments: given }: Call,
  inner: (node: FormulaNode) => Quantity | null,
): Quantity | null {
  const values = given.map(inner);
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (known.length < values.length || !first) return null;
  switch (name) {
    case 'sum':
    case 'mean': {
      const sum = known.reduce((all, each) => plus(all, amountOf(space, each)), constant(0));
      return amountQuantity(name === 'sum' ? sum : times(sum, 1 / known.length));
    }
    case 'sqrt':
    case 'log':
    case 'log10':
      return known.length === 1 ? ofLog(name, logOf(space, first)) : null;
    case 'exp':
      return logQuantity(amountOf(space, first));
    default:
      return null;
  }
}

function ofLog(name: 'sqrt' | 'log' | 'log10', log: Affine | null): Quantity | null {
  if (!log) return null;
  if (name === 'sqrt') return logQuantity(times(log, 0.5));
  return amountQuantity(name === 'log' ? log : times(log, Math.LOG10E));
}
