import { numbersOfDriver } from '../../scenarios/resolve-drivers';
import { scenarioLineage } from '../../scenarios/scenario-lineage';
import { lawOf, type VaryingDistribution } from '../../distributions/quantile';
import { DRIVERS, type Driver, type DriverRule } from '../../indicators/drivers';
import type { Plan, Uncertainty } from '../../plan/plan';
import type { Draw } from '../copula/correlation-matrix';
import type { PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';

/** A driver of an indicator in one year, as the draws give it. */
export interface UncertainValue extends Draw {
  /** Place of the indicator in the plan. */
  readonly place: number;
  /** Projected year, counted from 0; 0 for a driver that has a single number. */
  readonly index: number;
  readonly distribution: VaryingDistribution;
  /** What is added to a draw: the assumption of the scenario, or 0. */
  readonly shift: number;
  /** The value below which a draw falls with a probability, held within the range of the driver. */
  readonly quantile: (probability: number) => number;
  /** The probability that a draw is not above a value. */
  readonly cdf: (value: number) => number;
  /** Whether no draw can lie outside the range of the driver. */
  readonly isBounded: boolean;
  /** Whether a draw, before it is held, lies outside the range of the driver. */
  readonly isOutside: (probability: number) => boolean;
}

/**
 * Lists the uncertainties of a scenario, year by year, with those it inherits. At each level, from
 * the root to the scenario, an uncertainty without a year replaces every year of what is inherited,
 * and one with a year then replaces that year.
 *
 * @returns one entry per indicator, driver and year, `year` counted from 0
 * @example uncertaintiesOf(examplePlan, 'base').length // 0
 */
export function uncertaintiesOf(plan: Plan, scenario: string): readonly YearUncertainty[] {
  const known = new Map<string, YearUncertainty>();
  for (const { uncertainties } of scenarioLineage(plan.scenarios, scenario)) {
    const ofAllYears = uncertainties.filter(({ year }) => year === null);
    const ofOneYear = uncertainties.filter(({ year }) => year !== null);
    for (const uncertainty of [...ofAllYears, ...ofOneYear]) {
      const { indicator, driver, year } = uncertainty;
      const count = DRIVERS[driver].single ? 1 : plan.years;
      const first = year === null ? 0 : year - plan.baseYear - 1;
      const last = year === null ? count - 1 : first;
      for (let index = first; index <= last; index += 1) {
        known.set(`${indicator} ${driver} ${String(index)}`, { uncertainty, index });
      }
    }
  }
  return [...known.values()];
}

/** An uncertainty in one projected year. */
export interface YearUncertainty {
  readonly uncertainty: Uncertainty;
  /** Projected year, counted from 0. */
  readonly index: number;
}

/**
 * Finds what is uncertain in a scenario, in the order of the years. A year with an actual is certain.
 *
 * @param paths - the scenario as it is without draws
 */
export function uncertainDrivers(
  plan: Plan,
  { indicators, placeOf }: PlanFrame,
  paths: ScenarioPaths,
): readonly UncertainValue[] {
  const values: UncertainValue[] = [];
  for (const { uncertainty, index } of uncertaintiesOf(plan, paths.scenario.id)) {
    const { indicator, driver, distribution } = uncertainty;
    const place = placeOf.get(indicator) ?? -1;
    const numbersOf = (name: Driver) => numbersOfDriver(paths.drivers[place], name);
    const isKnown = !DRIVERS[driver].single && (numbersOf('actual')[index] ?? null) !== null;
    if (isKnown || distribution.shape === 'certain' || !indicators[place]) continue;
    const assumed = numbersOf(driver)[index] ?? 0;
    const shift = uncertainty.measuredFrom === 'assumption' ? assumed - middleOf(distribution) : 0;
    values.push({
      ...{ place, indicator, driver, index, distribution, shift },
      year: DRIVERS[driver].single ? null : plan.baseYear + 1 + index,
      yearCorrelation: uncertainty.yearCorrelation,
      ...limited(driver, distribution, shift),
    });
  }
  const rankOf = new Map(Object.keys(DRIVERS).map((driver, rank) => [driver, rank]));
  const rank = ({ driver }: UncertainValue): number => rankOf.get(driver) ?? 0;
  values.sort((a, b) => a.index - b.index || a.place - b.place || rank(a) - rank(b));
  return values;
}

/** What a distribution is measured from, where it moves with an assumption: the mean of a history. */
function middleOf(distribution: VaryingDistribution): number {
  if (distribution.shape !== 'history') return 0;
  const { changes } = distribution;
  return changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

/** A rate of −100 % leaves nothing to grow from: draws stop this far above an excluded end. */
const ABOVE_EXCLUDED = 1e-6;

/** The functions of a distribution that is moved and held within the range of a driver. */
function limited(
  driver: Driver,
  distribution: VaryingDistribution,
  shift: number,
): Pick<UncertainValue, 'quantile' | 'cdf' | 'isBounded' | 'isOutside'> {
  const rule: DriverRule = DRIVERS[driver];
  const lowest = rule.min === null ? -Infinity : rule.min + (rule.minExcluded ? ABOVE_EXCLUDED : 0);
  const highest = rule.max ?? Infinity;
  const { quantile, cdf } = lawOf(distribution);
  const hold = (value: number): number => Math.min(highest, Math.max(lowest, value));
  const whole = rule.whole;
  const isOutside = (probability: number): boolean => {
    const value = quantile(probability) + shift;
    return value < lowest || value > highest;
  };
  if (!whole && quantile(0) + shift >= lowest && quantile(1) + shift <= highest) {
    return {
      quantile: shift === 0 ? quantile : (probability) => quantile(probability) + shift,
      cdf: shift === 0 ? cdf : (value) => cdf(value - shift),
      ...{ isBounded: true, isOutside: () => false },
    };
  }
  return {
    quantile: (probability) => {
      const value = hold(quantile(probability) + shift);
      return whole ? Math.round(value) : value;
    },
    cdf: (value) => {
      if (value >= highest) return 1;
      return value < lowest ? 0 : cdf((whole ? Math.floor(value) + 0.5 : value) - shift);
    },
    isBounded: !isOutside(SMALLEST) && !isOutside(1 - SMALLEST),
    isOutside,
  };
}

/** Half of the distance between two points of 32 bits: no point lies nearer to 0 or 1. */
const SMALLEST = 0.5 / 4_294_967_296;
