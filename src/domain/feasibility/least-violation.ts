import { type Affine, type Interval, isConstant, rangeOver } from './affine';
import type { Column, LinearSolver, Row } from './linear-program';
import type { Space } from './space';

/** Conditions that may be missed, at a price: together they miss by one amount. */
export interface SoftRows {
  /** Numbers that are to be 0 or more. */
  readonly rows: readonly Affine[];
  readonly weight: number;
}

/** A linear question: where the hard rows hold, how little do the soft ones have to be missed? */
export interface ViolationTask {
  readonly space: Space;
  /** The ranges of the variables, which may be narrower than those of the space. */
  readonly ranges: readonly Interval[];
  readonly hard: readonly Affine[];
  readonly soft: readonly SoftRows[];
  /** What moving away from the scenario costs; 0 where only the violation counts. */
  readonly closeness: number;
}

export interface Violation {
  readonly point: readonly number[];
  /** By how much each group of soft rows is missed. */
  readonly missed: readonly number[];
}

/**
 * Finds the point at which soft conditions are missed by the least weighted sum.
 *
 * @returns `infeasible` where the hard rows exclude each other; `failed` where the solver gave up
 */
export function leastViolation(
  task: ViolationTask,
  solve: LinearSolver,
): Violation | 'infeasible' | 'failed' {
  const program = new ProgramOfTask(task);
  for (const row of task.hard) if (!program.addRow(row, null)) return 'infeasible';
  for (const [group, { rows, weight }] of task.soft.entries()) {
    const slack = program.addSlack(weight);
    for (const row of rows) program.addRow(row, slack, group);
  }
  const values = solve(program.finish());
  return typeof values === 'string' ? values : program.read(values);
}

/** Each variable is how far it lies above or below its start, as a share of its range. */
class ProgramOfTask {
  readonly #task: ViolationTask;
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];
  readonly #above = new Map<number, number>();
  readonly #below = new Map<number, number>();
  readonly #slacks: number[] = [];

  constructor(task: ViolationTask) {
    this.#task = task;
  }

  addSlack(weight: number): number {
    this.#columns.push({ cost: weight, most: null });
    this.#slacks.push(this.#columns.length - 1);
    return this.#columns.length - 1;
  }

  /** Adds "the number is 0 or more"; returns false where it never is and may not be missed. */
  addRow(number: Affine, slack: number | null, group = -1): boolean {
    const { ranges } = this.#task;
    const { low, high } = rangeOver(number, ranges);
    if (low >= 0) return true;
    if (slack === null && high < -1e-9 * Math.max(1, Math.abs(number.constant))) return false;
    if (isConstant(number) && slack === null) return true;
    let least = -number.constant;
    const terms: [number, number][] = [];
    for (const [place, factor] of number.terms) {
      const { start, width } = this.#place(place);
      least -= factor * start;
      if (width === 0) continue;
      const [above, below] = [this.#above.get(place), this.#below.get(place)];
      if (above !== undefined) terms.push([above, factor * width]);
      if (below !== undefined) terms.push([below, -factor * width]);
    }
    // Hard rows are scaled to about 1; soft ones are in the unit in which a miss is counted.
    const largest = terms.reduce((most, [, factor]) => Math.max(most, Math.abs(factor)), 0);
    const scale = slack === null && largest > 0 ? 1 / largest : 1;
    const scaled = terms.map(([column, factor]) => [column, factor * scale] as const);
    if (slack !== null && group >= 0) scaled.push([slack, 1]);
    this.#rows.push({ terms: scaled, least: least * scale });
    return true;
  }

  /** The columns of a variable; made when a row first needs them. */
  #place(place: number): { readonly start: number; readonly width: number } {
    const { space, ranges, closeness } = this.#task;
    const { low, high } = ranges[place] ?? { low: 0, high: 0 };
    const start = Math.min(high, Math.max(low, space.start[place] ?? low));
    const width = high - low;
    if (width <= 0 || this.#above.has(place) || this.#below.has(place)) return { start, width };
    const add = (most: number): number => {
      this.#columns.push({ cost: closeness, most });
      return this.#columns.length - 1;
    };
    if (start < high) this.#above.set(place, add((high - start) / width));
    if (start > low) this.#below.set(place, add((start - low) / width));
    return { start, width };
  }

  finish(): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
    return { columns: this.#columns, rows: this.#rows };
  }

  read(values: readonly number[]): Violation {
    const { space, ranges } = this.#task;
    const at = (column: number | undefined) => (column === undefined ? 0 : (values[column] ?? 0));
    const point = space.start.map((_, place) => {
      const { low, high } = ranges[place] ?? { low: 0, high: 0 };
      const { start, width } = this.#place(place);
      const value = start + width * (at(this.#above.get(place)) - at(this.#below.get(place)));
      return Math.min(high, Math.max(low, value));
    });
    return { point, missed: this.#slacks.map(at) };
  }
}
