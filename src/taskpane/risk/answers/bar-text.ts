import type { Plan, RiskReport } from '../../../domain/index';
import type { RiskWording } from '../use-risk-texts';
import { leastSure } from './risk-sentences';
import { chancePercent } from './target-words';

/** How sure a scenario is, in one line; null where nothing is uncertain or there is no target. */
export function barText(plan: Plan, risk: RiskReport, wording: RiskWording): string | null {
  const { text, formats } = wording;
  const { probability } = risk.all;
  if (probability === null || risk.uncertainValues === 0) return null;
  const least = probability === 0 ? leastSure(plan, risk) : null;
  const chance = risk.targets.find(({ target }) => target === least?.id)?.probability;
  const indicator = plan.indicators.find(({ id }) => id === least?.indicator);
  if (chance && indicator) {
    const percent = chancePercent(chance, formats);
    return text('bar.leastSure', { indicator: indicator.name[formats.locale], percent });
  }
  const total = plan.targets.length;
  return text(total === 1 ? 'bar.one' : 'bar.all', {
    percent: chancePercent(probability, formats),
    total,
  });
}
