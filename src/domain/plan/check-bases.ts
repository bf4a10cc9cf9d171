import type { IndicatorKind } from '../indicators/indicator-model';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts } from './plan-spec';

/** Finds base values that are missing, and those that cannot be: fewer than no things, over all. */
export function checkBases(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap((indicator, index) =>
    checkBase(indicator, ['indicators', index, 'base']),
  );
}

/** There are never fewer than 0 whole things, and never more than all of them. */
export const BASE_RANGES: Readonly<
  Partial<Record<IndicatorKind, readonly [number, number | null]>>
> = {
  stock: [0, null],
  renewable: [0, null],
  programme: [0, null],
  coverage: [0, 1],
};

function checkBase({ kind, base }: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  // Whether a formula computes the base year too is known when it is read.
  if (!base) return kind === 'formula' ? [] : [{ kind: 'missing', path, expected: 'object' }];
  const [min, max] = BASE_RANGES[kind] ?? [null, null];
  const { value } = base;
  if ((min === null || value >= min) && (max === null || value <= max)) return [];
  return [{ kind: 'outOfRange', path: [...path, 'value'], value, min, max }];
}
