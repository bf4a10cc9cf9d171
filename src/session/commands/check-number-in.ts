import type { CommandProblem } from '../session';

/** Says why a number cannot be; null where it can. An end of the range that is null is open. */
export function checkNumberIn(
  value: number,
  [min, max]: readonly [number | null, number | null],
): CommandProblem | null {
  if (!Number.isFinite(value)) return { kind: 'notANumber' };
  const isInside = (min === null || value >= min) && (max === null || value <= max);
  return isInside ? null : { kind: 'numberOutOfRange', value, min, max };
}
