import { requiredGrowth as calculate } from '../../../domain/index';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { MAX_PERIODS } from '../../runtime/function-definition';
import { numberFunction } from '../../runtime/number-function';

/** `PLAN.REQUIRED_GROWTH`: the growth per year that leads from the latest known value to a target. */
export const requiredGrowth = numberFunction({
  id: 'REQUIRED_GROWTH',
  group: 'targets',
  parameters: {
    base: { must: 'positive' },
    target: { must: 'positive' },
    years: { must: 'periods', most: MAX_PERIODS },
  },
  calculate,
});

/** The function in plain Excel. */
export const requiredGrowthEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, requiredGrowth.parameters, ({ text }) => {
    return `(${text('target')}/${text('base')})^(1/${text('years')})-1`;
  });
