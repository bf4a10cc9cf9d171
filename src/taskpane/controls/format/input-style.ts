import {
  KIND_FACTS,
  DRIVERS,
  type Driver,
  type DriverRule,
  type IndicatorKind,
} from '../../../domain/index';

/** How the numbers of a driver are typed and shown. */
export type InputStyle = 'percent' | 'signed' | 'plain' | 'year';

/** Chooses how a driver is written; values of a coverage are shares, so percentages. */
export function inputStyle(driver: Driver, kind: IndicatorKind | null = null): InputStyle {
  const { unit }: DriverRule = DRIVERS[driver];
  if (unit === 'fraction' || (unit === 'own' && kind && KIND_FACTS[kind].isShare)) return 'percent';
  if (unit === 'year') return 'year';
  return driver === 'netAdditions' ? 'signed' : 'plain';
}
