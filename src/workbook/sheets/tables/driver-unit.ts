import { DRIVERS, type Driver, type Indicator } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';

/** What the numbers of a driver are measured in, in the sheet's language. */
export function driverUnit(
  { t, own }: Pick<SheetContext, 't' | 'own'>,
  indicator: Pick<Indicator, 'unit'>,
  driver: Driver,
): string {
  const { unit } = DRIVERS[driver];
  switch (unit) {
    case 'fraction':
      return t(driver === 'growth' ? 'units.growth' : 'units.fraction');
    case 'own':
      return own(indicator.unit);
    case 'ownPerYear':
      return own(indicator.unit) + t('units.perYear');
    case 'year':
    case 'years':
    case 'number':
      return t(`units.${unit}`);
  }
}
