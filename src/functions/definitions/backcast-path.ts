import { backcastPath as project, err, ok } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { finishPath } from '../runtime/finish-path';
import { oneOrAll } from '../runtime/one-or-all';
import { BACKCAST_PATH_PARAMETERS } from './backcast-path-parameters';

const BACKCAST_PATH: PathFunction<typeof BACKCAST_PATH_PARAMETERS> = {
  rules: BACKCAST_PATH_PARAMETERS,
  project: ({ base, target, method, cap, floor, include_base: includeBase }, years) => {
    const bounds = { cap: oneOrAll(cap), floor: oneOrAll(floor) };
    const found = project({ latest: base, target, years, mode: method, ...bounds });
    if (!found.ok) return found;
    const { path, missing } = found.value;
    if (missing !== 0) return err({ kind: 'outOfReach', missing });
    return finishPath(ok(path), { first: includeBase ? base : null });
  },
};

/**
 * Works back from a target to the path that leads there, with the same growth rate or amount every year, held to a cap and a floor.
 * @customfunction BACKCAST_PATH
 * @helpurl backcast-path.html
 * @param base Latest known value; above 0 for growth. A column or a row of several gives a path for each.
 * @param target Value to reach in the last year, in the unit of base; above 0 for growth.
 * @param years Years left, 1 to 30, the year of base not counted.
 * @param method "growth" for the same rate every year, "increment" for the same amount. Left out: "growth".
 * @param cap The most that a year may bring, a rate or an amount: one for all years, or one per year; blank is none.
 * @param floor The least that a year may bring: one for all years, or one per year; blank is none.
 * @param include_base TRUE puts the year of base first. Left out: FALSE.
 * @returns {any[][]} The path that ends at the target; #N/A, with what is missing, where the bounds leave none.
 */
export function backcastPath(
  base: unknown[][],
  target: unknown[][],
  years: unknown,
  method?: unknown,
  cap?: unknown[][],
  floor?: unknown[][],
  include_base?: unknown,
) {
  return computePaths(BACKCAST_PATH, { base, target, years, method, cap, floor, include_base });
}
