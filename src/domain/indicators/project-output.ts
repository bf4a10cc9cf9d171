import type { Project } from '../plan/plan';
import { logisticShare } from '../projection/logistic-share';
import { DEFAULT_STEEPNESS } from '../numbers/limits';

/**
 * Computes what a project puts out in a year: its capacity, ramped up evenly or on a normalised
 * logistic over `rampYears` years after it stands ready.
 *
 * @param year - a calendar year
 * @param delay - years by which the project is late, 0 or more
 * @returns output per year in the unit of the project's indicator, before any share of realisation
 * @example projectOutput({ startYear: 2024, capacity: 90, rampYears: 3, ramp: 'equal' }, 2026, 0) // 60
 * @example projectOutput({ startYear: 2024, capacity: 90, rampYears: 3, ramp: 'equal' }, 2026, 1) // 30
 */
export function projectOutput(
  project: Pick<Project, 'startYear' | 'capacity' | 'rampYears' | 'ramp'>,
  year: number,
  delay: number,
): number {
  const { capacity, startYear, rampYears, ramp } = project;
  const since = year - startYear - delay;
  if (rampYears === 0) return since >= 0 ? capacity : 0;
  const part = Math.min(1, Math.max(0, since / rampYears));
  return capacity * (ramp === 'logistic' ? logisticShare(part, DEFAULT_STEEPNESS) : part);
}
