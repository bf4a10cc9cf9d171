import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/** Finds stocks that start below nothing: there are never fewer than 0 whole things. */
export function checkBases(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap(({ kind, base }, index): readonly PlanProblem[] =>
    kind === 'stock' && base.value < 0
      ? [
          {
            kind: 'outOfRange',
            path: ['indicators', index, 'base', 'value'],
            value: base.value,
            min: 0,
            max: null,
          },
        ]
      : [],
  );
}
