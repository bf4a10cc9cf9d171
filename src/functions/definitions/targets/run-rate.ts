import { runRate as calculateRunRate } from '../../../domain/index';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { numberFunction } from '../../runtime/number-function';

/** `PLAN.RUN_RATE`: what each remaining period must bring to reach a target. */
export const runRate = numberFunction({
  id: 'RUN_RATE',
  group: 'targets',
  parameters: {
    target: { must: 'number' },
    done: { must: 'number' },
    periods_left: { must: 'positive' },
  },
  engineNames: { value: 'done', periods: 'periods_left' },
  calculate: ({ target, done, periods_left }) =>
    calculateRunRate({ target, soFar: done, periodsLeft: periods_left }),
});

/** The function in plain Excel. */
export const runRateEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, runRate.parameters, ({ text }) => {
    return `(${text('target')}-${text('done')})/${text('periods_left')}`;
  });
