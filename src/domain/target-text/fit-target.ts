import { KIND_FACTS } from '../indicators/kinds';
import { BASIS_FACTS } from '../plan/target-basis';
import type { IndicatorKind } from '../indicators/indicator-model';
import type { Comparator, TargetBasis } from '../plan/plan';
import type { LocalText } from '../../shared/local-text';
import { err, ok, type Result } from '../../shared/result';
import { isPartOfName, isPercentUnit, readUnit, type Unit } from './units-and-names';
import { to15Digits } from '../numbers/decimals';
import type { TargetAmount } from './parsed-target';
import { largest } from '../../shared/extremes';

/** The properties of an indicator that {@link fitTarget} needs. */
export interface FittedIndicator {
  /** Its own unit, also where its path is an index. */
  readonly ownUnit: LocalText;
  readonly kind: IndicatorKind;
  /** Its name, which may replace the unit: "100 high-tech firms". */
  readonly name?: LocalText | undefined;
}

/** A target in the unit of its indicator. */
export interface FittedTarget {
  readonly basis: TargetBasis;
  readonly comparator: Comparator;
  /** In the indicator's unit for `level` and `cumulative`, as a fraction for the others. */
  readonly value: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
}

/** Why a parsed target does not fit an indicator. */
export interface FitProblem {
  /** The typed unit cannot be converted to the indicator's unit. */
  readonly kind: 'unitMismatch';
  readonly typed: string;
  readonly unit: LocalText;
}

/**
 * Converts a target to the unit of an indicator: 2万亩 is 20,000 for 亩, and 1000亿元 is 1,000
 * for "100 million yuan". A number without a unit is in the indicator's own unit. If the phrase does
 * not state the basis, a number is a level; a percentage is a share for a coverage, a level for an
 * indicator in percent, and growth for all others.
 *
 * What a phrase leaves open is for {@link readTargetPhrase} to settle.
 *
 * @returns the target; a problem if the units do not match
 * @example fitTarget(parseTargetPhrase('超2万亩').value, { ownUnit: { en: 'mu', 'zh-CN': '亩' }, kind: 'programme' }).value.value // 20000
 * @example fitTarget(parseTargetPhrase('超1000亿元').value, { ownUnit: { en: '100 million yuan', 'zh-CN': '亿元' }, kind: 'level' }).value.value // 1000
 * @example fitTarget(parseTargetPhrase('6%左右').value, { ownUnit: { en: '100 million yuan', 'zh-CN': '亿元' }, kind: 'level' }).value.basis // 'growth'
 * @example fitTarget(parseTargetPhrase('1000家').value, { ownUnit: { en: 'mu', 'zh-CN': '亩' }, kind: 'stock' }).error.kind // 'unitMismatch'
 */
export function fitTarget(
  parsed: TargetAmount,
  indicator: FittedIndicator,
): Result<FittedTarget, FitProblem> {
  const { comparator, value, upper, tolerance } = parsed;
  const basis = basisOf(parsed, indicator);
  const factor = factorOf(parsed, indicator, basis);
  if (factor === null) {
    return err({ kind: 'unitMismatch', typed: typedUnit(parsed), unit: indicator.ownUnit });
  }
  const inUnit = (size: number | null): number | null =>
    size === null ? null : factor < 1 ? to15Digits(size * (1 / factor)) : size / factor;
  return ok({
    ...{ basis, comparator, value: inUnit(value) ?? 0 },
    ...{ upper: inUnit(upper), tolerance: inUnit(tolerance) },
  });
}

function basisOf(parsed: TargetAmount, { ownUnit, kind }: FittedIndicator): TargetBasis {
  if (parsed.basis !== null) return parsed.basis;
  if (!parsed.isPercent) return 'level';
  if (KIND_FACTS[kind].isShare) return 'share';
  return isInPercent(ownUnit) ? 'level' : 'growth';
}

/**
 * Tells whether the numbers of an indicator are percentages.
 *
 * @example isInPercent({ en: '% of GDP', 'zh-CN': '占GDP%' }) // true
 */
export function isInPercent(unit: LocalText): boolean {
  return Object.values(unit).some(isPercentUnit);
}

/** The number to divide the values by; null if the units do not match. */
function factorOf(
  { isPercent, scale, unit: typed }: TargetAmount,
  { ownUnit: unit, name }: FittedIndicator,
  basis: TargetBasis,
): number | null {
  const units = Object.values(unit).map(readUnit);
  if (isPercent) {
    if (basis !== 'level') return BASIS_FACTS[basis].isFraction ? 1 : null;
    return isInPercent(unit) ? (units.some(isPerMille) ? 0.001 : 0.01) : null;
  }
  if (typed !== null) {
    const { factor, stem } = readUnit(typed);
    const same = units.find((each) => each.stem === stem);
    if (same !== undefined) return same.factor / factor;
    const isNamed = units.some((each) => each.factor === 1) && isPartOfName(typed, namesOf(name));
    return isNamed ? 1 : null;
  }
  if (scale === null) return 1;
  // "5万" for an indicator in 亿元 hardly means 50,000 yuan, a tiny part of one unit: refuse it.
  const factor = largest(units.map((each) => each.factor));
  return scale.factor >= factor ? factor : null;
}

function isPerMille({ factor, stem }: Unit): boolean {
  return stem === '%' && factor < 1;
}

function namesOf(name: LocalText | undefined): readonly string[] {
  return name === undefined ? [] : Object.values(name);
}

function typedUnit({ isPercent, scale, unit }: TargetAmount): string {
  return isPercent ? '%' : `${scale?.word ?? ''}${unit ?? ''}`;
}
