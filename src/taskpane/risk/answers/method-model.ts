import type { Plan, RiskReport } from '../../../domain/index';
import type { RiskWording } from '../use-risk-texts';
import { driverName } from './risk-sentences';

/** How the answers were found, and what they rest on: one paragraph each. */
export function methodText(plan: Plan, risk: RiskReport, wording: RiskWording): readonly string[] {
  const { text, formats } = wording;
  const whole = (value: number): string => formats.number(value, 0);
  const nameOf = (id: string): string =>
    plan.indicators.find((indicator) => indicator.id === id)?.name[formats.locale] ?? id;
  return [
    text('method.integrated', { points: whole(risk.points) }),
    text('method.counted', { points: whole(risk.countedPoints) }),
    text('method.seed', { seed: risk.seed }),
    text('method.drawn', { count: whole(risk.uncertainValues) }),
    text('method.error'),
    text('method.bands'),
    ...risk.held.map(({ share, ...held }) =>
      text('method.held', {
        ...(driverName(plan, held, wording) ?? held),
        share: formats.percent(share),
      }),
    ),
    ...risk.indicators
      .filter(({ failed }) => failed > 0)
      .map(({ indicator, failed }) =>
        text('method.failed', { indicator: nameOf(indicator), count: whole(failed) }),
      ),
    ...(risk.repaired > 0
      ? [text('method.repaired', { largest: formats.distance(risk.repaired, 3) })]
      : []),
  ];
}
