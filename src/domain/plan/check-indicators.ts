import { PLAN_LIMITS } from '../numbers/limits';
import type { IndicatorKind, IndicatorSetting } from '../indicators/indicator-model';
import { KIND_FACTS, requiredSettingsOf } from '../indicators/kinds';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts } from './plan-spec';

/** Finds settings that an indicator of its kind does not have, and those it cannot do without. */
export function checkSettings(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap((indicator, index) => {
    const path = ['indicators', index];
    return [...findForeign(indicator, path), ...findMissing(indicator, path)];
  });
}

const SETTINGS = [...new Set(Object.values(KIND_FACTS).flatMap(({ settings }) => settings))];

function findForeign(indicator: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  const { kind, phasing } = indicator;
  const { settings, phasings } = KIND_FACTS[kind];
  const foreign = SETTINGS.filter(
    (setting) => indicator[setting] !== undefined && !settings.includes(setting),
  );
  const problems = foreign.map((setting): PlanProblem => ({
    kind: 'settingNotAllowed',
    path: [...path, setting],
    setting,
    indicatorKind: kind,
  }));
  if (phasing === undefined || !phasings || phasings.includes(phasing)) return problems;
  return [
    ...problems,
    { kind: 'notOneOf', path: [...path, 'phasing'], value: phasing, options: phasings },
  ];
}

function findMissing(indicator: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  const required = requiredSettingsOf(indicator.kind, indicator);
  return required.flatMap((setting): readonly PlanProblem[] =>
    indicator[setting] === undefined
      ? [{ kind: 'missing', path: [...path, setting], expected: typeOf(setting) }]
      : [],
  );
}

function typeOf(setting: IndicatorSetting): 'string' | 'number' {
  return setting === 'follows' || setting === 'formula' ? 'string' : 'number';
}

/** Finds base values that are missing or out of the range of their kind. */
export function checkBases(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap((indicator, index) =>
    checkBase(indicator, ['indicators', index, 'base']),
  );
}

function checkBase({ kind, base }: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  const { needsBase, baseRange } = KIND_FACTS[kind];
  // Whether a formula computes the base year too is known when it is read.
  if (!base) return needsBase ? [{ kind: 'missing', path, expected: 'object' }] : [];
  const [min, max] = baseRange;
  const { value } = base;
  if ((min === null || value >= min) && (max === null || value <= max)) return [];
  return [{ kind: 'outOfRange', path: [...path, 'value'], value, min, max }];
}

/** Finds known values of years that are not before the base year, or that have one already. */
export function checkKnownValues({ indicators, horizon }: PlanParts): readonly PlanProblem[] {
  const { baseYear } = horizon;
  return indicators.flatMap(({ known = [] }, index) => {
    const taken = new Set<number>();
    return known.flatMap(({ year }, row): readonly PlanProblem[] => {
      const path = ['indicators', index, 'known', row, 'year'];
      const isTaken = taken.has(year);
      taken.add(year);
      if (year >= baseYear) return [{ kind: 'knownYear', path, year, baseYear }];
      return isTaken ? [{ kind: 'knownTwice', path, year }] : [];
    });
  });
}

/** Why a plan cannot have a project. */
export type ProjectProblem =
  | { readonly kind: 'notAPipeline' }
  | {
      readonly kind: 'outOfRange';
      readonly field: 'startYear' | 'rampYears';
      readonly value: number;
      readonly min: number;
      readonly max: number;
    };

/**
 * Checks a project, wherever it comes from: a file, a table or the task pane.
 *
 * @param project - its numbers are finite
 * @param kind - the kind of the indicator that it adds to
 * @returns the first thing that is wrong with it, or null
 * @example findProjectProblem({ startYear: 2024, rampYears: 2 }, 'level') // { kind: 'notAPipeline' }
 * @example findProjectProblem({ startYear: 2024, rampYears: 2 }, 'pipeline') // null
 */
export function findProjectProblem(
  { startYear, rampYears }: { readonly startYear: number; readonly rampYears: number },
  kind: IndicatorKind,
): ProjectProblem | null {
  if (!KIND_FACTS[kind].hasProjects) return { kind: 'notAPipeline' };
  const { firstBaseYear, lastBaseYear } = PLAN_LIMITS;
  const outside = (field: 'startYear' | 'rampYears', value: number, min: number, max: number) =>
    ({ kind: 'outOfRange', field, value, min, max }) as const;
  const isYear =
    Number.isInteger(startYear) && startYear >= firstBaseYear && startYear <= lastBaseYear;
  if (!isYear) return outside('startYear', startYear, firstBaseYear, lastBaseYear);
  const isRamp = rampYears >= 0 && rampYears <= PLAN_LIMITS.rampYears;
  return isRamp ? null : outside('rampYears', rampYears, 0, PLAN_LIMITS.rampYears);
}

/** Finds projects that add to an indicator that takes none; the shape of a file has their ranges. */
export function checkProjects({ projects = [], indicators }: PlanParts): readonly PlanProblem[] {
  const kinds = new Map(indicators.map(({ id, kind }) => [id, kind]));
  return projects.flatMap(({ indicator, startYear, rampYears = 0 }, index) => {
    const kind = kinds.get(indicator);
    const problem = kind && findProjectProblem({ startYear, rampYears }, kind);
    return problem?.kind === 'notAPipeline'
      ? [{ kind: problem.kind, path: ['projects', index, 'indicator'], indicator }]
      : [];
  });
}
