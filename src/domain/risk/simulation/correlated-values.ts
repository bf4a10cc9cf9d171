import type { Correlation } from '../../plan/plan';
import { factorCorrelations } from '../copula';
import type { UncertainValue } from './uncertain-drivers';

/**
 * How the normal scores of the uncertain values hang together: z = L · e, where the e are
 * independent. Null where all values are independent.
 */
export interface Correlated {
  /** L, row after row; lower triangular. */
  readonly lower: Float64Array;
  /** The largest change of an entry that made the matrix valid; 0 where it was. */
  readonly change: number;
}

/**
 * Puts the correlations of a plan into one matrix over all uncertain values and factors it. Two years
 * of one driver that are k apart go together by ρ^k; two drivers in different years by their own
 * correlation times √(ρ₁ρ₂)^k.
 *
 * @param baseYear - the year before the first projected one
 */
export function correlate(
  values: readonly UncertainValue[],
  correlations: readonly Correlation[],
  baseYear: number,
): Correlated | null {
  const find = correlationFinder(correlations, baseYear);
  const count = values.length;
  const matrix = new Float64Array(count * count);
  let isIndependent = true;
  for (const [row, first] of values.entries()) {
    matrix[row * count + row] = 1;
    for (let column = 0; column < row; column += 1) {
      const second = values[column];
      const correlation = second ? find(first, second) : 0;
      if (correlation === 0) continue;
      isIndependent = false;
      matrix[row * count + column] = correlation;
      matrix[column * count + row] = correlation;
    }
  }
  return isIndependent ? null : factorCorrelations(matrix, count);
}

type Find = (first: UncertainValue, second: UncertainValue) => number;

function correlationFinder(correlations: readonly Correlation[], baseYear: number): Find {
  const known = new Map<string, number>();
  const keyOf = (driver: string, year: number | null) => `${driver} ${String(year)}`;
  for (const { first, second, value } of correlations) {
    const [one, two] = [first, second].map(({ indicator, driver }) => `${indicator} ${driver}`);
    const year = first.year ?? second.year;
    const otherYear = second.year ?? first.year;
    const keys = [keyOf(one ?? '', year), keyOf(two ?? '', otherYear)] as const;
    known.set(`${keys[0]} ${keys[1]}`, value);
    known.set(`${keys[1]} ${keys[0]}`, value);
  }
  return (first, second) => {
    const [one, two] = [first, second].map(({ indicator, driver }) => `${indicator} ${driver}`);
    const years = [first, second].map(({ index }) => baseYear + 1 + index);
    const own = known.get(`${keyOf(one ?? '', years[0] ?? 0)} ${keyOf(two ?? '', years[1] ?? 0)}`);
    if (own !== undefined) return own;
    const apart = Math.abs(first.index - second.index);
    if (one === two) return power(first.yearCorrelation, apart);
    const always = known.get(`${keyOf(one ?? '', null)} ${keyOf(two ?? '', null)}`) ?? 0;
    if (always === 0 || apart === 0) return always;
    const product = first.yearCorrelation * second.yearCorrelation;
    return product > 0 ? always * power(Math.sqrt(product), apart) : 0;
  };
}

/** A whole power by multiplication, which is exact in the same way on every machine. */
function power(base: number, exponent: number): number {
  let result = 1;
  for (let count = 0; count < exponent; count += 1) result *= base;
  return result;
}
