import { BASIS_FACTS, isFall, type Plan, type Target } from '../../../domain/index';
import { goalSize } from '../../targets/target-line-model';
import type { RiskWording } from '../use-risk-texts';

/** What is true of the indicator where its target is met: “GDP grows at least 6% in 2026”. */
export function goalInWords(plan: Plan, target: Target, wording: RiskWording): string {
  const { text, formats } = wording;
  const indicator = plan.indicators.find(({ id }) => id === target.indicator);
  if (!indicator) return '';
  return text(isFall(target) ? 'said.cut' : `said.${target.basis}`, {
    indicator: indicator.name[formats.locale],
    goal: spaced(goalSize(target, { ...wording, plan, indicator }), wording),
    when: whenInWords(plan, target, wording),
  });
}

/** In Chinese a number has a space between itself and the word before it. */
function spaced(goal: string, { formats }: RiskWording): string {
  return formats.locale === 'zh-CN' && /^[\d−-]/.test(goal) ? ` ${goal}` : goal;
}

function whenInWords({ baseYear }: Plan, target: Target, { text }: RiskWording): string {
  const { basis, fromYear, year } = target;
  const isPeriod = BASIS_FACTS[basis].isOverPeriod;
  const first = fromYear ?? (isPeriod ? baseYear + 1 : year);
  if (first === year) return text('said.inOneYear', { year });
  return text(isPeriod ? 'said.period' : 'said.everyYear', { first, last: year });
}

/**
 * A probability as a count of 100 futures, which can be said aloud; the ends are not rounded to 0 or 100.
 *
 * @example countInWords(0.634, wording) // '63'
 */
export function countInWords(probability: number, { text, formats }: RiskWording): string {
  if (probability > 0.995 && probability < 1) return text('said.many');
  if (probability < 0.005 && probability > 0) return text('said.few');
  return formats.number(probability * 100, 0);
}

/** A whole sentence: “In 63 of 100 futures GDP grows at least 6% in 2026.” */
export function chanceSentence(probability: number, what: string, wording: RiskWording): string {
  const { text } = wording;
  if (probability >= 1) return text('said.inAll', { what });
  if (probability <= 0) return text('said.inNone', { what });
  return text('said.futures', { what, count: countInWords(probability, wording) });
}

/**
 * A probability as a percentage with one decimal, never rounded to 0 or 100.
 *
 * @example chancePercent(0.99999, formats) // '>99.9%'
 */
export function chancePercent(
  probability: number,
  { number }: Pick<RiskWording['formats'], 'number'>,
): string {
  if (probability > 0.9995 && probability < 1) return '>99.9%';
  if (probability < 0.0005 && probability > 0) return '<0.1%';
  const isWhole = probability === 0 || probability === 1;
  return `${number(probability * 100, isWhole ? 0 : 1)}%`;
}
