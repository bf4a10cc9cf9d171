import { FUNCTIONS_OF_ONE, held, roundHalfAway } from './formula-arithmetic';
import { formulaChildren } from './formula-children';
import { LOOPS, type Loop } from './formula-loops';
import type { FormulaNode } from './formula-node';

/**
 * Rows of paths to compute at once: draws, scenarios or a single path. Every path lies in one array,
 * row after row, each row with `years` values of which the first is the base year's.
 */
export interface FormulaBlock {
  readonly rows: number;
  readonly years: number;
  readonly baseYear: number;
  /** The values of an indicator, `rows · years` of them. */
  readonly pathOf: (indicator: string) => ArrayLike<number>;
  /** First year to compute, 0 for the base year. Default 0. */
  readonly from?: number;
  /** Year before which to stop. Default `years`. One year at a time is how recursions are computed. */
  readonly to?: number;
}

/**
 * Computes the years asked for of every row of a block, row after row; NaN where there is no value.
 * The array is fresh.
 */
export type CompiledFormula = (block: FormulaBlock) => Float64Array;

type CallNode = Extract<FormulaNode, { readonly kind: 'call' }>;

/** A block with the arrays that hold what is being worked out. */
interface Frame extends FormulaBlock {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly Float64Array[];
}

/** Fills the slot that it was compiled for; the slots above it are free for its parts. */
type Step = (frame: Frame) => void;

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
  return (block) => {
    const { rows, years, from = 0, to = years } = block;
    const count = rows * (to - from);
    const slots = Array.from({ length: depth }, () => new Float64Array(count));
    step({ ...block, from, to, slots });
    return slotAt(slots, 0);
  };
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

function fillYears({ slots, rows, from, to, baseYear }: Frame, slot: number): void {
  const values = slotAt(slots, slot);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let year = from; year < to; year += 1, at += 1) values[at] = baseYear + year;
  }
}

/** Copies a path as it stood `lag` years before; the years before the base year have no value. */
function gather(
  { slots, rows, years, from, to }: Frame,
  slot: number,
  { path, lag }: { readonly path: ArrayLike<number>; readonly lag: number },
): void {
  const values = slotAt(slots, slot);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = row * years;
    for (let year = from; year < to; year += 1, at += 1) {
      values[at] = year < lag ? NaN : held(path[first + year - lag] ?? NaN);
    }
  }
}

function changed(part: FormulaNode, slot: number, change: (value: number) => number): Step {
  return afterwards(compileStep(part, slot), slot, change);
}

function afterwards(step: Step, slot: number, change: (value: number) => number): Step {
  return (frame) => {
    step(frame);
    const values = slotAt(frame.slots, slot);
    for (let at = 0; at < values.length; at += 1) values[at] = change(values[at] ?? NaN);
  };
}

/** Works out parts one after the other and takes each into the first. */
function joined(parts: readonly FormulaNode[], slot: number, loop: Loop): Step {
  const steps = parts.map((part, index) => compileStep(part, index === 0 ? slot : slot + 1));
  return (frame) => {
    for (const [index, step] of steps.entries()) {
      step(frame);
      if (index > 0) loop(slotAt(frame.slots, slot), slotAt(frame.slots, slot + 1));
    }
  };
}

/** A branch that is not taken may have no value. */
function chosen(node: Extract<FormulaNode, { readonly kind: 'if' }>, slot: number): Step {
  const steps = [node.condition, node.yes, node.no].map((part, index) =>
    compileStep(part, slot + index),
  );
  return (frame) => {
    for (const step of steps) step(frame);
    const values = slotAt(frame.slots, slot);
    const yes = slotAt(frame.slots, slot + 1);
    const no = slotAt(frame.slots, slot + 2);
    for (let at = 0; at < values.length; at += 1) {
      const holds = values[at] ?? NaN;
      values[at] = (Number.isNaN(holds) ? NaN : holds === 0 ? no[at] : yes[at]) ?? NaN;
    }
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
      return afterwards(sum, slot, (value) => value / parts.length);
    }
    case 'round':
      return parts.length > 1
        ? joined(parts, slot, LOOPS.round)
        : changed(first, slot, (value) => roundHalfAway(value, 0));
    default:
      return changed(first, slot, FUNCTIONS_OF_ONE[name]);
  }
}
