import { rampPath as project } from '../../domain/index';
import { computePaths, type PathFunction } from '../runtime/compute-paths';
import { shapeOf } from '../runtime/shape-of';
import { RAMP_PATH_PARAMETERS } from './ramp-path-parameters';

const RAMP_PATH: PathFunction<typeof RAMP_PATH_PARAMETERS> = {
  rules: RAMP_PATH_PARAMETERS,
  names: { rampYears: 'ramp_years' },
  wantedYears: ({ start, ramp_years: rampYears }) => start + rampYears,
  project: ({ capacity, start, ramp_years: rampYears, steepness }, years) =>
    project({ capacity, start, rampYears, years, ...shapeOf(steepness) }),
};

/**
 * Computes what a project puts out year by year while it ramps up to its full capacity.
 * @customfunction RAMP_PATH
 * @helpurl ramp-path.html
 * @param capacity Output per year once the ramp is done. A column or a row of several projects gives a path for each.
 * @param start Years from the base year to the start of operation, at most 100, not the year itself; 0 or below where it runs already.
 * @param ramp_years Years from the start to the full capacity, 0 to 100.
 * @param years Years to project, 1 to 30. Left out: until the last project is at full capacity.
 * @param steepness Steepness of a logistic, such as 6: slow at both ends. Left out or 0: even steps.
 * @returns {any[][]} The output, its years across, or down where the projects stand in a row.
 */
export function rampPath(
  capacity: unknown[][],
  start: unknown[][],
  ramp_years: unknown[][],
  years?: unknown,
  steepness?: unknown[][],
) {
  return computePaths(RAMP_PATH, { capacity, start, ramp_years, years, steepness });
}
