import { achievement as calculate } from '../../../domain/index';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { numberFunction } from '../../runtime/number-function';

/** `PLAN.ACHIEVEMENT`: how much of the way from a start to a target is done. */
export const achievement = numberFunction({
  id: 'ACHIEVEMENT',
  group: 'targets',
  parameters: {
    start: { must: 'number' },
    target: { must: 'otherThanStart' },
    actual: { must: 'number' },
  },
  engineNames: { base: 'start', value: 'actual' },
  calculate,
});

/** The function in plain Excel. */
export const achievementEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, achievement.parameters, ({ text }) => {
    return `(${text('actual')}-${text('start')})/(${text('target')}-${text('start')})`;
  });
