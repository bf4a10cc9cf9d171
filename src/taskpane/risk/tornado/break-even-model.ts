import { DRIVERS, type Plan, type TargetStress } from '../../../domain/index';
import { amountOf } from '../../targets/target-line-model';
import { driverName } from '../answers/risk-sentences';
import type { RiskWording } from '../use-risk-texts';
import { inputText } from './tornado-model';

/** What would turn a target, in sentences: the driver that needs the smallest shift first. */
export function breakEvenSentences(
  plan: Plan,
  { target: id, isMet, breakEven, together }: TargetStress,
  wording: RiskWording,
): readonly string[] {
  const { text, formats } = wording;
  const year = plan.targets.find((each) => each.id === id)?.year ?? plan.baseYear + plan.years;
  const sentences = breakEven.flatMap(({ indicator, driver, shift, value }) => {
    const owner = plan.indicators.find((each) => each.id === indicator);
    const names = driverName(plan, { indicator, driver }, wording);
    if (shift === null || value === null || !owner || names === null) return [];
    const size = Math.abs(shift);
    return text(turnKey(isMet, shift), {
      name: text('tornado.driver', names),
      size:
        DRIVERS[driver].unit === 'fraction'
          ? amountOf({ basis: 'growth' }, size, { ...wording, indicator: owner })
          : inputText(size, driver, owner, formats),
      value: inputText(value, driver, owner, formats),
      year,
    });
  });
  if (sentences.length === 0)
    return [text(isMet ? 'breakEven.neverFails' : 'breakEven.neverHolds')];
  if (together === null) return sentences;
  return [...sentences, text('breakEven.together', { share: formats.percent(together) })];
}

function turnKey(isMet: boolean, shift: number) {
  if (isMet) return shift < 0 ? 'breakEven.failsLower' : 'breakEven.failsHigher';
  return shift < 0 ? 'breakEven.holdsLower' : 'breakEven.holdsHigher';
}
