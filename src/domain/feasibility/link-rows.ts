import { type Affine, constant, type Interval, plus, rangeOver, times, valueAt } from './affine';
import type { Link, Space } from './space';

/** Where tangents touch a power: at the ends of its range, and between. */
const TANGENTS = [0, 0.25, 0.5, 0.75, 1];

/** The ranges of the factors of a link, narrowed by a search. */
export interface LinkBox {
  readonly first: Interval;
  readonly second: Interval;
}

/** The ranges that the factors of a link have from the ranges of the variables. */
export function boxOf(link: Link, ranges: readonly Interval[]): LinkBox {
  if (link.kind === 'product') {
    return { first: rangeOver(link.first, ranges), second: rangeOver(link.second, ranges) };
  }
  const log = rangeOver(link.log, ranges);
  return { first: log, second: log };
}

/**
 * Linear conditions that every pair of tied numbers keeps within a box: tangents below and a chord
 * above a power, the four planes around a product.
 */
export function outerRows(link: Link, box: LinkBox): readonly Affine[] {
  return link.kind === 'power' ? powerRows(link, box.first) : productRows(link, box);
}

function powerRows(
  { value, log }: Extract<Link, { readonly kind: 'power' }>,
  { low, high }: Interval,
): readonly Affine[] {
  const scale = Math.exp(-high);
  const tangents = TANGENTS.map((part) => {
    const at = low + part * (high - low);
    const tangent = times(log, Math.exp(at), Math.exp(at) * (1 - at));
    return times(plus(value, tangent, -1), scale);
  });
  const slope = high > low ? (Math.exp(high) - Math.exp(low)) / (high - low) : Math.exp(low);
  const chord = times(log, slope, Math.exp(low) - slope * low);
  return [...tangents, times(plus(chord, value, -1), scale), ...within(log, { low, high })];
}

function productRows(
  { value, first, second }: Extract<Link, { readonly kind: 'product' }>,
  { first: a, second: b }: LinkBox,
): readonly Affine[] {
  const plane = (x: number, y: number): Affine =>
    plus(plus(value, second, -x), plus(times(first, y), constant(-x * y)), -1);
  return [
    plane(a.low, b.low),
    plane(a.high, b.high),
    times(plane(a.low, b.high), -1),
    times(plane(a.high, b.low), -1),
    ...within(first, a),
    ...within(second, b),
  ];
}

function within(number: Affine, { low, high }: Interval): readonly Affine[] {
  return [plus(number, constant(-low)), plus(constant(high), number, -1)];
}

/** The link as an equality that is right at a point and nearly right around it, as two rows. */
export function tangentRows(link: Link, point: readonly number[]): readonly Affine[] {
  const near = nearLink(link, point);
  const size = Math.max(1e-9, Math.abs(valueAt(link.value, point)));
  const difference = times(plus(link.value, near, -1), 1 / size);
  return [difference, times(difference, -1)];
}

function nearLink(link: Link, point: readonly number[]): Affine {
  if (link.kind === 'power') {
    const at = valueAt(link.log, point);
    return times(link.log, Math.exp(at), Math.exp(at) * (1 - at));
  }
  const [x, y] = [valueAt(link.first, point), valueAt(link.second, point)];
  return plus(times(link.second, x), times(link.first, y, -x * y));
}

/** By how much a link is missed at a point, relative to its value. */
export function missOf(link: Link, point: readonly number[]): number {
  const value = valueAt(link.value, point);
  const tied =
    link.kind === 'power'
      ? Math.exp(valueAt(link.log, point))
      : valueAt(link.first, point) * valueAt(link.second, point);
  return Math.abs(value - tied) / Math.max(1e-9, Math.abs(tied));
}

/** The point with the same drivers at which every link holds. */
export function consistentPoint({ links }: Space, point: readonly number[]): number[] {
  const consistent = [...point];
  const set = (number: Affine, value: number) => {
    for (const [place] of number.terms) consistent[place] = value;
  };
  for (const link of links) {
    if (link.kind === 'power') {
      if (link.follows === 'value') set(link.value, Math.exp(valueAt(link.log, consistent)));
      else set(link.log, Math.log(valueAt(link.value, consistent)));
    } else {
      const { value, first, second } = link;
      if (link.follows === 'value') {
        set(value, valueAt(first, consistent) * valueAt(second, consistent));
      } else set(first, valueAt(value, consistent) / valueAt(second, consistent));
    }
  }
  return consistent;
}
