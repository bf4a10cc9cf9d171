import { ok } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import type { EquivalentRule } from '../../excel-equivalents/formula-call';
import { gapOf } from '../../excel-equivalents/target-equivalent';
import { cellFunction } from '../../runtime/broadcast';
import { readTarget, TARGET_PARAMETERS } from '../../runtime/target-arguments';

/** `PLAN.TARGET_GAP`: how much is missing to a target. */
export const targetGap = cellFunction({
  id: 'TARGET_GAP',
  group: 'targets',
  parameters: TARGET_PARAMETERS,
  compute: (places) => {
    const target = readTarget(places);
    return target.ok ? ok(target.value.gap) : target;
  },
});

/** The function in plain Excel. */
export const targetGapEquivalent: EquivalentRule = (call) =>
  cellEquivalent(call, TARGET_PARAMETERS, (terms) => {
    const gap = gapOf(terms);
    if (gap === null) return null;
    return gap.comparator === 'about' ? `MAX(0,${gap.text})` : gap.text;
  });
