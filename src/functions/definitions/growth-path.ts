import { growthPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { oneOrAll } from '../runtime/one-or-all';
import { GROWTH_PATH_PARAMETERS } from './growth-path-parameters';

const GROWTH_PATH: PathFunction<typeof GROWTH_PATH_PARAMETERS> = {
  rules: GROWTH_PATH_PARAMETERS,
  project: ({ base, growth, include_base: includeBase }, years) =>
    project({ base, growth: oneOrAll(growth), years, includeBase }),
};

/**
 * Projects a level year by year: every year is the year before times one plus its growth rate.
 * @customfunction GROWTH_PATH
 * @helpurl growth-path.html
 * @param base Value of the base year. A column or a row of several values gives a path for each.
 * @param growth Growth per year (0.06 or 6%): one rate for all years, or a row or column with one rate per year.
 * @param years Years to project, 1 to 30. Left out: as many as there are rates, or 3 with one rate.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @returns {any[][]} The path, its years across, or down where the rates stand in a column.
 */
export function growthPath(
  base: unknown[][],
  growth: unknown[][],
  years?: unknown,
  include_base?: unknown,
) {
  return computePaths(GROWTH_PATH, { base, growth, years, include_base });
}
