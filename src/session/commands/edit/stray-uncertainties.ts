import {
  type CorrelationSpec,
  driversOf,
  type IndicatorSpec,
  isUncertainIn,
  modelOf,
  type PlanSpec,
  type UncertainDriverSpec,
} from '../../../domain/index';

/** Whether two rows are about the same driver in the same year. */
export function sameDriver(one: UncertainDriverSpec, other: UncertainDriverSpec): boolean {
  return (
    one.indicator === other.indicator && one.driver === other.driver && one.year === other.year
  );
}

/**
 * Takes away the uncertainties and correlations that have lost their indicator, their driver or their
 * year by an edit. What the edit itself brings stays: the rules of plans tell what is wrong with it.
 */
export function withoutStrayUncertainties(after: PlanSpec, before: PlanSpec): PlanSpec {
  const isThere = presence(after);
  const earlier = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  const scenarios = after.scenarios.map((scenario) => {
    const { uncertainties = [] } = scenario;
    const was = earlier.get(scenario.id)?.uncertainties ?? [];
    const kept = uncertainties.filter(
      (each) => isThere(each) || !was.some((old) => sameDriver(old, each)),
    );
    return kept.length === uncertainties.length ? scenario : { ...scenario, uncertainties: kept };
  });
  const { correlations = [] } = after;
  const spec = { ...after, scenarios };
  const isUncertain = correlations.length > 0 ? isUncertainIn(spec) : () => true;
  const isLost = ({ first, second }: CorrelationSpec): boolean =>
    [first, second].some((driver) => !isThere(driver) || !isUncertain(driver));
  const kept = correlations.filter(
    (each) => !isLost(each) || !(before.correlations ?? []).some((old) => samePair(old, each)),
  );
  return kept.length === correlations.length ? spec : { ...spec, correlations: kept };
}

function samePair(one: CorrelationSpec, other: CorrelationSpec): boolean {
  return sameDriver(one.first, other.first) && sameDriver(one.second, other.second);
}

/** Tells whether a plan has an indicator with a driver, and projects the year. */
function presence({ indicators, horizon }: PlanSpec): (driver: UncertainDriverSpec) => boolean {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const { baseYear, years } = horizon;
  return ({ indicator, driver, year = baseYear + 1 }) => {
    const own = byId.get(indicator);
    const hasDriver = own !== undefined && driversOfSpec(own).includes(driver);
    return hasDriver && year > baseYear && year <= baseYear + years;
  };
}

function driversOfSpec(indicator: IndicatorSpec): readonly string[] {
  return driversOf(modelOf(indicator.kind, indicator));
}
