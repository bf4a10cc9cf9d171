import { FUNCTIONS_OF_ONE, type Loop, LOOPS, roundHalfAway } from './formula-arithmetic';
import { formulaChildren, type FormulaNode } from './formula-node';
import { largest } from '../../shared/extremes';

/**
 * The rows to compute at once: draws, scenarios or a single path. The values of an indicator are in
 * one array, row after row; each row has `years` values, starting with the base year.
 */
export interface FormulaBlock {
  readonly rows: number;
  readonly years: number;
  readonly baseYear: number;
  /** The `rows · years` values of an indicator; NaN where there is no value. */
  readonly pathOf: (indicator: string) => ArrayLike<number>;
  /** First year to compute; 0, the default, is the base year. */
  readonly from?: number;
  /** Year before which to stop. Default `years`. Recursive formulas are computed one year at a time. */
  readonly to?: number;
}

/**
 * Computes the years `from` to `to` of every row of a block, row after row; NaN where there is no
 * value. Writes into `into`, which must have this length and must not be a path of the block;
 * without it, into a new array.
 */
export type CompiledFormula = (block: FormulaBlock, into?: Float64Array) => Float64Array;

type CallNode = Extract<FormulaNode, { readonly kind: 'call' }>;

/** A block with the arrays for results and intermediate values. */
interface Frame extends FormulaBlock {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly Float64Array[];
}

/**
 * Computes a node. It returns the slot that it was compiled for, or a path of the block, which must
 * not be written to. It may use the slots above its own for its children.
 */
type Step = (frame: Frame) => Float64Array;

/**
 * Compiles a formula into loops over whole blocks. The tree is walked once, at compile time; each
 * node then takes one pass over the block.
 *
 * @param node - a formula whose names are ids
 * @returns a function that computes a block; a value is NaN after a division by zero, a root of a
 * negative number, a reference to a year before the base year and the like, except in the branch of
 * an `if` that is not taken
 * @example compileFormula({ kind: 'reference', indicator: 'a', lag: 1 })({ rows: 2, years: 2, baseYear: 2023, pathOf: () => [1, 2, 3, 4], from: 1 }).join() // '1,3'
 */
export function compileFormula(node: FormulaNode): CompiledFormula {
  const step = compileStep(node, 0);
  const depth = slotsOf(node);
  let spare: Float64Array[] = [];
  return (block, into) => {
    const { rows, years, from = 0, to = years } = block;
    const count = rows * (to - from);
    // The intermediate arrays are kept for the next call; a nested call makes its own.
    const between = spare[0]?.length === count ? spare : makeArrays(depth - 1, count);
    spare = [];
    const result = into ?? new Float64Array(count);
    const values = step({ ...block, from, to, slots: [result, ...between] });
    if (values !== result) result.set(values);
    spare = between;
    return result;
  };
}

function makeArrays(count: number, length: number): Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(length));
}

/** How many arrays are in use at once: the left side is kept while the right side is computed. */
function slotsOf(node: FormulaNode): number {
  const [first, ...others] = formulaChildren(node);
  if (!first) return 1;
  // `if` keeps all its parts until the end; a list of arguments is joined one by one.
  const keptSlots = node.kind === 'if' ? (index: number) => index + 1 : () => 1;
  return largest([
    slotsOf(first),
    ...others.map((part, index) => slotsOf(part) + keptSlots(index)),
  ]);
}

function compileStep(node: FormulaNode, slot: number): Step {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return ({ slots }) => slotAt(slots, slot).fill(value);
    }
    case 'year':
      return (frame) => fillYears(frame, slot);
    case 'reference': {
      const { indicator, lag } = node;
      return (frame) => gather(frame, slot, { path: frame.pathOf(indicator), lag });
    }
    case 'negate':
      return changed(node.of, slot, (value) => -value);
    case 'not':
      return changed(node.of, slot, (value) => (Number.isNaN(value) ? NaN : Number(value === 0)));
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return joined([node.left, node.right], slot, LOOPS[node.operator]);
    case 'if':
      return chosen(node, slot);
    case 'call':
      return called(node, slot);
  }
}

function slotAt(slots: readonly Float64Array[], slot: number): Float64Array {
  const values = slots[slot];
  if (!values) throw new Error(`A formula has no array ${String(slot)}`);
  return values;
}

function fillYears({ slots, rows, from, to, baseYear }: Frame, slot: number): Float64Array {
  const values = slotAt(slots, slot);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let year = from; year < to; year += 1, at += 1) values[at] = baseYear + year;
  }
  return values;
}

/** The path of `lag` years before; years before the base year have no value. */
function gather(
  { slots, rows, years, from, to }: Frame,
  slot: number,
  { path, lag }: { readonly path: ArrayLike<number>; readonly lag: number },
): Float64Array {
  const values = slotAt(slots, slot);
  const isWhole = lag === 0 && from === 0 && to === years && path.length === values.length;
  if (isWhole && path instanceof Float64Array) return path;
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = row * years - lag;
    for (let year = from; year < to; year += 1, at += 1) {
      values[at] = year < lag ? NaN : (path[first + year] ?? NaN);
    }
  }
  return values;
}

function changed(part: FormulaNode, slot: number, change: (value: number) => number): Step {
  const step = compileStep(part, slot);
  return (frame) => {
    const values = step(frame);
    const out = slotAt(frame.slots, slot);
    for (let at = 0; at < out.length; at += 1) out[at] = change(values[at] ?? NaN);
    return out;
  };
}

/** Computes the parts one after another and combines each with the result so far. */
function joined(parts: readonly FormulaNode[], slot: number, loop: Loop): Step {
  const [first, ...others] = parts.map((part, index) =>
    compileStep(part, index === 0 ? slot : slot + 1),
  );
  if (!first) throw new Error('Nothing to join');
  return (frame) => {
    const out = slotAt(frame.slots, slot);
    let values = first(frame);
    for (const other of others) {
      loop(out, values, other(frame));
      values = out;
    }
    return values;
  };
}

/** The branch that is not taken may be NaN. */
function chosen(node: Extract<FormulaNode, { readonly kind: 'if' }>, slot: number): Step {
  const condition = compileStep(node.condition, slot);
  const yes = compileStep(node.yes, slot + 1);
  const no = compileStep(node.no, slot + 2);
  return (frame) => {
    const tested = condition(frame);
    const taken = yes(frame);
    const otherwise = no(frame);
    const out = slotAt(frame.slots, slot);
    for (let at = 0; at < out.length; at += 1) {
      const holds = tested[at] ?? NaN;
      const value = holds === 0 ? otherwise[at] : taken[at];
      out[at] = Number.isNaN(holds) ? NaN : (value ?? NaN);
    }
    return out;
  };
}

function called({ name, arguments: parts }: CallNode, slot: number): Step {
  const [first] = parts;
  if (!first) throw new Error(`${name} has no argument`);
  switch (name) {
    case 'min':
    case 'max':
    case 'mod':
      return joined(parts, slot, LOOPS[name]);
    case 'sum':
      return joined(parts, slot, LOOPS['+']);
    case 'mean': {
      const sum = joined(parts, slot, LOOPS['+']);
      return (frame) => {
        const values = sum(frame);
        const out = slotAt(frame.slots, slot);
        const count = parts.length;
        for (let at = 0; at < out.length; at += 1) out[at] = (values[at] ?? NaN) / count;
        return out;
      };
    }
    case 'round':
      return parts.length > 1
        ? joined(parts, slot, LOOPS.round)
        : changed(first, slot, (value) => roundHalfAway(value, 0));
    default:
      return changed(first, slot, FUNCTIONS_OF_ONE[name]);
  }
}
