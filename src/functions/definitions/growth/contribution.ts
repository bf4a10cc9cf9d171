import { growthContribution } from '../../../domain/index';
import { err, ok } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { numberFunction } from '../../runtime/number-function';
import { cellAt } from '../../runtime/range';
import { isLeftOut } from '../../runtime/read-argument';

/** `PLAN.CONTRIBUTION`: what a part brings to the growth of its whole, in points or as a share. */
export const contribution = numberFunction({
  id: 'CONTRIBUTION',
  group: 'growth',
  parameters: {
    part_before: { must: 'number' },
    part_after: { must: 'number' },
    whole_before: { must: 'positive' },
    whole_after: { must: 'otherThanWholeBefore', optional: true, blankIfZero: true },
  },
  engineNames: { part: ['part_before', 'part_after'], whole: ['whole_before', 'whole_after'] },
  calculate: ({ part_before, part_after, whole_before, whole_after }) => {
    const result = growthContribution({
      part: { before: part_before, after: part_after },
      whole: { before: whole_before, after: whole_after ?? whole_before },
    });
    if (!result.ok) return result;
    const { points, share } = result.value;
    if (whole_after === null) return ok(points);
    return share === null ? err({ kind: 'notAllowed', argument: 'whole' }) : ok(share);
  },
});

/** The function in plain Excel. */
export const contributionEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, contribution.parameters, ({ text, place }) => {
    const part = `(${text('part_after')}-${text('part_before')})`;
    const rule = contribution.parameters.whole_after;
    const isShare = !isLeftOut(rule, cellAt(place('whole_after')));
    const whole = text('whole_before');
    return isShare ? `${part}/(${text('whole_after')}-${whole})` : `${part}/${whole}`;
  });
