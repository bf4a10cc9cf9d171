import { KIND_FACTS } from '../indicators/kinds';
import type { IndicatorKind } from '../indicators/indicator-model';
import type { Comparator, TargetBasis } from '../plan/plan';
import type { LocalText } from '../../shared/local-text';
import { err, ok, type Result } from '../../shared/result';
import { isPartOfName, readUnit } from './units-and-names';
import { to15Digits } from '../numbers/decimals';
import type { ParsedTarget } from './parsed-target';

/** What {@link fitTarget} has to know of an indicator. */
export interface FittedIndicator {
  readonly unit: LocalText;
  readonly kind: IndicatorKind;
  /** What it is called: "100 high-tech firms" are 100 of the indicator of that name. */
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

/** Why a reading does not fit an indicator. */
export type FitProblem =
  /** What was typed is counted in something else than the indicator is. */
  | { readonly kind: 'unitMismatch'; readonly typed: string; readonly unit: LocalText }
  /** A percentage over a period that may be growth per year or over the whole period. */
  | { readonly kind: 'basisNotSaid'; readonly periodYears: number };

/**
 * Puts a reading into the unit of an indicator: 2万亩 is 20,000 for 亩 and 1000亿元 is 1,000 for
 * "100 million yuan". A number without words after it is taken in the indicator's own unit. A
 * percentage of which the phrase does not say what it is counts as a share for a coverage, as a
 * level for an indicator in percent, and as growth for others; a number as a level.
 *
 * @returns the target; a problem when the units differ or a percentage over a period leaves its
 * basis open
 * @example fitTarget(parseTargetPhrase('超2万亩').value, { unit: { en: 'mu', 'zh-CN': '亩' }, kind: 'programme' }).value.value // 20000
 * @example fitTarget(parseTargetPhrase('超1000亿元').value, { unit: { en: '100 million yuan', 'zh-CN': '亿元' }, kind: 'level' }).value.value // 1000
 * @example fitTarget(parseTargetPhrase('6%左右').value, { unit: { en: '100 million yuan', 'zh-CN': '亿元' }, kind: 'level' }).value.basis // 'growth'
 * @example fitTarget(parseTargetPhrase('1000家').value, { unit: { en: 'mu', 'zh-CN': '亩' }, kind: 'stock' }).error.kind // 'unitMismatch'
 */
export function fitTarget(
  reading: ParsedTarget,
  indicator: FittedIndicator,
): Result<FittedTarget, FitProblem> {
  const { comparator, value, upper, tolerance, periodYears } = reading;
  const basis = basisOf(reading, indicator);
  const isOpen = reading.basis === null && basis === 'growth';
  if (isOpen && periodYears !== null) return err({ kind: 'basisNotSaid', periodYears });
  const factor = factorOf(reading, indicator, basis);
  if (factor === null) {
    return err({ kind: 'unitMismatch', typed: typedUnit(reading), unit: indicator.unit });
  }
  const inUnit = (size: number | null): number | null =>
    size === null ? null : factor < 1 ? to15Digits(size * (1 / factor)) : size / factor;
  return ok({
    ...{ basis, comparator, value: inUnit(value) ?? 0 },
    ...{ upper: inUnit(upper), tolerance: inUnit(tolerance) },
  });
}

function basisOf(reading: ParsedTarget, { unit, kind }: FittedIndicator): TargetBasis {
  if (reading.basis !== null) return reading.basis;
  if (!reading.isPercent) return 'level';
  if (KIND_FACTS[kind].isShare) return 'share';
  return isInPercent(unit) ? 'level' : 'growth';
}

function isInPercent(unit: LocalText): boolean {
  return Object.values(unit).some((word) => readUnit(word).stem === '%');
}

/** What to divide the reading by; null where its unit is not the indicator's. */
function factorOf(
  { isPercent, scale, unit: typed }: ParsedTarget,
  { unit, name }: FittedIndicator,
  basis: TargetBasis,
): number | null {
  if (isPercent) return basis === 'level' ? 0.01 : 1;
  const units = Object.values(unit).map(readUnit);
  if (typed !== null) {
    const { factor, stem } = readUnit(typed);
    const same = units.find((each) => each.stem === stem);
    if (same !== undefined) return same.factor / factor;
    const isCalledSo =
      units.some((each) => each.factor === 1) && isPartOfName(typed, namesOf(name));
    return isCalledSo ? 1 : null;
  }
  if (scale === null) return 1;
  // Less than one of the indicator's unit was hardly meant in what that unit counts.
  const factor = Math.max(...units.map((each) => each.factor));
  return scale.factor >= factor ? factor : null;
}

function namesOf(name: LocalText | undefined): readonly string[] {
  return name === undefined ? [] : Object.values(name);
}

function typedUnit({ isPercent, scale, unit }: ParsedTarget): string {
  return isPercent ? '%' : `${scale?.word ?? ''}${unit ?? ''}`;
}
