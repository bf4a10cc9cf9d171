import { impliedBuoyancy } from '../../../domain/index';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { numberFunction } from '../../runtime/number-function';

/** `PLAN.BUOYANCY`: the percentage change of revenue over that of its base, both in current prices. */
export const buoyancy = numberFunction({
  id: 'BUOYANCY',
  group: 'growth',
  parameters: {
    revenue_before: { must: 'positive' },
    revenue_after: { must: 'number' },
    base_before: { must: 'positive' },
    base_after: { must: 'otherThanBaseBefore' },
  },
  engineNames: {
    revenue: ['revenue_before', 'revenue_after'],
    base: ['base_before', 'base_after'],
  },
  calculate: ({ revenue_before, revenue_after, base_before, base_after }) =>
    impliedBuoyancy({
      revenue0: revenue_before,
      revenue1: revenue_after,
      base0: base_before,
      base1: base_after,
    }),
});

/** The function in plain Excel. */
export const buoyancyEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, buoyancy.parameters, ({ text }) => {
    const revenue = `(${text('revenue_after')}/${text('revenue_before')}-1)`;
    return `${revenue}/(${text('base_after')}/${text('base_before')}-1)`;
  });
