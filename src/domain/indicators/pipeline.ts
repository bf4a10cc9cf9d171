import { DEFAULT_STEEPNESS } from '../numbers/limits';
import { logisticShare } from '../projection/logistic';
import type { KindDefinition } from './kind-definition';
import { carryForward, numbersOf, singleNumber, type RampedCapacity } from './projection';

/**
 * A base path plus the ramped output of projects: V_t = base_t + realisation_t · Σ capacity ·
 * ramp(t − start − delay). What is known of the base year holds the projects' output of that year.
 */
export const pipeline: KindDefinition<'pipeline'> = {
  isShare: false,
  isFlow: true,
  isCounted: false,
  isRunningSum: false,
  compounds: true,
  hasGrowthRate: true,
  hasProjects: true,
  needsBase: true,
  canBeIndex: false,
  baseRange: [null, null],
  drivers: ['growth', 'realisation', 'delay', 'actual'],
  carriedBy: null,
  steps: ['projects', 'underlying'],
  settings: [],
  modelOf: () => ({ kind: 'pipeline' }),
  project: (input) => {
    const delay = singleNumber(input, 'delay') ?? 0;
    const realisation = numbersOf(input, 'realisation');
    const output = input.years.map(
      (year, index) =>
        outputOf(input.projects, year, delay) *
        // Before the first projected year nothing is left to be realised.
        (index === 0 ? 1 : (realisation[index - 1] ?? 1)),
    );
    const growth = numbersOf(input, 'growth');
    return carryForward(
      input,
      (previous, index) => {
        const underlying = previous - (output[index] ?? 0);
        return underlying * (1 + (growth[index] ?? 0)) + (output[index + 1] ?? 0);
      },
      (path) => [
        { key: 'projects', values: output },
        { key: 'underlying', values: path.map((value, index) => value - (output[index] ?? 0)) },
      ],
    );
  },
};

/**
 * Computes what a project puts out in a year: its capacity, ramped up evenly or on a normalised
 * logistic over `rampYears` years after it is ready.
 *
 * @param year - a calendar year
 * @param delay - years by which the project is late, 0 or more
 * @returns output per year in the unit of the project's indicator, before any share of realisation
 * @example projectOutput({ startYear: 2024, capacity: 90, rampYears: 3, ramp: 'equal' }, 2026, 0) // 60
 * @example projectOutput({ startYear: 2024, capacity: 90, rampYears: 3, ramp: 'equal' }, 2026, 1) // 30
 */
export function projectOutput(
  { capacity, startYear, rampYears, ramp }: RampedCapacity,
  year: number,
  delay: number,
): number {
  const since = year - startYear - delay;
  if (rampYears === 0) return since >= 0 ? capacity : 0;
  const part = Math.min(1, Math.max(0, since / rampYears));
  return capacity * (ramp === 'logistic' ? logisticShare(part, DEFAULT_STEEPNESS) : part);
}

function outputOf(projects: readonly RampedCapacity[], year: number, delay: number): number {
  let sum = 0;
  for (const project of projects) sum += projectOutput(project, year, delay);
  return sum;
}
