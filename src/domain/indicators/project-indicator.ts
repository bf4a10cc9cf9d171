import type { Driver } from './drivers';
import { err, ok } from '../../shared/result';
import { carryForward } from './carry-forward';
import { projectCoverage } from './coverage';
import { projectFormula } from './formula';
import { projectLinked } from './linked';
import { projectPipeline } from './pipeline';
import { projectProgramme } from './programme';
import { projectRenewable } from './renewable';
import {
  baseOf,
  driverNumbers,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';

/** Computes the path of one indicator under one set of driver values. Nothing is rounded. */
export function projectIndicator(input: ProjectionInput): ProjectionResult {
  const { model } = input.indicator;
  switch (model.kind) {
    case 'level':
      return carried(input, 'growth', (previous, growth) => previous * (1 + growth));
    case 'stock':
      return carried(input, 'netAdditions', (previous, additions) => previous + additions);
    case 'given':
      return carried(input, 'value', (_, value) => value);
    case 'renewable':
      return projectRenewable(input, model);
    case 'programme':
      return projectProgramme(input, model);
    case 'coverage':
      return projectCoverage(input, model);
    case 'linked':
      return projectLinked(input, model);
    case 'pipeline':
      return projectPipeline(input);
    case 'formula':
      return projectFormula(input, model);
  }
}

function carried(
  input: ProjectionInput,
  driver: Driver,
  next: (previous: number, said: number) => number,
): ProjectionResult {
  const said = driverNumbers(input, driver);
  const path = carryForward(baseOf(input), driverNumbers(input, 'actual'), (previous, index) =>
    next(previous, said[index] ?? 0),
  );
  return path.ok
    ? ok({ values: path.value, steps: [] })
    : err({ reason: 'overflow', index: path.error });
}
