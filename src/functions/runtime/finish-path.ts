import { ok, type Result } from '../../domain/index';

interface Finish {
  /** What stands before the projected years; null where nothing does. */
  readonly first: number | null;
  /** Whether every value is rounded to a whole thing; nothing goes on from what is rounded. */
  readonly whole?: boolean;
}

/** Puts a computed path into the form that the call asks for. */
export function finishPath<Problem>(
  path: Result<readonly number[], Problem>,
  { first, whole = false }: Finish,
): Result<readonly number[], Problem> {
  if (!path.ok || (first === null && !whole)) return path;
  const values = first === null ? path.value : [first, ...path.value];
  return ok(whole ? values.map(toWhole) : values);
}

/** Halves go away from zero, as ROUND of Excel has it. */
function toWhole(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}
