import { KIND_FACTS } from '../indicators/kinds';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts } from './plan-spec';

/** Finds base values that are missing or out of the range of their kind. */
export function checkBases(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap((indicator, index) =>
    checkBase(indicator, ['indicators', index, 'base']),
  );
}

function checkBase({ kind, base }: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  const { needsBase, baseRange } = KIND_FACTS[kind];
  // Whether a formula computes the base year too is known when it is read.
  if (!base) return needsBase ? [{ kind: 'missing', path, expected: 'object' }] : [];
  const [min, max] = baseRange;
  const { value } = base;
  if ((min === null || value >= min) && (max === null || value <= max)) return [];
  return [{ kind: 'outOfRange', path: [...path, 'value'], value, min, max }];
}
