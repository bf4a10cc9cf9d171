import { err, ok } from '../../shared/result';
import { carryForward } from './carry-forward';
import {
  baseOf,
  driverNumbers,
  singleNumber,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';
import { projectOutput } from './project-output';

/**
 * A base path plus the ramped output of projects: V_t = base_t + realisation_t · Σ capacity ·
 * ramp(t − start − delay). What is known of the base year holds the projects' output of that year.
 */
export function projectPipeline(input: ProjectionInput): ProjectionResult {
  const delay = singleNumber(input, 'delay') ?? 0;
  const realisation = driverNumbers(input, 'realisation');
  const output = input.years.map(
    (year, index) =>
      sum(input.projects.map((project) => projectOutput(project, year, delay))) *
      // Before the first projected year nothing is left to be realised.
      (index === 0 ? 1 : (realisation[index - 1] ?? 1)),
  );
  const growth = driverNumbers(input, 'growth');
  const path = carryForward(baseOf(input), driverNumbers(input, 'actual'), (previous, index) => {
    const underlying = previous - (output[index] ?? 0);
    return underlying * (1 + (growth[index] ?? 0)) + (output[index + 1] ?? 0);
  });
  if (!path.ok) return err({ reason: 'overflow', index: path.error });
  const { value: values } = path;
  return ok({
    values,
    steps: [
      { key: 'projects', values: output },
      { key: 'underlying', values: values.map((value, index) => value - (output[index] ?? 0)) },
    ],
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
