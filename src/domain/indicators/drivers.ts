/** What the numbers of a driver are measured in. */
export type DriverUnit =
  /** A rate or share: 0.06 is 6 %. */
  | 'fraction'
  /** The indicator's unit. */
  | 'own'
  /** The indicator's unit, per year. */
  | 'ownPerYear'
  /** A calendar year. */
  | 'year'
  /** A number of years. */
  | 'years'
  /** A bare number. */
  | 'number';

/** What there is to know about a driver. */
export interface DriverRule {
  readonly unit: DriverUnit;
  /** One number for the whole horizon rather than one per year. */
  readonly single: boolean;
  /** Whether a root scenario has to set it; where it does not, `fallback` applies. */
  readonly required: boolean;
  /** What holds where no scenario gives a number; null is nothing. */
  readonly fallback: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** True when `min` itself is not allowed either. */
  readonly minExcluded: boolean;
  readonly whole: boolean;
}

const yearly: DriverRule = {
  unit: 'number',
  single: false,
  required: true,
  fallback: null,
  min: null,
  max: null,
  minExcluded: false,
  whole: false,
};

/**
 * The drivers: what a scenario can set for an indicator.
 *
 * `actual` is what was really reached in a projected year; the path takes it and goes on from there.
 * `fixed` is the amount of a programme that is locked for a year; the free years share the rest.
 */
export const DRIVERS = {
  growth: { ...yearly, unit: 'fraction', min: -1, minExcluded: true },
  netAdditions: { ...yearly, unit: 'ownPerYear' },
  grossAdditions: { ...yearly, unit: 'ownPerYear', min: 0 },
  renewal: { ...yearly, unit: 'fraction', min: 0, max: 1 },
  total: { ...yearly, unit: 'own', single: true },
  share: { ...yearly, unit: 'fraction', min: 0, max: 1 },
  fixed: { ...yearly, unit: 'ownPerYear', required: false },
  ceiling: {
    ...yearly,
    unit: 'fraction',
    single: true,
    required: false,
    fallback: 1,
    min: 0,
    max: 1,
  },
  fullYear: { ...yearly, unit: 'year', single: true, whole: true },
  elasticity: { ...yearly },
  realisation: { ...yearly, unit: 'fraction', required: false, fallback: 1, min: 0 },
  delay: { ...yearly, unit: 'years', single: true, required: false, fallback: 0, min: 0, max: 30 },
  value: { ...yearly, unit: 'own' },
  actual: { ...yearly, unit: 'own', required: false },
} as const satisfies Readonly<Record<string, DriverRule>>;

/** What moves an indicator from year to year. */
export type Driver = keyof typeof DRIVERS;

/** Every driver. */
export const DRIVER_NAMES = Object.keys(DRIVERS) as readonly Driver[];

/** Why a driver cannot have a number. */
export type DriverValueProblem =
  | { readonly kind: 'notWhole'; readonly value: number }
  | {
      readonly kind: 'outOfRange';
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
      /** True when `min` itself is not allowed either. */
      readonly minExcluded: boolean;
    };

/**
 * Checks a number of a driver, wherever it comes from: a file, a table or the task pane.
 *
 * @param value - a finite number
 * @returns what is wrong with it; null when the driver can have it
 * @example findDriverValueProblem('growth', -1) // { kind: 'outOfRange', value: -1, min: -1, max: null, minExcluded: true }
 * @example findDriverValueProblem('fullYear', 2026.5) // { kind: 'notWhole', value: 2026.5 }
 */
export function findDriverValueProblem(driver: Driver, value: number): DriverValueProblem | null {
  const { min, max, minExcluded, whole }: DriverRule = DRIVERS[driver];
  if (whole && !Number.isInteger(value)) return { kind: 'notWhole', value };
  const isLow = min !== null && (minExcluded ? value <= min : value < min);
  const isHigh = max !== null && value > max;
  return isLow || isHigh ? { kind: 'outOfRange', value, min, max, minExcluded } : null;
}
