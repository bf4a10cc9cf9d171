import { PLAN_LIMITS } from './limits';

/**
 * Rounds to the 15 significant digits that a cell of a spreadsheet holds. This removes the tail that
 * binary arithmetic leaves, as in 0.07000000000000001.
 *
 * @example to15Digits(1.1 * 1e8) // 110000000
 */
export function to15Digits(value: number): number {
  return Number(value.toPrecision(15));
}

/** The decimals of a number of 1 or more, unless the plan says otherwise. */
const USUAL_DECIMALS = 2;

/**
 * The decimals with which a number below 1 keeps three of its digits.
 *
 * @example decimalsFor(0.322) // 3
 * @example decimalsFor(1285.4) // 2
 */
export function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 1) return USUAL_DECIMALS;
  return Math.min(PLAN_LIMITS.decimals, USUAL_DECIMALS - Math.floor(Math.log10(size)));
}

/**
 * Turns percent into a fraction of at most 15 digits.
 *
 * @example fractionOf(7) // 0.07
 */
export function fractionOf(percent: number): number {
  return to15Digits(percent / 100);
}
