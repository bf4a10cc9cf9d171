import { foldedCase } from '../../shared/folded-name';
import type { DistributionProblem } from '../distributions/distribution-problem';
import { findDistributionProblem } from '../distributions/distribution-problem';
import { type Driver, DRIVERS, findDriverValueProblem } from '../indicators/drivers';
import { driversOf, modelOf } from '../indicators/kinds';
import { PLAN_LIMITS } from '../numbers/limits';
import { findDuplicates, repeatedIds } from './check-ids';
import { hasPastChanges, pastChanges } from './past-changes';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts, UncertainDriverSpec, UncertaintySpec } from './plan-spec';
import { distributionOf } from './resolve-uncertainties';
import {
  ALL_SHAPE_SETTINGS,
  isDriverValue,
  SHAPE_SETTINGS,
  type ShapeSetting,
} from './shape-settings';

/** Finds uncertainties of the wrong driver or year, given twice, or of which nothing can be drawn. */
export function checkUncertainties(spec: PlanParts): readonly PlanProblem[] {
  const indicatorOf = unambiguousIndicators(spec);
  const problems = spec.scenarios.flatMap(({ uncertainties = [] }, scenario) => {
    const path = ['scenarios', scenario, 'uncertainties'];
    return [
      ...findTwice(uncertainties.map((each, row) => [driverKey(each), [...path, row]])),
      ...uncertainties.flatMap((uncertainty, row) => {
        const indicator = indicatorOf.get(uncertainty.indicator);
        return [
          ...checkUncertainDriver(spec, uncertainty, indicator, [...path, row]),
          ...checkDistribution(spec, uncertainty, indicator, [...path, row]),
        ];
      }),
    ];
  });
  return [...problems, ...checkCounts(spec)];
}

/** The indicators by id, without ids that are used twice. */
export function unambiguousIndicators(spec: PlanParts): ReadonlyMap<string, IndicatorSpec> {
  const repeated = repeatedIds(spec.indicators);
  return new Map(
    spec.indicators
      .filter(({ id }) => !repeated.has(foldedCase(id)))
      .map((indicator) => [indicator.id, indicator]),
  );
}

/** Names a driver of an indicator in a year. */
export function driverKey({ indicator, driver, year }: UncertainDriverSpec): string {
  return `${indicator} ${driver} ${String(year ?? 'every')}`;
}

/** Reports every entry whose key an earlier one has. */
export function findTwice(
  entries: readonly (readonly [key: string, path: PlanPath])[],
): readonly PlanProblem[] {
  const duplicates = findDuplicates(entries.map(([key, path]) => ({ key, value: key, path })));
  return duplicates.map(({ path, first }) => ({ kind: 'givenTwice', path, first }));
}

/** Checks that the indicator has the driver, and that it can be uncertain in the year. */
export function checkUncertainDriver(
  { horizon: { baseYear, years } }: PlanParts,
  { driver, year }: UncertainDriverSpec,
  indicator: IndicatorSpec | undefined,
  path: PlanPath,
): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  // What was really reached is certain.
  const expected: readonly Driver[] = indicator
    ? driversOf(modelOf(indicator.kind, indicator)).filter((each) => each !== 'actual')
    : [];
  if (indicator && !expected.includes(driver)) {
    const place = [...path, 'driver'];
    problems.push({
      ...{ kind: 'wrongDriver', path: place, value: driver, indicator: indicator.id, expected },
    });
  }
  if (year === undefined) return problems;
  const [first, last] = [baseYear + 1, baseYear + years];
  const place = [...path, 'year'];
  if (DRIVERS[driver].single) problems.push({ kind: 'yearNotAllowed', path: place, driver });
  else if (year < first || year > last) {
    problems.push({ kind: 'yearOutsideHorizon', path: place, value: year, first, last });
  }
  return problems;
}

function checkDistribution(
  spec: PlanParts,
  uncertainty: UncertaintySpec,
  indicator: IndicatorSpec | undefined,
  path: PlanPath,
): readonly PlanProblem[] {
  const { shape, driver } = uncertainty;
  const settings = SHAPE_SETTINGS[shape];
  const foreign = ALL_SHAPE_SETTINGS.filter(
    (setting) => uncertainty[setting] !== undefined && !settings.includes(setting),
  );
  const missing = settings.filter((setting) => uncertainty[setting] === undefined);
  const problems: PlanProblem[] = [
    ...foreign.map((setting) => ({
      ...{ kind: 'notOfShape' as const, path: [...path, setting], setting, shape },
    })),
    ...missing.map((setting) => ({
      ...{ kind: 'missing' as const, path: [...path, setting] },
      expected: setting === 'outcomes' ? 'outcomes' : 'number',
    })),
  ];
  if (missing.length > 0) return problems;
  if (shape === 'history' && !hasPastChanges(driver)) {
    return [...problems, { kind: 'historyNotAllowed', path: [...path, 'shape'], driver }];
  }
  // Without its indicator, the changes of a history are not known.
  if (shape === 'history' && !indicator) return problems;
  const changes = pastChanges(driver, indicator ?? {}, spec.horizon.baseYear);
  const problem = findDistributionProblem(distributionOf(uncertainty, changes));
  if (problem) {
    return [
      ...problems,
      { kind: 'badDistribution', path: [...path, ...placeOf(problem)], problem },
    ];
  }
  return [...problems, ...checkRange(uncertainty, settings, path)];
}

/** Where in an uncertainty as written a distribution is wrong. */
function placeOf(problem: DistributionProblem): PlanPath {
  switch (problem.kind) {
    case 'wrongOrder':
      return [problem.upper];
    case 'tooLopsided':
      return ['p50'];
    case 'wrongProbability':
      return ['outcomes', problem.index, 'probability'];
    case 'probabilitySum':
      return ['outcomes'];
    default:
      return [problem.field === 'changes' ? 'shape' : problem.field];
  }
}

/**
 * Finds values that the driver cannot have. What is added to an assumption is checked when it is
 * drawn, because the assumption moves. Draws of a whole number are rounded.
 */
function checkRange(
  { driver, measuredFrom, outcomes, ...uncertainty }: UncertaintySpec,
  settings: readonly ShapeSetting[],
  path: PlanPath,
): readonly PlanProblem[] {
  if (measuredFrom === 'assumption') return [];
  const values: (readonly [PlanPath, number])[] = (outcomes ?? []).map(({ value }, index) => [
    [...path, 'outcomes', index, 'value'],
    value,
  ]);
  for (const setting of settings) {
    const value = setting === 'outcomes' ? undefined : uncertainty[setting];
    if (value !== undefined && isDriverValue(setting)) values.push([[...path, setting], value]);
  }
  return values.flatMap(([place, value]) => checkValue(driver, value, place));
}

function checkValue(driver: Driver, value: number, path: PlanPath): readonly PlanProblem[] {
  const problem = findDriverValueProblem(driver, DRIVERS[driver].whole ? Math.round(value) : value);
  if (problem?.kind !== 'outOfRange') return [];
  const { kind, min, max, minExcluded } = problem;
  return [{ kind, path, value, min, max, ...(minExcluded && { minExcluded }) }];
}

/** Finds scenarios in which more is uncertain than can be drawn together. */
function checkCounts(spec: PlanParts): readonly PlanProblem[] {
  const keysOf = uncertainKeys(spec);
  const limit = PLAN_LIMITS.uncertainYears;
  return spec.scenarios.flatMap(({ uncertainties = [] }, index): readonly PlanProblem[] => {
    if (uncertainties.length === 0) return [];
    const count = keysOf(index).size;
    const path = ['scenarios', index, 'uncertainties'];
    return count > limit ? [{ kind: 'tooManyUncertain', path, count, limit }] : [];
  });
}

/**
 * Lists what is uncertain in a scenario, by indicator, driver and year.
 *
 * @returns a function of the place of a scenario
 */
export function uncertainKeys(
  spec: Pick<PlanParts, 'scenarios' | 'horizon'>,
): (scenario: number) => ReadonlySet<string> {
  const placeOf = new Map(spec.scenarios.map(({ id }, place) => [id, place]));
  const known = new Map<number, ReadonlySet<string>>();
  const keysOf = (place: number): ReadonlySet<string> => {
    const made = known.get(place);
    if (made) return made;
    // A scenario that inherits from itself is reported already.
    known.set(place, new Set());
    const { parent = '', uncertainties = [] } = spec.scenarios[place] ?? {};
    const parentPlace = placeOf.get(parent);
    const inherited = parentPlace === undefined ? new Set<string>() : keysOf(parentPlace);
    const keys = uncertainties.length === 0 ? inherited : keysWith(uncertainties, inherited, spec);
    known.set(place, keys);
    return keys;
  };
  return keysOf;
}

function keysWith(
  uncertainties: readonly UncertaintySpec[],
  inherited: ReadonlySet<string>,
  { horizon: { baseYear, years } }: Pick<PlanParts, 'horizon'>,
): ReadonlySet<string> {
  const keys = new Set(inherited);
  // An uncertainty without a year comes first: those of a year stand above it.
  for (const each of [...uncertainties].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
    for (const key of yearKeys(each, baseYear, years)) {
      if (each.shape === 'certain') keys.delete(key);
      else keys.add(key);
    }
  }
  return keys;
}

/** The keys of a driver in the years that are meant: all of them, unless one is named. */
export function yearKeys(
  driver: UncertainDriverSpec,
  baseYear: number,
  years: number,
): readonly string[] {
  if (DRIVERS[driver.driver].single || driver.year !== undefined) return [driverKey(driver)];
  return Array.from({ length: years }, (_, index) =>
    driverKey({ ...driver, year: baseYear + 1 + index }),
  );
}
