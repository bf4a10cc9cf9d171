import {
  checkUncertainDriver,
  driverKey,
  findTwice,
  uncertainKeys,
  unambiguousIndicators,
  yearKeys,
} from './check-uncertainties';
import type { Plan, UncertainDriver } from './plan';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { CorrelationSpec, PlanParts, UncertainDriverSpec } from './plan-spec';

/**
 * Finds correlations of a driver with itself, of one that no scenario makes uncertain, of the wrong
 * driver or year, or given twice in whichever order.
 */
export function checkCorrelations(spec: PlanParts): readonly PlanProblem[] {
  const { correlations = [] } = spec;
  if (correlations.length === 0) return [];
  const indicatorOf = unambiguousIndicators(spec);
  const isUncertain = isUncertainIn(spec);
  const twice = findTwice(correlations.map((each, row) => [pairKey(each), ['correlations', row]]));
  return [
    ...twice,
    ...correlations.flatMap((correlation, row) => {
      const path = ['correlations', row];
      const wrong = (['first', 'second'] as const).flatMap((side) => {
        const driver = correlation[side];
        const place = [...path, side];
        const indicator = indicatorOf.get(driver.indicator);
        const problems = checkUncertainDriver(spec, driver, indicator, place);
        if (problems.length > 0 || !indicator) return problems;
        return isUncertain(driver) ? [] : [notUncertain(driver, place)];
      });
      return [...wrong, ...checkItself(correlation, path)];
    }),
  ];
}

/**
 * Tells of a driver whether a scenario of a plan makes it uncertain in the year that is meant, or in any
 * where none is named.
 *
 * @example isUncertainIn({ scenarios: [], horizon: examplePlanSpec.horizon })({ indicator: 'gdp', driver: 'growth' }) // false
 */
export function isUncertainIn(
  spec: Pick<PlanParts, 'scenarios' | 'horizon'>,
): (driver: UncertainDriverSpec) => boolean {
  const uncertain = keysOfAllScenarios(spec);
  const { baseYear, years } = spec.horizon;
  return (driver) => yearKeys(driver, baseYear, years).some((key) => uncertain.has(key));
}

/**
 * Lists the correlations of a plan between drivers that are still uncertain, after scenarios have gone.
 *
 * @example uncertainCorrelations(examplePlan) // []
 */
export function uncertainCorrelations(plan: Plan): Plan['correlations'] {
  const { correlations, baseYear, years } = plan;
  if (correlations.length === 0) return correlations;
  const scenarios = plan.scenarios.map(({ id, name, parent, uncertainties }) => ({
    ...{ id, name },
    ...(parent !== null && { parent }),
    uncertainties: uncertainties.map((each) => ({
      ...driverSpec(each),
      shape: each.distribution.shape,
      provenance: { evidence: each.provenance.evidence },
    })),
  }));
  const isUncertain = isUncertainIn({ scenarios, horizon: { baseYear, years } });
  const left = correlations.filter(({ first, second }) =>
    [first, second].every((driver) => isUncertain(driverSpec(driver))),
  );
  return left.length === correlations.length ? correlations : left;
}

function driverSpec({ indicator, driver, year }: UncertainDriver): UncertainDriverSpec {
  return { indicator, driver, ...(year !== null && { year }) };
}

function pairKey({ first, second }: CorrelationSpec): string {
  return [driverKey(first), driverKey(second)].sort().join(' ');
}

function keysOfAllScenarios(spec: Pick<PlanParts, 'scenarios' | 'horizon'>): ReadonlySet<string> {
  const keysOf = uncertainKeys(spec);
  const all = new Set<string>();
  for (const [place, { uncertainties = [] }] of spec.scenarios.entries()) {
    if (uncertainties.length > 0) for (const key of keysOf(place)) all.add(key);
  }
  return all;
}

function notUncertain(
  { indicator, driver, year }: UncertainDriverSpec,
  path: PlanPath,
): PlanProblem {
  return { kind: 'notUncertain', path, indicator, driver, year: year ?? null };
}

/** A year goes with itself; two years of one driver may be correlated. */
function checkItself({ first, second }: CorrelationSpec, path: PlanPath): readonly PlanProblem[] {
  const isSame = first.indicator === second.indicator && first.driver === second.driver;
  const isSameYear =
    first.year === undefined || second.year === undefined || first.year === second.year;
  if (!isSame || !isSameYear) return [];
  return [{ kind: 'correlatedWithItself', path: [...path, 'second'], driver: second.driver }];
}
