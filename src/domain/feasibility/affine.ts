/** A number that is linear in variables: a constant and a factor for each of some variables. */
export interface Affine {
  readonly constant: number;
  /** Factors by the place of the variable; none is 0. */
  readonly terms: ReadonlyMap<number, number>;
}

/** The smallest and the largest that a number can be. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const NO_TERMS: ReadonlyMap<number, number> = new Map();

/** A number that no variable moves. */
export function constant(value: number): Affine {
  return { constant: value, terms: NO_TERMS };
}

/** The variable itself. */
export function variable(place: number): Affine {
  return { constant: 0, terms: new Map([[place, 1]]) };
}

/** Tells whether no variable moves the number. */
export function isConstant({ terms }: Affine): boolean {
  return terms.size === 0;
}

/**
 * Adds a multiple of one number to another.
 *
 * @example plus(constant(1), constant(2), 3).constant // 7
 */
export function plus(first: Affine, second: Affine, factor = 1): Affine {
  const sum = first.constant + factor * second.constant;
  if (isConstant(second) || factor === 0) return { constant: sum, terms: first.terms };
  const terms = new Map(first.terms);
  for (const [place, value] of second.terms) {
    const added = (terms.get(place) ?? 0) + factor * value;
    if (added === 0) terms.delete(place);
    else terms.set(place, added);
  }
  return { constant: sum, terms };
}

/** A multiple of a number, and a constant added to it. */
export function times(number: Affine, factor: number, added = 0): Affine {
  const terms =
    factor === 0
      ? NO_TERMS
      : new Map([...number.terms].map(([place, value]) => [place, factor * value]));
  return { constant: factor * number.constant + added, terms };
}

/** The value of a number where the variables have these values. */
export function valueAt({ constant: sum, terms }: Affine, point: readonly number[]): number {
  let value = sum;
  for (const [place, factor] of terms) value += factor * (point[place] ?? 0);
  return value;
}

/** The range of a number where each variable stays within its own. */
export function rangeOver(number: Affine, ranges: readonly Interval[]): Interval {
  let [low, high] = [number.constant, number.constant];
  for (const [place, factor] of number.terms) {
    const { low: least = 0, high: most = 0 } = ranges[place] ?? {};
    low += factor * (factor > 0 ? least : most);
    high += factor * (factor > 0 ? most : least);
  }
  return { low, high };
}
