import { ok, phasedPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { PHASED_PATH_PARAMETERS } from './phased-path-parameters';

const PHASED_PATH: PathFunction<typeof PHASED_PATH_PARAMETERS> = {
  rules: PHASED_PATH_PARAMETERS,
  names: { base: 'done' },
  project: ({ total, shares, done, include_base: includesBase }) => {
    const base = done ?? 0;
    const path = project({ total, shares, base });
    if (!path.ok) return path;
    return ok(includesBase ? [base, ...path.value.values] : path.value.values);
  },
};

/**
 * Carries a programme to its total: what is still to do is spread over the years by their shares, and added up.
 * @customfunction PHASED_PATH
 * @helpurl phased-path.html
 * @param total What is to be reached in the end. A column or a row of several gives a path for each.
 * @param shares Share of what is still to do for each year, in a row or column; they add up to 1 (100%).
 * @param done What is there at the end of the base year, added up. Left out: 0.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @returns {any[][]} The running sum, its years across, or down where the shares stand in a column.
 */
export function phasedPath(
  total: unknown[][],
  shares: unknown[][],
  done?: unknown[][],
  include_base?: unknown,
) {
  return computePaths(PHASED_PATH, { total, shares, done, include_base });
}
