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
