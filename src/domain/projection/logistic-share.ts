/**
 * Computes the share of the way that lies behind after a part of the time, on a logistic normalised
 * so that share(0) = 0 and share(1) = 1: F(x) = (L(x) − L(0)) / (L(1) − L(0)), L(x) = 1 / (1 +
 * e^(−k(x − ½))). Source: the reference's phased shares. In a cell, x in A1 and k in B1:
 * `=(TANH(B1*(2*A1-1)/4)/TANH(B1/4)+1)/2`, which is the same function.
 *
 * @param part - part of the time, cut to 0…1
 * @param steepness - k, above 0; the nearer to 0, the nearer to a straight line
 * @returns a share from 0 to 1; NaN when an argument is NaN
 * @example logisticShare(0.5, 6) // 0.5
 * @example logisticShare(1 / 3, 6) // 0.24472847105479764
 * @example logisticShare(2 / 3, 6) // 0.7552715289452024
 * @example logisticShare(2, 6) // 1
 */
export function logisticShare(part: number, steepness: number): number {
  if (part <= 0) return 0;
  if (part >= 1) return 1;
  // 2L(x) − 1 is a hyperbolic tangent, which loses no digits where the curve is nearly straight.
  const quarter = steepness / 4;
  if (quarter === 0) return part;
  return (Math.tanh(quarter * (2 * part - 1)) / Math.tanh(quarter) + 1) / 2;
}
