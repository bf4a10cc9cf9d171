import { coveragePath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { finishPath } from '../runtime/finish-path';
import { shapeOf } from '../runtime/shape-of';
import { COVERAGE_PATH_PARAMETERS } from './coverage-path-parameters';

const COVERAGE_PATH: PathFunction<typeof COVERAGE_PATH_PARAMETERS> = {
  rules: COVERAGE_PATH_PARAMETERS,
  names: { fullYear: 'full_in' },
  wantedYears: ({ full_in: fullIn }) => fullIn,
  project: ({ base, full_in: fullYear, ceiling, steepness, include_base: includeBase }, years) =>
    finishPath(project({ base, fullYear, ceiling: ceiling ?? 1, years, ...shapeOf(steepness) }), {
      first: includeBase ? base : null,
    }),
};

/**
 * Carries a covered share to its ceiling, in even steps or slowly at both ends.
 * @customfunction COVERAGE_PATH
 * @helpurl coverage-path.html
 * @param base Share covered at the end of the base year (0.7 or 70%). A column or a row of several gives a path for each.
 * @param full_in Years from the base year until the ceiling is reached, above 0 and at most 100; not the year itself.
 * @param ceiling Share at which it ends, 0 to 1. Left out: 1, full coverage.
 * @param years Years to project, 1 to 30. Left out: until the ceiling is reached.
 * @param steepness Steepness of a logistic, such as 6: slow at both ends. Left out or 0: even steps.
 * @param include_base TRUE puts the base year first. Left out: FALSE.
 * @returns {any[][]} The path, its years across, or down where the bases stand in a row.
 */
export function coveragePath(
  base: unknown[][],
  full_in: unknown[][],
  ceiling?: unknown[][],
  years?: unknown,
  steepness?: unknown[][],
  include_base?: unknown,
) {
  return computePaths(COVERAGE_PATH, { base, full_in, ceiling, years, steepness, include_base });
}
