import { fractionOf } from '../numbers/decimals';

/** Shares that are never below one per cent in a whole series: 城镇化率, coverage. */
const LARGE_SHARE =
  /城镇化|城市化|覆盖|普及|入学|入园|绿化|森林|合格|达标|优良|参保|满意|就业率|urbani|coverage|enrol|literacy|participation|employment rate|recycl|satisfaction/iu;
const LOW = /失业|unemployment/iu;

/**
 * Decides whether numbers under a percent sign are percentages or fractions: 65.2, or 0.652. Open if
 * both are possible.
 *
 * @param numbers - the numbers of one line
 * @example percentScale([65.2, 66.1], '城镇化率') // 'percent'
 * @example percentScale([0.652, 0.661], '城镇化率') // 'fraction'
 * @example percentScale([0.85], 'R&D') // 'open'
 */
export function percentScale(
  numbers: readonly number[],
  name: string,
): 'percent' | 'fraction' | 'open' {
  const filled = numbers.filter((number) => number !== 0);
  if (filled.length === 0 || filled.some((number) => Math.abs(number) > 1)) return 'percent';
  const decimals = filled.map((number) => (String(number).split('.')[1] ?? '').length);
  const most = decimals.reduce((one, other) => Math.max(one, other), 0);
  if (LARGE_SHARE.test(name) && !LOW.test(name)) return 'fraction';
  // Percentages are printed with one or two decimals, fractions with three.
  if (most >= 3) return 'fraction';
  return most === 2 ? 'open' : 'percent';
}

/**
 * The growth that an index with the year before as 100 gives.
 *
 * @example growthOfIndex(105.1) // 0.051
 */
export function growthOfIndex(index: number): number {
  const decimals = (String(index).split('.')[1] ?? '').length;
  return fractionOf(Number((index - 100).toFixed(Math.min(decimals, 12))));
}
