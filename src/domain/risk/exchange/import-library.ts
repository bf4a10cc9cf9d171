import { DRIVERS, type Driver } from '../../indicators/drivers';
import { driversOf } from '../../indicators/kinds';
import type { Correlation, Plan, Provenance, UncertainDriver, Uncertainty } from '../../plan/plan';
import { distributionOfSip, type SipLibrary } from './sipmath-library';

/** A plan that takes its uncertain drivers from a library. */
export interface ImportedLibrary {
  readonly plan: Plan;
  /** Variables that name no driver of the plan, or that have no P10, P50 and P90 to go through. */
  readonly unknown: readonly string[];
  /** Variables that P10, P50 and P90 do not tell entirely: with bounds, or with more terms. */
  readonly near: readonly string[];
}

/**
 * Puts the distributions and correlations of a library into a scenario. A variable is named after the
 * indicator, the driver and the year, as {@link scenarioSipmath} names it: `gdp growth 2026`. What
 * the scenario says of the same drivers and years is replaced.
 *
 * @param scenario - id of a scenario of the plan
 * @example importSipmath(examplePlan, 'base', { name: '', variables: [], correlations: [] }).unknown // []
 */
export function importSipmath(plan: Plan, scenario: string, library: SipLibrary): ImportedLibrary {
  const unknown: string[] = [];
  const near: string[] = [];
  const found = new Map<string, Uncertainty>();
  for (const variable of library.variables) {
    const driver = driverOfName(plan, variable.name);
    const made = driver && distributionOfSip(variable);
    if (!driver || !made) unknown.push(variable.name);
    else {
      if (!made.isExact) near.push(variable.name);
      const { distribution } = made;
      found.set(variable.name, {
        ...{ ...driver, distribution, measuredFrom: 'zero', yearCorrelation: 0 },
        provenance: provenanceOf(library),
      });
    }
  }
  const correlations: Correlation[] = [];
  for (const { first, second, value } of library.correlations) {
    const [one, other] = [found.get(first), found.get(second)];
    if (!one || !other) continue;
    if (!isSameDriver(one, other)) {
      const [from, to] = [driverOnly(one), driverOnly(other)];
      correlations.push({ first: from, second: to, value, provenance: provenanceOf(library) });
    } else if (Math.abs((one.year ?? 0) - (other.year ?? 0)) === 1) {
      const later = (one.year ?? 0) > (other.year ?? 0) ? first : second;
      const uncertainty = found.get(later);
      if (uncertainty) found.set(later, { ...uncertainty, yearCorrelation: value });
    }
  }
  return { plan: withAll(plan, scenario, [...found.values()], correlations), unknown, near };
}

function withAll(
  plan: Plan,
  scenario: string,
  uncertainties: readonly Uncertainty[],
  correlations: readonly Correlation[],
): Plan {
  const isTold = (told: UncertainDriver): boolean =>
    uncertainties.some((each) => isSameDriver(each, told) && each.year === told.year);
  return {
    ...plan,
    scenarios: plan.scenarios.map((each) =>
      each.id === scenario
        ? {
            ...each,
            uncertainties: [
              ...each.uncertainties.filter((told) => !isTold(told)),
              ...uncertainties,
            ],
          }
        : each,
    ),
    correlations: [
      ...plan.correlations.filter(({ first, second }) => !isTold(first) || !isTold(second)),
      ...correlations,
    ],
  };
}

function driverOnly({ indicator, driver, year }: Uncertainty): UncertainDriver {
  return { indicator, driver, year };
}

function isSameDriver(one: UncertainDriver, other: UncertainDriver): boolean {
  return one.indicator === other.indicator && one.driver === other.driver;
}

/** Reads a name such as `gdp growth 2026`; null where the plan has no such driver and year. */
function driverOfName(plan: Plan, name: string): UncertainDriver | null {
  const [id, driverName, yearText, ...more] = name.split(' ');
  const indicator = plan.indicators.find((each) => each.id === id);
  const driver = indicator && driversOf(indicator.model).find((each) => each === driverName);
  if (!indicator || !driver || driver === 'actual' || more.length > 0) return null;
  const year = yearOf(plan, driver, yearText);
  return year === undefined ? null : { indicator: indicator.id, driver, year };
}

/** Undefined where the year is none of the plan. */
function yearOf(
  { baseYear, years }: Plan,
  driver: Driver,
  text: string | undefined,
): number | null | undefined {
  if (text === undefined) return null;
  const year = Number(text);
  const isProjected = Number.isInteger(year) && year > baseYear && year <= baseYear + years;
  return isProjected && !DRIVERS[driver].single ? year : undefined;
}

function provenanceOf({ name }: SipLibrary): Provenance {
  const note = `SIPmath 3.0 ${name}`.trim();
  return {
    ...{ evidence: 'assumed', illustrative: false, document: null, place: null, date: null },
    ...{ phrase: null, note: { en: note, 'zh-CN': note } },
  };
}
