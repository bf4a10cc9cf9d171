/**
 * Computes the share of the way that lies behind after a part of the time, on a logistic normalised so that
 * share(0) = 0 and share(1) = 1: F(x) = (L(x) − L(0)) / (L(1) − L(0)), L(x) = 1 / (1 + e^(−k(x − ½))).
 * In a cell: `=(1/(1+EXP(-k*(x-0.5)))-1/(1+EXP(k/2)))/(1/(1+EXP(-k/2))-1/(1+EXP(k/2)))`.
 *
 * @param part - part of the time, cut to 0…1
 * @param steepness - k, above 0
 * @returns a share from 0 to 1
 * @example logisticShare(0.5, 6) // 0.5
 * @example logisticShare(2, 6) // 1
 */
export function logisticShare(part: number, steepness: number): number {
  if (part <= 0) return 0;
  if (part >= 1) return 1;
  const logistic = (x: number) => 1 / (1 + Math.exp(-steepness * (x - 0.5)));
  const [first, last] = [logistic(0), logistic(1)];
  return (logistic(part) - first) / (last - first);
}
