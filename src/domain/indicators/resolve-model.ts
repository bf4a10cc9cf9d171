import type { Formula } from '../formulas/formula-node';
import { DEFAULT_STEEPNESS } from '../numbers/limits';
import type { IndicatorModel } from './indicator-model';
import type { IndicatorSpec } from '../plan/plan-spec';

/**
 * Puts together what kind of thing an indicator is. The checks have passed: what its kind needs is
 * there.
 *
 * @param formulaOf - the formula of an indicator, with the ids of the plan
 */
export function resolveModel(
  spec: IndicatorSpec,
  formulaOf: (id: string) => Formula | undefined,
): IndicatorModel {
  const { kind, steepness = DEFAULT_STEEPNESS } = spec;
  switch (kind) {
    case 'renewable':
      return { kind, validity: spec.validity ?? 1 };
    case 'programme':
      return {
        kind,
        phasing: spec.phasing ?? 'given',
        steepness,
        startShare: spec.startShare ?? 0,
      };
    case 'coverage':
      return { kind, phasing: spec.phasing === 'logistic' ? 'logistic' : 'equal', steepness };
    case 'linked':
      return {
        kind,
        follows: spec.follows ?? '',
        lag: spec.lag ?? 0,
        outsideGrowth: spec.outsideGrowth ?? null,
      };
    case 'formula': {
      const formula = formulaOf(spec.id);
      if (!formula) throw new Error(`${spec.id} has no formula`);
      return { kind, formula };
    }
    default:
      return { kind };
  }
}
