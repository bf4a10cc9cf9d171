import { linkedPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { finishPath } from '../runtime/finish-path';
import { oneOrAll } from '../runtime/one-or-all';
import { LINKED_PATH_PARAMETERS } from './linked-path-parameters';

/** An indicator that keeps pace with what it follows. */
const KEEPS_PACE = 1;

const LINKED_PATH: PathFunction<typeof LINKED_PATH_PARAMETERS> = {
  rules: LINKED_PATH_PARAMETERS,
  names: { driverPath: 'driver_path' },
  project: ({ base, driver_path: driverPath, elasticity, include_base: includeBase }) => {
    const exponents = oneOrAll(elasticity.map((exponent) => exponent ?? KEEPS_PACE));
    const path = project({ base, driverPath, elasticity: exponents });
    return finishPath(path, { first: includeBase ? base : null });
  },
};

/**
 * Projects what follows another path: every year is the year before times the driver's change, raised to the elasticity.
 * @customfunction LINKED_PATH
 * @helpurl linked-path.html
 * @param base Value of the base year. A column or a row of several gives a path for each.
 * @param driver_path The path that is followed, its base year first, every value above 0: a row or a column.
 * @param elasticity Percent of change per percent of the driver: one for all years, or one per projected year. Left out: 1.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @returns {any[][]} The projected years, one fewer than driver_path has, across or down as driver_path runs.
 */
export function linkedPath(
  base: unknown[][],
  driver_path: unknown[][],
  elasticity?: unknown[][],
  include_base?: unknown,
) {
  return computePaths(LINKED_PATH, { base, driver_path, elasticity, include_base });
}
