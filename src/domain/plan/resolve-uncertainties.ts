import type { Distribution } from '../distributions/distribution';
import { findDistributionProblem } from '../distributions/distribution-problem';
import { DRIVER_NAMES } from '../indicators/drivers';
import { pastChanges } from './past-changes';
import type { Correlation, Indicator, Plan, Scenario, UncertainDriver, Uncertainty } from './plan';
import type {
  CorrelationSpec,
  DistributionSpec,
  IndicatorSpec,
  UncertainDriverSpec,
  UncertaintySpec,
} from './plan-spec';
import { resolveProvenance } from './resolve-provenance';

/**
 * Puts a distribution together from what is written. What is missing becomes NaN, which the checks
 * report.
 *
 * @param changes - the yearly changes of the indicator, for a history
 */
export function distributionOf(spec: DistributionSpec, changes: readonly number[]): Distribution {
  const { low = NaN, mode = NaN, high = NaN, p10 = NaN, p50 = NaN, p90 = NaN } = spec;
  const { mean = NaN, deviation = NaN, outcomes = [] } = spec;
  const { shape } = spec;
  switch (shape) {
    case 'certain':
      return { shape };
    case 'triangular':
    case 'pert':
      return { shape, low, mode, high };
    case 'percentiles':
      return { shape, p10, p50, p90 };
    case 'normal':
      return { shape, mean, deviation };
    case 'uniform':
      return { shape, low, high };
    case 'discrete':
      return { shape, outcomes };
    case 'history':
      return { shape, changes };
  }
}

/**
 * Resolves the uncertainties of a scenario. They come in the order of indicators, drivers and years,
 * so that a plan is the same whether it comes from a file or from the rows of a sheet.
 *
 * @param placeOf - the place of an indicator in the plan
 */
export function resolveUncertainties(
  specs: readonly UncertaintySpec[],
  indicators: readonly IndicatorSpec[],
  placeOf: ReadonlyMap<string, number>,
  baseYear: number,
): readonly Uncertainty[] {
  const resolved = specs.map((spec): Uncertainty => {
    const { indicator, driver } = spec;
    const past = indicators[placeOf.get(indicator) ?? -1] ?? {};
    return {
      ...{ indicator, driver, year: spec.year ?? null },
      distribution: distributionOf(spec, pastChanges(driver, past, baseYear)),
      measuredFrom: spec.measuredFrom ?? 'zero',
      yearCorrelation: spec.yearCorrelation ?? 0,
      provenance: resolveProvenance(spec.provenance),
    };
  });
  return inDriverOrder(resolved, placeOf);
}

/**
 * Sorts uncertainties by indicators, drivers and years, as a plan has them; one of every year is first.
 *
 * @param placeOf - the place of an indicator in the plan
 * @example inDriverOrder([{ year: 2025 }, { year: 2024 }].map((at) => ({ indicator: 'a', driver: 'growth', ...at })), new Map())[0].year // 2024
 */
export function inDriverOrder<Row extends UncertainDriver>(
  rows: readonly Row[],
  placeOf: ReadonlyMap<string, number>,
): readonly Row[] {
  return [...rows].sort((a, b) => compareDrivers(a, b, placeOf));
}

function compareDrivers(
  a: UncertainDriver,
  b: UncertainDriver,
  placeOf: ReadonlyMap<string, number>,
): number {
  const place = ({ indicator }: UncertainDriver): number => placeOf.get(indicator) ?? 0;
  const rank = ({ driver }: UncertainDriver): number => DRIVER_NAMES.indexOf(driver);
  return place(a) - place(b) || rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0);
}

/** Resolves a correlation. */
export function resolveCorrelation(spec: CorrelationSpec): Correlation {
  return {
    first: resolveUncertainDriver(spec.first),
    second: resolveUncertainDriver(spec.second),
    value: spec.value,
    provenance: resolveProvenance(spec.provenance),
  };
}

function resolveUncertainDriver({ indicator, driver, year }: UncertainDriverSpec): UncertainDriver {
  return { indicator, driver, year: year ?? null };
}

/**
 * Reads the histories of a plan again, after a base value has changed. Scenarios without a history that
 * changed stay the same objects.
 *
 * @returns null where nothing can be drawn from a history any more
 * @example withPastChanges(examplePlan) === examplePlan // true
 */
export function withPastChanges(plan: Plan): Plan | null {
  const indicatorOf = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  let isSame = true;
  const scenarios = plan.scenarios.map((scenario) => {
    const uncertainties = scenario.uncertainties.map((each) =>
      withChanges(each, indicatorOf.get(each.indicator), plan.baseYear),
    );
    if (uncertainties.every((each, index) => each === scenario.uncertainties[index])) {
      return scenario;
    }
    isSame = false;
    return { ...scenario, uncertainties };
  });
  if (isSame) return plan;
  const isDrawable = ({ uncertainties }: Scenario): boolean =>
    uncertainties.every(({ distribution }) => findDistributionProblem(distribution) === null);
  return scenarios.every(isDrawable) ? { ...plan, scenarios } : null;
}

function withChanges(
  uncertainty: Uncertainty,
  indicator: Indicator | undefined,
  baseYear: number,
): Uncertainty {
  const { distribution, driver } = uncertainty;
  if (distribution.shape !== 'history' || !indicator) return uncertainty;
  const changes = pastChanges(driver, indicator, baseYear);
  const isSame =
    changes.length === distribution.changes.length &&
    changes.every((change, index) => change === distribution.changes[index]);
  return isSame ? uncertainty : { ...uncertainty, distribution: { shape: 'history', changes } };
}
