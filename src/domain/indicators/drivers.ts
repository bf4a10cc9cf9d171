import type { IndicatorKind, IndicatorModel } from './indicator-model';

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
  /** Whether a root scenario has to say it. What it may leave out is `fallback`. */
  readonly required: boolean;
  /** What holds where nobody says anything; null is nothing. */
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
 * The drivers: what a scenario can say about an indicator.
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

/** The drivers of each kind of indicator, the one that planners move first in front. */
export const DRIVERS_OF_KIND: Readonly<Record<IndicatorKind, readonly Driver[]>> = {
  level: ['growth', 'actual'],
  stock: ['netAdditions', 'actual'],
  renewable: ['grossAdditions', 'renewal', 'actual'],
  programme: ['share', 'total', 'fixed', 'actual'],
  coverage: ['fullYear', 'ceiling', 'actual'],
  linked: ['elasticity', 'actual'],
  pipeline: ['growth', 'realisation', 'delay', 'actual'],
  given: ['value'],
  formula: ['actual'],
};

const PHASED_BY_RULE: readonly Driver[] = ['total', 'fixed', 'actual'];

/**
 * Lists the drivers that an indicator has: the shares of a programme only where they are given.
 *
 * @example driversOf({ kind: 'renewable', validity: 3 }) // ['grossAdditions', 'renewal', 'actual']
 */
export function driversOf(model: IndicatorModel): readonly Driver[] {
  const drivers = DRIVERS_OF_KIND[model.kind];
  return model.kind === 'programme' && model.phasing !== 'given' ? PHASED_BY_RULE : drivers;
}
