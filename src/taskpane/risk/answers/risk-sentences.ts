import type { Driver, Plan, RiskReport, Target, TargetRisk } from '../../../domain/index';
import { amountOf } from '../../targets/target-line-model';
import type { RiskWording } from '../use-risk-texts';
import { chanceSentence, countInWords, goalInWords } from './target-words';

/** The driver that moves something most. */
export interface TopDriver {
  readonly indicator: string;
  readonly driver: Driver;
}

interface Answered {
  readonly target: Target;
  readonly answer: TargetRisk & { readonly probability: number };
}

/** The target that is least sure, of those that may be missed; the first of equals, null of none. */
export function leastSure(plan: Plan, risk: RiskReport): Target | null {
  const unsure = uncertainTargets(plan, risk).filter(({ answer }) => answer.probability < 1);
  const [first, ...others] = unsure;
  if (!first) return null;
  return others.reduce(
    (least, each) => (each.answer.probability < least.answer.probability ? each : least),
    first,
  ).target;
}

/**
 * What can be said aloud about a scenario: a target, the one that is least sure and what moves it most,
 * and all of them together.
 *
 * @param wants - what moves the least sure target most; null where it is not known
 */
export function riskSentences(
  plan: Plan,
  risk: RiskReport,
  wants: TopDriver | null,
  wording: RiskWording,
): readonly string[] {
  const { text } = wording;
  if (plan.targets.length === 0) return [text('said.noTargets')];
  const answered = uncertainTargets(plan, risk);
  const least = leastSure(plan, risk);
  const first = answered.find(({ target }) => target !== least) ?? answered[0];
  const sentences: string[] = [];
  if (first) {
    const what = goalInWords(plan, first.target, wording);
    sentences.push(chanceSentence(first.answer.probability, what, wording));
  }
  const worst = answered.find(({ target }) => target === least);
  if (worst && answered.length > 1) sentences.push(leastSureSentence(plan, worst, wording));
  const wanted = least && wants && driverName(plan, wants, wording);
  if (wanted) sentences.push(text('said.wants', wanted));
  const missed = missedAlways(plan, risk, wording);
  if (missed.length > 0)
    sentences.push(text('said.missedAlways', { targets: listed(missed, wording) }));
  return [...sentences, ...togetherSentences(plan, risk, wording)];
}

/** So many names can be said in one breath. */
const MOST_NAMES = 3;

/** Joins names as a list; of many the first ones, and an ellipsis. */
function listed(names: readonly string[], { formats }: RiskWording): string {
  const shown = [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])];
  return shown.join(formats.locale === 'zh-CN' ? '、' : ', ');
}

/** The indicators whose targets no future meets. */
function missedAlways(plan: Plan, risk: RiskReport, { formats }: RiskWording): readonly string[] {
  const missed = new Set(
    risk.targets.filter(({ probability }) => probability === 0).map(({ target }) => target),
  );
  const names = plan.targets
    .filter(({ id }) => missed.has(id))
    .map(
      (target) => plan.indicators.find(({ id }) => id === target.indicator)?.name[formats.locale],
    );
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The targets that some futures meet, and others may not. */
function uncertainTargets(plan: Plan, risk: RiskReport): readonly Answered[] {
  const answers = new Map(risk.targets.map((answer) => [answer.target, answer]));
  return plan.targets.flatMap((target) => {
    const answer = answers.get(target.id);
    if (!answer?.probability || answer.method === 'certain') return [];
    return [{ target, answer: { ...answer, probability: answer.probability } }];
  });
}

function leastSureSentence(plan: Plan, { target, answer }: Answered, wording: RiskWording): string {
  const { text, formats } = wording;
  const indicator = plan.indicators.find(({ id }) => id === target.indicator);
  if (!indicator) return '';
  const { shortfall, probability } = answer;
  const size = shortfall === null ? null : amountOf(target, shortfall, { ...wording, indicator });
  return text('said.leastSure', {
    indicator: indicator.name[formats.locale],
    count: countInWords(1 - probability, wording),
    shortfall: size === null ? '' : text('said.byOnAverage', { size }),
  });
}

/** The names of a driver and its indicator, for a text. */
export function driverName(
  plan: Plan,
  { indicator, driver }: TopDriver,
  { t, formats }: Pick<RiskWording, 't' | 'formats'>,
): { readonly indicator: string; readonly driver: string } | null {
  const found = plan.indicators.find(({ id }) => id === indicator);
  return found
    ? { indicator: found.name[formats.locale], driver: t(`drivers.${driver}.name`) }
    : null;
}

function togetherSentences(
  { targets }: Plan,
  { all, allBinding }: RiskReport,
  wording: RiskWording,
): readonly string[] {
  const binding = targets.filter(({ nature }) => nature === 'binding').length;
  const said: string[] = [];
  if (all.probability !== null && targets.length > 1) {
    const count = countInWords(all.probability, wording);
    said.push(wording.text('said.all', { count, total: targets.length }));
  }
  if (allBinding.probability !== null && binding > 0 && binding < targets.length) {
    const count = countInWords(allBinding.probability, wording);
    const key = binding === 1 ? 'said.oneBinding' : 'said.allBinding';
    said.push(wording.text(key, { count, total: binding }));
  }
  return said;
}
