import { ok, stockPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { finishPath } from '../runtime/finish-path';
import { oneOrAll } from '../runtime/one-or-all';
import { STOCK_PATH_PARAMETERS } from './stock-path-parameters';

const STOCK_PATH: PathFunction<typeof STOCK_PATH_PARAMETERS> = {
  rules: STOCK_PATH_PARAMETERS,
  names: { grossAdditions: 'additions' },
  project: ({ base, additions, renewal, validity, include_base: includeBase, whole }, years) => {
    const grossAdditions = oneOrAll(additions);
    const path = project({ base, grossAdditions, renewal: oneOrAll(renewal), validity, years });
    const values = path.ok ? ok(path.value.values) : path;
    return finishPath(values, { first: includeBase ? base : null, whole });
  },
};

/**
 * Projects a stock of things that expire: new ones are added, and of those that expire a share is renewed.
 * @customfunction STOCK_PATH
 * @helpurl stock-path.html
 * @param base Things there are at the end of the base year, 0 or more. A column or a row of several gives a path for each.
 * @param additions New things per year, renewals not counted: one number for all years, or a row or column with one per year.
 * @param renewal Share of what expires that is renewed, 0 to 1: one for all years, or one per year.
 * @param validity Years after which what was added or renewed expires, 1 to 30. The base expires evenly over so many years.
 * @param years Years to project, 1 to 30. Left out: as many as the lists have, or 3 without a list.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @param whole TRUE rounds each value to a whole number; the path itself goes on unrounded. Left out: FALSE.
 * @returns {any[][]} The path, its years across, or down where the lists stand in columns.
 */
export function stockPath(
  base: unknown[][],
  additions: unknown[][],
  renewal: unknown[][],
  validity: unknown[][],
  years?: unknown,
  include_base?: unknown,
  whole?: unknown,
) {
  return computePaths(STOCK_PATH, {
    ...{ base, additions, renewal, validity },
    ...{ years, include_base, whole },
  });
}
