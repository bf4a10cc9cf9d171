import type { Indicator, Target, TargetReport } from '../../domain/index';
import type { Formats } from '../format/create-formats';
import type { PaneTranslate } from '../pane-context';

/** One target as the pane says it. */
export interface TargetLineModel {
  readonly id: string;
  readonly isMet: boolean;
  /** `Short of the target by 12.3` */
  readonly verdict: string;
  /** `2025: more than 1,000` */
  readonly goal: string;
  /** What it takes from the base year on, where the target is not met. */
  readonly need: string | null;
  /** The words of the document. */
  readonly source: string | null;
}

interface Speech {
  readonly t: PaneTranslate;
  readonly formats: Formats;
  readonly indicator: Indicator;
}

/** Puts a target and its gap into words. */
export function targetLine(report: TargetReport, speech: Speech): TargetLineModel {
  const { target, met } = report;
  const { phrase } = target.provenance;
  return {
    id: target.id,
    isMet: met,
    verdict: verdictOf(report, speech),
    goal: targetGoal(target, speech),
    need: met ? null : needOf(report, speech),
    source: phrase === null ? null : speech.t('targets.source', { phrase }),
  };
}

/** What is wanted and when: `2024, growth: about 6% (± 0.5 points)`. */
export function targetGoal(target: Target, speech: Speech): string {
  const { t, formats, indicator } = speech;
  const isGrowth = target.basis === 'growth';
  const value = isGrowth
    ? formats.percent(target.value)
    : formats.number(target.value, indicator.decimals);
  const goal =
    target.comparator === 'about'
      ? t('targets.about', {
          value,
          tolerance: amountOf(target, target.tolerance ?? 0, speech),
        })
      : t(`targets.${target.comparator}`, { value });
  return t(isGrowth ? 'targets.goalGrowth' : 'targets.goalLevel', { year: target.year, goal });
}

function verdictOf({ target, gap, met, value }: TargetReport, speech: Speech): string {
  const { t } = speech;
  if (target.comparator === 'about') {
    return met
      ? t('targets.metBand')
      : t('targets.outside', { gap: amountOf(target, gap, speech) });
  }
  const excess = value - target.value;
  const isEven = Math.abs(excess) <= 1e-9 * Math.max(1, Math.abs(target.value));
  if (met) {
    return isEven
      ? t('targets.metExactly')
      : t('targets.metAbove', { excess: amountOf(target, excess, speech) });
  }
  return isEven
    ? t('targets.exactlyAt')
    : t('targets.short', { gap: amountOf(target, gap, speech) });
}

/** A distance on the target's basis: percentage points for growth, else the indicator's unit. */
function amountOf(target: Target, amount: number, { t, formats, indicator }: Speech): string {
  return target.basis === 'growth'
    ? t('targets.points', { value: formats.points(amount) })
    : formats.distance(amount, indicator.decimals);
}

/** Growth for what compounds, additions for what is counted. */
function needOf(report: TargetReport, { t, formats, indicator }: Speech): string | null {
  const base = indicator.base.year;
  if (indicator.kind === 'level') {
    if (report.requiredGrowth === null) return null;
    return t('targets.needsGrowth', { value: formats.percent(report.requiredGrowth), base });
  }
  if (report.requiredIncrement === null) return null;
  const value = formats.distance(report.requiredIncrement, indicator.decimals);
  return t('targets.needsIncrement', { value, base });
}
