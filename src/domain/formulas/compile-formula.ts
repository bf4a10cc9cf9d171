import { FUNCTIONS_OF_ONE, type Loop, LOOPS, roundHalfAway } from './formula-arithmetic';
import { formulaChildren, type FormulaNode } from './formula-node';

/**
 * Rows of paths to compute at once: draws, scenarios or a single path. Every path lies in one array,
 * row after row, each row with `years` values of which the first is the base year's.
 */
export interface FormulaBlock {
  readonly rows: number;
  readonly years: number;
  readonly baseYear: number;
  /** The values of an indicator, `rows · years` of them; NaN where it has none. */
  readonly pathOf: (indicator: string) => ArrayLike<number>;
  /** First year to compute, 0 for the base year. Default 0. */
  readonly from?: number;
  /** Year before which to stop. Default `years`. One year at a time is how recursions are computed. */
  readonly to?: number;
}

/**
 * Computes the years asked for of every row of a block, row after row; NaN where there is no value.
 * They go into the array that is given, which must be as long and no path of the block, or into a
 * fresh one.
 */
export type CompiledFormula = (block: FormulaBlock, into?: Float64Array) => Float64Array;

type CallNode = Extract<FormulaNode, { readonly kind: 'call' }>;

/** A block with the arrays that hold what is being worked out. */
interface Frame extends FormulaBlock {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly Float64Array[];
}

/**
 * Works out a part. The values lie in the slot that it was compiled for, or in the array that the
 * block gave: only slots may be written to. The slots above are free for its own parts.
 */
type Step = (frame: Frame) => Float64Array;

/**
 * Turns a formula into loops over whole blocks of paths. The tree is walked once, here; computing
 * takes one pass over the block for each of its parts.
 *
 * @param node - a formula whose names are ids
 * @returns a function that computes a block; a value is NaN where a division by zero, a root of a
 * negative number, a look before the base year or the like leaves none. A part of `if` that is not
 * taken may have none.
 * @example compileFormula({ kind: 'reference', indicator: 'a', lag: 1 })({ rows: 2, years: 2, baseYear: 2023, pathOf: () => [1, 2, 3, 4], from: 1 }).join() // '1,3'
 */
export function compileFormula(node: FormulaNode): CompiledFormula {
  const step = compileStep(node, 0);
  const depth = slotsOf(node);
  let spare: Float64Array[] = [];
  return (block, into) => {
    const { rows, years, from = 0, to = years } = block;
    const count = rows * (to - from);
    // The arrays for what lies between are kept for the next block; a call within this one makes its own.
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

/** How many arrays are in use at once: a part on the right waits for what stands left of it. */
function slotsOf(node: FormulaNode): number {
  const [first, ...others] = formulaChildren(node);
  if (!first) return 1;
  // The branches of `if` wait for each other; the values of a list are gathered one by one.
  const waiting = node.kind === 'if' ? (index: number) => index + 1 : () => 1;
  return Math.max(slotsOf(first), ...others.map((part, index) => slotsOf(part) + waiting(index)));
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

/** A path as it stood `lag` years before; the years before the base year have no value. */
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

/** Works out parts one after the other and joins each to what there is of those before. */
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

/** A branch that is not taken may have no value. */
function chosen(node: Extract<FormulaNode, { readonly kind: 'if' }>, slot: number): Step {
  const condition = compileStep(node.condition, slot);
  const yes = compileStep(node.yes, slot + 1);
  const no = compileStep(node.no, slot + 2);
  return (frame) => {
    const asked = condition(frame);
    const taken = yes(frame);
    const otherwise = no(frame);
    const out = slotAt(frame.slots, slot);
    for (let at = 0; at < out.length; at += 1) {
      const holds = asked[at] ?? NaN;
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
