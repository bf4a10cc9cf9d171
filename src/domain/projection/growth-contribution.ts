import { type ArgumentName, type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** A value before and after, in any unit. */
export interface ValueChange {
  readonly before: number;
  readonly after: number;
}

/** What a part brings to the growth of its whole. */
export interface GrowthContribution {
  /** 拉动点数, as a fraction: 0.012 is 1.2 percentage points of the whole's growth. */
  readonly points: number;
  /** 贡献率, as a fraction of the whole's growth; null where the whole does not change. */
  readonly share: number | null;
}

/**
 * Computes what a part brings to the growth of its whole: in points w · g, the part's earlier weight
 * times its growth, which is its change over the earlier whole, and as a share of the whole's change.
 * Parts that add up to the whole have points that add up to its growth. Source: the reference's
 * contribution. In cells, the part's values in A1:B1 and the whole's in A2:B2: `=(B1-A1)/A2` and
 * `=(B1-A1)/(B2-A2)`.
 *
 * @param options - both in the same unit; `whole.before` above 0
 * @returns fractions; a problem when a value is not a number (index 0 is before, 1 after), the
 * earlier whole is 0 or less, or a result leaves the range of a cell
 * @example growthContribution({ part: { before: 20, after: 23 }, whole: { before: 100, after: 106 } }).value // { points: 0.03, share: 0.5 }
 * @example growthContribution({ part: { before: 20, after: 23 }, whole: { before: 100, after: 100 } }).value.share // null
 */
export function growthContribution({
  part,
  whole,
}: {
  readonly part: ValueChange;
  readonly whole: ValueChange;
}): Result<GrowthContribution, CalculationProblem> {
  const problem = checkChange('part', part) ?? checkChange('whole', whole, { above: 0 });
  if (problem) return err(problem);
  const change = part.after - part.before;
  const growth = whole.after - whole.before;
  const points = change / whole.before;
  const share = growth === 0 ? null : change / growth;
  return isInRange(points) && isInRange(growth) && isInRange(share ?? 0)
    ? ok({ points, share })
    : err({ kind: 'overflow' });
}

function checkChange(
  argument: ArgumentName,
  { before, after }: ValueChange,
  rule: { readonly above?: number } = {},
): CalculationProblem | null {
  return checkNumber(argument, before, rule, 0) ?? checkNumber(argument, after, {}, 1);
}
