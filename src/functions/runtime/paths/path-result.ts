import { DEFAULT_STEEPNESS } from '../../../domain/index';
import { ok, type Result } from '../../../shared/result';

/** The only value of a list, which applies to every year, or the whole list. */
export function oneOrAll<Value>(list: readonly Value[]): Value | readonly Value[] {
  const [first] = list;
  return list.length === 1 && first !== undefined ? first : list;
}

/** How a path reaches its end: in even steps, or on a logistic curve of some steepness. */
export interface Shape {
  readonly shape: 'linear' | 'logistic';
  readonly steepness: number;
}

/** Without a steepness the steps are even; 0 means the same, because the curve flattens to a line. */
export function shapeOf(steepness: number | null): Shape {
  return steepness === null || steepness === 0
    ? { shape: 'linear', steepness: DEFAULT_STEEPNESS }
    : { shape: 'logistic', steepness };
}

interface Finish {
  /** The value before the projected years; null where the path starts with them. */
  readonly first: number | null;
  /** Whether each value is rounded to a whole number; the path itself is computed unrounded. */
  readonly whole?: boolean;
}

/** Gives a computed path the form that the call asks for. */
export function finishPath<Problem>(
  path: Result<readonly number[], Problem>,
  { first, whole = false }: Finish,
): Result<readonly number[], Problem> {
  if (!path.ok || (first === null && !whole)) return path;
  const values = first === null ? path.value : [first, ...path.value];
  return ok(whole ? values.map(toWhole) : values);
}

/** Rounds halves away from zero, as Excel's ROUND does. */
function toWhole(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}
