import type { IndicatorSetting } from '../indicators/indicator-model';
import { KIND_FACTS, kindOf } from '../indicators/kinds';
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
  const required = kindOf(indicator.kind).requiredSettings?.(indicator) ?? [];
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

/** Finds projects that add to an indicator that is no pipeline. */
export function checkProjects({ projects = [], indicators }: PlanParts): readonly PlanProblem[] {
  const kindOf = new Map(indicators.map(({ id, kind }) => [id, kind]));
  return projects.flatMap(({ indicator }, index): readonly PlanProblem[] => {
    const kind = kindOf.get(indicator);
    return kind === undefined || kind === 'pipeline'
      ? []
      : [{ kind: 'notAPipeline', path: ['projects', index, 'indicator'], indicator }];
  });
}
