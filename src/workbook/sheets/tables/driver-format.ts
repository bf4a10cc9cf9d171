import { DRIVERS, type Driver, type Indicator, type Scenario } from '../../../domain/index';
import { decimalsFormat, FORMATS } from '../layout/sheet-styles';

/** The number format of a driver: fractions of whole things show when there are any. */
export function driverFormat(
  { id, decimals, kind }: Pick<Indicator, 'id' | 'decimals' | 'kind'>,
  driver: Driver,
  scenarios: readonly Scenario[],
): string {
  const isWhole = scenarios.every(({ assumptions }) =>
    assumptions
      .filter((said) => said.indicator === id && said.driver === driver)
      .every(({ values }) => values.every((value) => Number.isInteger(value ?? 0))),
  );
  switch (DRIVERS[driver].unit) {
    case 'fraction':
      return FORMATS.percent;
    case 'year':
      return FORMATS.year;
    case 'number':
      return decimalsFormat(2);
    case 'own':
      if (kind === 'coverage') return FORMATS.percent;
      return decimalsFormat(isWhole ? decimals : Math.max(decimals, 2));
    case 'ownPerYear':
    case 'years':
      return decimalsFormat(isWhole ? 0 : 2);
  }
}

/** The number format of the values of an indicator: a coverage is a share of all. */
export function valueFormat({ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>): string {
  return kind === 'coverage' ? FORMATS.percent : decimalsFormat(decimals);
}
