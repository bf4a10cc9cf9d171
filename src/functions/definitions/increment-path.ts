import { incrementPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { finishPath } from '../runtime/finish-path';
import { oneOrAll } from '../runtime/one-or-all';
import { INCREMENT_PATH_PARAMETERS } from './increment-path-parameters';

const INCREMENT_PATH: PathFunction<typeof INCREMENT_PATH_PARAMETERS> = {
  rules: INCREMENT_PATH_PARAMETERS,
  project: ({ base, increments, include_base: includeBase, whole }, years) => {
    const path = project({ base, increments: oneOrAll(increments), years });
    return finishPath(path, { first: includeBase ? base : null, whole });
  },
};

/**
 * Projects a stock year by year: every year is the year before plus its net additions.
 * @customfunction INCREMENT_PATH
 * @helpurl increment-path.html
 * @param base Value at the end of the base year. A column or a row of several gives a path for each.
 * @param increments Net additions per year (new less gone): one number for all years, or a row or column with one per year.
 * @param years Years to project, 1 to 30. Left out: as many as there are increments, or 3 with one.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @param whole TRUE rounds each value to a whole number; the path itself goes on unrounded. Left out: FALSE.
 * @returns {any[][]} The path, its years across, or down where the increments stand in a column.
 */
export function incrementPath(
  base: unknown[][],
  increments: unknown[][],
  years?: unknown,
  include_base?: unknown,
  whole?: unknown,
) {
  return computePaths(INCREMENT_PATH, { base, increments, years, include_base, whole });
}
