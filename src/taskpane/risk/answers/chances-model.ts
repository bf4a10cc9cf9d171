import type { Indicator, Plan, RiskReport, Target, TargetRisk } from '../../../domain/index';
import { pointsText } from '../../controls/points-text';
import { amountOf, targetGoal } from '../../targets/target-line-model';
import type { RiskWording } from '../use-risk-texts';
import { chancePercent, chanceSentence, goalInWords } from './target-words';

/** How sure a target is, or several together. */
export interface Chance {
  readonly key: string;
  /** From 0 to 1; null where it cannot be judged. */
  readonly share: number | null;
  readonly percent: string;
  /** One standard error; null where nothing is drawn. */
  readonly error: string | null;
  /** What it is the probability of. */
  readonly goal: string;
}

/** How sure one target is. */
export interface TargetChance extends Chance {
  readonly nature: string;
  readonly sentence: string;
  /** The rest that is to be known, one line each. */
  readonly notes: readonly string[];
}

/** How sure the targets of an indicator are, in the plan's order. */
export function targetChances(
  plan: Plan,
  risk: RiskReport,
  indicator: Indicator,
  wording: RiskWording,
): readonly TargetChance[] {
  const answers = new Map(risk.targets.map((answer) => [answer.target, answer]));
  return plan.targets.flatMap((target) => {
    const answer = answers.get(target.id);
    if (target.indicator !== indicator.id || !answer) return [];
    return [targetChance(plan, target, indicator, answer, wording)];
  });
}

function targetChance(
  plan: Plan,
  target: Target,
  indicator: Indicator,
  answer: TargetRisk,
  wording: RiskWording,
): TargetChance {
  const { t, text } = wording;
  const { probability } = answer;
  const shown = {
    ...{ key: target.id, share: probability },
    goal: targetGoal(target, { ...wording, plan, indicator }),
    nature: t(`targets.natures.${target.nature}`),
  };
  if (probability === null) {
    const why = answer.unjudged === null ? [] : [t(`targets.unjudged.${answer.unjudged}`)];
    const unjudged = text('chances.unjudged');
    return { ...shown, percent: '–', error: null, sentence: unjudged, notes: why };
  }
  return {
    ...shown,
    percent: chancePercent(probability, wording.formats),
    error: errorText(answer, wording),
    sentence: chanceSentence(probability, goalInWords(plan, target, wording), wording),
    notes: notesOf(plan, target, indicator, answer, wording),
  };
}

function notesOf(
  { baseYear, years }: Plan,
  target: Target,
  indicator: Indicator,
  { method, shortfall, year50, year90, probability }: TargetRisk,
  wording: RiskWording,
): readonly string[] {
  const { text } = wording;
  if (method === 'certain') return [text('chances.certain')];
  const isLevel = target.basis === 'level' || target.basis === 'share';
  const isAsked = isLevel && target.relativeTo === null && years > 1;
  const last = baseYear + years;
  const yearText = (year: number | null): string =>
    year === null ? text('chances.never', { last }) : String(year);
  return [
    ...(shortfall === null || probability === 1
      ? []
      : [
          text('chances.shortfall', {
            size: amountOf(target, shortfall, { ...wording, indicator }),
          }),
        ]),
    ...(isAsked
      ? [text('chances.years', { year50: yearText(year50), year90: yearText(year90) })]
      : []),
  ];
}

/** One standard error. An answer without one is exact where it was not counted. */
function errorText(
  { se, method }: Partial<Pick<TargetRisk, 'method'>> & Pick<TargetRisk, 'se'>,
  wording: RiskWording,
): string | null {
  const { text } = wording;
  if (se > 0) return text('chances.error', { points: pointsText(se, wording) });
  return method === 'preIntegrated' ? text('chances.exact') : null;
}

/** How sure all targets are together, and all binding ones; a set of one or none is left out. */
export function togetherChances(
  { targets }: Plan,
  { all, allBinding }: RiskReport,
  wording: RiskWording,
): readonly Chance[] {
  const binding = targets.filter(({ nature }) => nature === 'binding').length;
  const chances = [
    { key: 'all' as const, answer: all, count: targets.length },
    { key: 'allBinding' as const, answer: allBinding, count: binding },
  ];
  return chances.flatMap(({ key, answer: { probability, se }, count }) => {
    const isSame = key === 'allBinding' && count === targets.length;
    if (probability === null || count < 2 || isSame) return [];
    const percent = chancePercent(probability, wording.formats);
    const goal = wording.text(`chances.${key}`);
    return [{ key, share: probability, percent, error: errorText({ se }, wording), goal }];
  });
}
