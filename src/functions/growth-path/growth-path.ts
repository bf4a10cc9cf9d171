import { failed } from '../function-result';
import { projectPaths } from './project-paths';
import { readGrowthPath } from './read-growth-path';

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
  const cells = readGrowthPath({ base, growth, years, include_base });
  return cells.ok ? projectPaths(cells.value) : failed(cells.error);
}
