import {
  BASIS_FACTS,
  isInPercent,
  KIND_FACTS,
  isFall,
  roundIncrement,
  roundingSlack,
  saidNumbers,
  type Indicator,
  type Plan,
  type Target,
  type TargetReport,
} from '../../domain/index';
import type { Formats } from '../controls/format/create-formats';
import type { PaneTranslate } from '../controls/pane-context';
import { pointsText } from '../controls/points-text';

/** One target as text. */
export interface TargetLineModel {
  readonly id: string;
  readonly isMet: boolean;
  /** `Binding` or `Expected`. */
  readonly nature: string;
  /** `Short of the target by 12.3` */
  readonly verdict: string;
  /** `2025: more than 1,000` */
  readonly goal: string;
  /** What meeting it requires from the latest known value on; null if it is met. */
  readonly need: string | null;
  /** The phrase quoted from the document. */
  readonly source: string | null;
}

export interface TargetWording {
  /** Names what a target is compared with; its id stands in where it is left out. */
  readonly plan?: Pick<Plan, 'indicators'> | null;
  readonly t: PaneTranslate;
  readonly formats: Formats;
  readonly indicator: Indicator;
}

type Wanted = Omit<
  Target,
  'id' | 'indicator' | 'nature' | 'stretch' | 'relativeTo' | 'provenance'
> &
  Partial<Pick<Target, 'stretch' | 'relativeTo'>>;

/** Describes a target and its gap. */
export function targetLine(report: TargetReport, wording: TargetWording): TargetLineModel {
  const { target, met } = report;
  const { phrase } = target.provenance;
  return {
    id: target.id,
    isMet: met,
    nature: wording.t(`targets.natures.${target.nature}`),
    verdict: yearVerdict(report, wording),
    goal: targetGoal(target, wording),
    need: met || report.unjudged !== null ? null : needOf(report, wording),
    source: phrase === null ? null : wording.t('targets.source', { phrase }),
  };
}

/** The goal and its year: `2024, growth: about 6% (± 0.5 points)`. */
export function targetGoal(target: Wanted, wording: TargetWording): string {
  const { t } = wording;
  const goal = t(`targets.basis.${target.basis}`, {
    when: whenOf(target, t),
    goal: goalSize(target, wording),
  });
  return target.stretch ? t('targets.stretch', { goal }) : goal;
}

/** Formats a value on the basis of a target. */
export function targetAmount(
  { basis }: Pick<Target, 'basis'>,
  value: number,
  { formats, indicator }: TargetWording,
): string {
  return isRate(basis) ? formats.percent(value) : formats.level(value, indicator);
}

/** The goal, with the indicator that it is compared with. */
export function goalSize(target: Wanted, wording: TargetWording): string {
  const { t, plan, formats } = wording;
  const goal = goalOf(target, wording);
  if (!target.relativeTo) return goal;
  const other = plan?.indicators.find(({ id }) => id === target.relativeTo);
  return t('targets.ahead', { goal, other: other?.name[formats.locale] ?? target.relativeTo });
}

function goalOf(target: Wanted, wording: TargetWording): string {
  const { t } = wording;
  const { comparator } = target;
  const shown = target.relativeTo ? amountOf : targetAmount;
  const { value, upper, tolerance } = saidNumbers(target);
  const numbers = {
    value: shown(target, value, wording),
    upper: shown(target, upper ?? value, wording),
    tolerance: amountOf(target, tolerance ?? 0, wording),
  };
  return isFall(target)
    ? t(`targets.cut.${comparator}`, numbers)
    : t(`targets.${comparator}`, numbers);
}

function whenOf({ basis, fromYear, year }: Wanted, t: PaneTranslate): string {
  if (fromYear === year) return t('targets.inOneYear', { year });
  if (isPeriod(basis)) {
    return fromYear === null
      ? t('targets.upTo', { year })
      : t('targets.period', { first: fromYear, last: year });
  }
  return fromYear === null
    ? t('targets.inOneYear', { year })
    : t('targets.everyYear', { first: fromYear, last: year });
}

/** Whether a target is about a period as a whole. */
export function isPeriod(basis: Target['basis']): boolean {
  return BASIS_FACTS[basis].isOverPeriod;
}

/** Whether a target is about a rate or a share, not an amount. */
export function isRate(basis: Target['basis']): boolean {
  return BASIS_FACTS[basis].isFraction;
}

/** Adds the decisive year to the verdict if a target covers several years. */
function yearVerdict(report: TargetReport, wording: TargetWording): string {
  const { target, year } = report;
  const verdict = verdictOf(report, wording);
  const isOne = isPeriod(target.basis) || (target.fromYear ?? target.year) === target.year;
  return isOne || report.unjudged !== null
    ? verdict
    : wording.t('targets.worst', { verdict, year });
}

function verdictOf(report: TargetReport, wording: TargetWording): string {
  const { t } = wording;
  const { target, value, gap, met, unjudged } = report;
  if (unjudged !== null) return t(`targets.unjudged.${unjudged}`);
  if (value === null || gap === null) throw new Error(`${target.id} has no value`);
  const judged = { target, value, gap, met };
  switch (target.comparator) {
    case 'about':
    case 'between': {
      const isAbout = target.comparator === 'about';
      if (met) return t(isAbout ? 'targets.metBand' : 'targets.metBetween');
      const parameters = { gap: amountOf(target, gap, wording) };
      return t(isAbout ? 'targets.outside' : 'targets.outsideBetween', parameters);
    }
    case 'atMost':
    case 'lessThan':
      return isFall(target) ? fallVerdict(judged, wording) : limitVerdict(judged, wording);
    default:
      return floorVerdict(judged, wording);
  }
}

/** What a verdict on a target that can be judged says. */
interface Judged {
  readonly target: Target;
  readonly value: number;
  readonly gap: number;
  readonly met: boolean;
}

function floorVerdict({ target, gap, met, value }: Judged, wording: TargetWording): string {
  const { t } = wording;
  const excess = value - target.value;
  const isEven = isNothing(excess, target);
  if (met) {
    return isEven
      ? t('targets.metExactly')
      : t('targets.metAbove', { excess: amountOf(target, excess, wording) });
  }
  return isEven
    ? t('targets.exactlyAt')
    : t('targets.short', { gap: amountOf(target, gap, wording) });
}

/** The verdict on a fall by at least so much: an upper limit of the change, a floor of the fall. */
function fallVerdict({ target, gap, met, value }: Judged, wording: TargetWording): string {
  const { t } = wording;
  const excess = target.value - value;
  if (isNothing(excess, target)) return t(met ? 'targets.metExactly' : 'targets.exactlyAt');
  return met
    ? t('targets.metCut', { excess: amountOf(target, excess, wording) })
    : t('targets.shortOfCut', { gap: amountOf(target, gap, wording) });
}

function limitVerdict({ target, met, value }: Judged, wording: TargetWording): string {
  const { t } = wording;
  const excess = value - target.value;
  const isEven = isNothing(excess, target);
  if (met) {
    return isEven
      ? t('targets.metExactly')
      : t('targets.metBelow', { slack: amountOf(target, -excess, wording) });
  }
  return isEven
    ? t('targets.exactlyAtLimit')
    : t('targets.aboveLimit', { gap: amountOf(target, excess, wording) });
}

function isNothing(difference: number, { value }: Target): boolean {
  return Math.abs(difference) <= roundingSlack(value);
}

/** A distance on the target's basis: percentage points for rates, else the indicator's unit. */
export function amountOf(
  { basis }: Pick<Target, 'basis'>,
  amount: number,
  { t, formats, indicator }: TargetWording,
): string {
  return isRate(basis) || KIND_FACTS[indicator.kind].isShare
    ? pointsText(amount, { t, formats })
    : formats.distance(amount, indicator.decimals);
}

/** Growth per year for a flow, additions per year for a state, a running sum or a percentage. */
function needOf(report: TargetReport, wording: TargetWording): string | null {
  const { formats, indicator } = wording;
  const { requiredGrowth, requiredIncrement, target, value } = report;
  // From above a range leads to its upper end, and no rate per year is known to that.
  if (target.upper !== null && value !== null && value > target.upper) return null;
  const isPercentage = isInPercent(indicator.unit);
  if (KIND_FACTS[indicator.kind].isFlow && !isPercentage && requiredGrowth !== null) {
    return needText(report, 'growth', requiredGrowth, formats.percent, wording);
  }
  if (requiredIncrement === null || (indicator.kind === 'level' && !isPercentage)) return null;
  const isWhole = indicator.decimals === 0 && !KIND_FACTS[indicator.kind].isShare && !isPercentage;
  const need = isWhole ? roundIncrement(requiredIncrement, target.comparator) : requiredIncrement;
  const show = (amount: number): string =>
    isPercentage ? pointsText(amount / 100, wording) : amountOf(target, amount, wording);
  return needText(report, isWhole ? 'whole' : 'increment', need, show, wording);
}

/**
 * What is needed each year. A floor above the known value needs a rise and a limit below it a fall;
 * where the known value meets the target, only so much of a change leads past it.
 */
function needText(
  { knownYear, target: { comparator } }: TargetReport,
  kind: 'growth' | 'increment' | 'whole',
  need: number,
  show: (size: number) => string,
  { t }: TargetWording,
): string {
  const isLimit = comparator === 'atMost' || comparator === 'lessThan';
  const isBeyond = comparator === 'moreThan' || comparator === 'lessThan';
  const measure = kind === 'growth' ? 'growth' : 'increment';
  const way = need < 0 ? (isLimit ? 'fall' : 'spare') : isLimit ? 'room' : 'rise';
  // A whole number is beyond the target already.
  const ends = isBeyond && kind !== 'whole' ? 'beyond' : 'exact';
  return t(`targets.needs.${measure}.${ends}.${way}`, {
    value: show(Math.abs(need)),
    base: knownYear,
  });
}
