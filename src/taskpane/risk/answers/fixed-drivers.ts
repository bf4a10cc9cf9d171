import { uncertaintiesOf, type Driver, type Plan } from '../../../domain/index';

/** The uncertain drivers of an indicator whose distribution stays where it is when a slider moves. */
export function fixedDrivers(plan: Plan, scenario: string, indicator: string): readonly Driver[] {
  const fixed = uncertaintiesOf(plan, scenario).filter(
    ({ uncertainty }) =>
      uncertainty.indicator === indicator &&
      uncertainty.measuredFrom === 'zero' &&
      uncertainty.distribution.shape !== 'certain',
  );
  return [...new Set(fixed.map(({ uncertainty }) => uncertainty.driver))];
}
