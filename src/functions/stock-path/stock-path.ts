import { ok, stockPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../paths/compute-paths';
import { oneOrAll } from '../paths/one-or-all';
import { STOCK_PATH_PARAMETERS } from './stock-path-parameters';

const STOCK_PATH: PathFunction<typeof STOCK_PATH_PARAMETERS> = {
  rules: STOCK_PATH_PARAMETERS,
  names: { grossAdditions: 'additions' },
  project: ({ base, additions, renewal, validity }, years) => {
    const grossAdditions = oneOrAll(additions);
    const path = project({ base, grossAdditions, renewal: oneOrAll(renewal), validity, years });
    return path.ok ? ok(path.value.values) : path;
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
 * @returns {any[][]} The path, its years across, or down where the lists stand in columns.
 */
export function stockPath(
  base: unknown[][],
  additions: unknown[][],
  renewal: unknown[][],
  validity: unknown[][],
  years?: unknown,
) {
  return computePaths(STOCK_PATH, { base, additions, renewal, validity, years });
}
