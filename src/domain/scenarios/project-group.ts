import { projectIndicator, type ProjectionInput, type ProjectionResult } from './project-indicator';
import { projectYearByYear } from './project-year-by-year';

/**
 * Computes the paths of indicators that need each other; most groups are of one indicator that
 * needs nobody in the group, and its path is computed as a whole.
 */
export function projectGroup(
  inputs: readonly ProjectionInput[],
): ReadonlyMap<string, ProjectionResult> {
  const [first] = inputs;
  if (!first) return new Map();
  const isAlone = inputs.length === 1 && !needsItself(first);
  return isAlone
    ? new Map([[first.indicator.id, projectIndicator(first)]])
    : projectYearByYear(inputs);
}

function needsItself({ indicator: { id, model } }: ProjectionInput): boolean {
  return (
    model.kind === 'formula' && model.formula.references.some(({ indicator }) => indicator === id)
  );
}
