import { requiredIncrement as calculate } from '../../../domain/index';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { MAX_PERIODS } from '../../runtime/function-definition';
import { numberFunction } from '../../runtime/number-function';

/** `PLAN.REQUIRED_INCREMENT`: the equal amount per year that leads from a value to a target. */
export const requiredIncrement = numberFunction({
  id: 'REQUIRED_INCREMENT',
  group: 'targets',
  parameters: {
    base: { must: 'number' },
    target: { must: 'number' },
    years: { must: 'periods', most: MAX_PERIODS },
  },
  calculate,
});

/** The function in plain Excel. */
export const requiredIncrementEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, requiredIncrement.parameters, ({ text }) => {
    return `(${text('target')}-${text('base')})/${text('years')}`;
  });
