import type { Formula } from '../formulas/formula-node';
import { coverage } from './coverage';
import type { Driver } from './drivers';
import { formula } from './formula';
import { given } from './given';
import type {
  IndicatorKind,
  IndicatorModel,
  IndicatorSetting,
  IndicatorSettings,
} from './indicator-model';
import type { DefinitionOf, KindDefinition, KindFacts, NeededIndicator } from './kind-definition';
import { level } from './level';
import { linked } from './linked';
import { pipeline } from './pipeline';
import { programme } from './programme';
import { renewable } from './renewable';
import { stock } from './stock';

/** Every kind of indicator, in the order in which lists show them. */
export const KINDS: { readonly [Kind in IndicatorKind]: KindDefinition<Kind> } = {
  level,
  stock,
  renewable,
  programme,
  coverage,
  linked,
  pipeline,
  given,
  formula,
};

/** What there is to know about each kind of indicator. */
export const KIND_FACTS: Readonly<Record<IndicatorKind, KindFacts>> = KINDS;

/** Every kind of indicator. */
export const INDICATOR_KINDS = Object.keys(KINDS) as readonly IndicatorKind[];

/** The definition of a kind that is not known when the code is written. */
export function kindOf(kind: IndicatorKind): DefinitionOf<IndicatorModel> {
  return KINDS[kind];
}

/**
 * Puts together what kind of thing an indicator is. Settings that are missing get their default.
 *
 * @param read - the formula of the indicator, once it has been read
 * @example modelOf('level', {}) // { kind: 'level' }
 */
export function modelOf(
  kind: IndicatorKind,
  settings: IndicatorSettings,
  read: Formula = UNREAD,
): IndicatorModel {
  return kindOf(kind).modelOf(settings, read);
}

const UNREAD: Formula = { text: '', node: { kind: 'number', value: 0 }, references: [] };

/**
 * Lists the drivers that an indicator has: the shares of a programme only where they are given.
 *
 * @example driversOf({ kind: 'renewable', validity: 3 }) // ['grossAdditions', 'renewal', 'actual']
 */
export function driversOf(model: IndicatorModel): readonly Driver[] {
  const kind = kindOf(model.kind);
  return kind.driversOf?.(model) ?? kind.drivers;
}

/**
 * Lists the settings that an indicator of a kind cannot do without.
 *
 * @example requiredSettingsOf('linked', { lag: 1 }) // ['follows', 'outsideGrowth']
 */
export function requiredSettingsOf(
  kind: IndicatorKind,
  settings: IndicatorSettings,
): readonly IndicatorSetting[] {
  return kindOf(kind).requiredSettings?.(settings) ?? [];
}

/**
 * Lists the indicators that a model is computed from, each with the years it looks back.
 *
 * @example neededBy({ kind: 'linked', follows: 'gdp', lag: 1, outsideGrowth: null }) // [{ indicator: 'gdp', lag: 1 }]
 */
export function neededBy(model: IndicatorModel): readonly NeededIndicator[] {
  return kindOf(model.kind).needs?.(model) ?? NONE;
}

const NONE: readonly NeededIndicator[] = [];

/**
 * Lists the ids that an indicator is computed from, whatever the year.
 *
 * @example needsOf(examplePlan.indicators[0]) // []
 */
export function needsOf({ model }: { readonly model: IndicatorModel }): readonly string[] {
  return [...new Set(neededBy(model).map(({ indicator }) => indicator))];
}

/**
 * Lists the ids that a model needs in the same year. An indicator that runs ahead needs later years
 * too.
 */
export function sameYearNeeds(model: IndicatorModel): readonly string[] {
  return neededBy(model)
    .filter(({ lag }) => lag <= 0)
    .map(({ indicator }) => indicator);
}
