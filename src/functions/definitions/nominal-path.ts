import { nominalPath as project, realPath } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { NOMINAL_PATH_PARAMETERS } from './nominal-path-parameters';

const NOMINAL_PATH: PathFunction<typeof NOMINAL_PATH_PARAMETERS> = {
  rules: NOMINAL_PATH_PARAMETERS,
  names: { deflator: 'price_index', real: 'path', nominal: 'path' },
  project: ({ path, price_index: deflator, back }) =>
    back ? realPath({ nominal: path, deflator }) : project({ real: path, deflator }),
};

/**
 * Turns a path in prices of its first year into current prices, or back.
 * @customfunction NOMINAL_PATH
 * @helpurl nominal-path.html
 * @param path The path in prices of its first year, with back TRUE in current prices, base year first: a row, a column, or a block with a path in each.
 * @param price_index A price index for the same years, above 0, with any value in the first: one for all paths or one for each.
 * @param back TRUE takes the path for one in current prices and gives it in prices of its first year. Left out: FALSE.
 * @returns {any[][]} A path as long as path.
 */
export function nominalPath(path: unknown[][], price_index: unknown[][], back?: unknown) {
  return computePaths(NOMINAL_PATH, { path, price_index, back });
}
