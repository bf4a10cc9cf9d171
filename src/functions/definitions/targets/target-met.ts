import { isTargetMet } from '../../../domain/index';
import { ok } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { gapOf, slackOf } from '../../excel-equivalents/target-equivalent';
import { cellFunction } from '../../runtime/broadcast';
import { readTarget, TARGET_PARAMETERS } from '../../runtime/target-arguments';

/** `PLAN.TARGET_MET`: whether a target is met. */
export const targetMet = cellFunction({
  id: 'TARGET_MET',
  group: 'targets',
  parameters: TARGET_PARAMETERS,
  compute: (places) => {
    const target = readTarget(places);
    return target.ok ? ok(isTargetMet(target.value.options)) : target;
  },
});

/** The function in plain Excel. */
export const targetMetEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, TARGET_PARAMETERS, (terms) => {
    const gap = gapOf(terms);
    if (gap === null) return null;
    const slack = slackOf(terms, gap.tolerance);
    const isStrict = gap.comparator === 'moreThan' || gap.comparator === 'lessThan';
    return isStrict ? `${gap.opposite}>${slack}` : `${gap.text}<=${slack}`;
  });
