import type { Indicator, Scenario } from '../../domain/index';
import { decimalsFormat, FORMATS } from './sheet-styles';

/** The number format of what moves an indicator: fractions of additions show when there are any. */
export function driverFormat(indicator: Indicator, scenarios: readonly Scenario[]): string {
  if (indicator.kind === 'level') return FORMATS.percent;
  const values = scenarios.flatMap(({ assumptions }) =>
    assumptions.filter((said) => said.indicator === indicator.id).flatMap((said) => said.values),
  );
  return decimalsFormat(values.every((value) => Number.isInteger(value ?? 0)) ? 0 : 2);
}
