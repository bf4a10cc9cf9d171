import { BASIS_FACTS } from '../plan/target-basis';
import { DRIVERS } from '../indicators/drivers';
import type { Indicator, Plan } from '../plan/plan';

/**
 * Tells whether an indicator may be counted in another unit: one that compounds by its growth, while
 * no target, assumption, project or formula of the plan speaks of it in the unit that it has.
 */
export function isUnitFree(plan: Plan, { id, kind }: Indicator): boolean {
  if (kind !== 'level') return false;
  const isMeant = ({ indicator }: { readonly indicator: string }): boolean => indicator === id;
  const inUnit = [
    ...plan.targets.filter(({ basis }) => !BASIS_FACTS[basis].isFraction),
    ...plan.projects,
    ...plan.scenarios.flatMap(({ assumptions }) =>
      assumptions.filter(({ driver }) => DRIVERS[driver].unit.startsWith('own')),
    ),
  ];
  const references = plan.indicators.flatMap(({ model }) =>
    model.kind === 'formula' ? model.formula.references : [],
  );
  return ![...inUnit, ...references].some(isMeant);
}
