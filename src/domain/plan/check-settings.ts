import { SETTINGS_OF_KIND, type IndicatorSetting } from '../indicators/indicator-model';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts } from './plan-spec';

/** Finds settings that an indicator of its kind does not have, and those it cannot do without. */
export function checkSettings(spec: PlanParts): readonly PlanProblem[] {
  return spec.indicators.flatMap((indicator, index) => {
    const path = ['indicators', index];
    return [...findForeign(indicator, path), ...findMissing(indicator, path)];
  });
}

const SETTINGS = [...new Set(Object.values(SETTINGS_OF_KIND).flat())];

function findForeign(indicator: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  const { kind } = indicator;
  const own: readonly IndicatorSetting[] = SETTINGS_OF_KIND[kind];
  const foreign = SETTINGS.filter(
    (setting) => indicator[setting] !== undefined && !own.includes(setting),
  );
  const problems = foreign.map((setting): PlanProblem => ({
    kind: 'settingNotAllowed',
    path: [...path, setting],
    setting,
    indicatorKind: kind,
  }));
  if (kind !== 'coverage' || indicator.phasing !== 'given') return problems;
  const options = ['equal', 'logistic'];
  return [...problems, { kind: 'notOneOf', path: [...path, 'phasing'], value: 'given', options }];
}

function findMissing(indicator: IndicatorSpec, path: PlanPath): readonly PlanProblem[] {
  return needed(indicator).flatMap(([setting, expected]): readonly PlanProblem[] =>
    indicator[setting] === undefined
      ? [{ kind: 'missing', path: [...path, setting], expected }]
      : [],
  );
}

function needed({
  kind,
  lag = 0,
}: IndicatorSpec): readonly (readonly [IndicatorSetting, 'number' | 'string'])[] {
  switch (kind) {
    case 'renewable':
      return [['validity', 'number']];
    case 'linked':
      // A lag looks at years that the plan does not cover.
      return lag === 0
        ? [['follows', 'string']]
        : [
            ['follows', 'string'],
            ['outsideGrowth', 'number'],
          ];
    case 'formula':
      return [['formula', 'string']];
    default:
      return [];
  }
}
