import { projectIndicator } from './project-indicator';
import { type ProjectionInput, type ProjectionResult } from './projection-input';
import { projectYearByYear } from './project-year-by-year';

/** The path of one indicator beside what it was computed from. */
export interface GroupProjection {
  readonly input: ProjectionInput;
  readonly projection: ProjectionResult;
}

/**
 * Computes the paths of indicators that need each other; most groups are of one indicator that
 * needs nobody in the group, and its path is computed as a whole. Where a year has no value, the
 * indicator that lacks it is the only one told of.
 */
export function projectGroup(inputs: readonly ProjectionInput[]): readonly GroupProjection[] {
  const [first] = inputs;
  if (inputs.length === 1 && first && !needsItself(first)) {
    return [{ input: first, projection: projectIndicator(first) }];
  }
  const paths = projectYearByYear(inputs);
  return inputs.flatMap((input) => {
    const projection = paths.get(input.indicator.id);
    return projection ? [{ input, projection }] : [];
  });
}

function needsItself({ indicator: { id, model } }: ProjectionInput): boolean {
  return (
    model.kind === 'formula' && model.formula.references.some(({ indicator }) => indicator === id)
  );
}
