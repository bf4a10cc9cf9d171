import type { ParameterRule } from './function-definition';
import type { Cell } from './read-cell';

/** Tells whether an optional argument takes its default: blank, or 0 where 0 would mean nothing. */
export function isLeftOut({ optional, blankIfZero }: ParameterRule, cell: Cell): boolean {
  if (!optional) return false;
  return (
    cell.kind === 'blank' || (blankIfZero === true && cell.kind === 'number' && cell.value === 0)
  );
}
