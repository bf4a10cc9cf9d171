/** A point has 32 binary digits. */
const DIGITS = 32;

/** 2⁻³². */
const UNIT = 1 / 4_294_967_296;

const MOST_POINTS = 1_048_576;

/** The 32 direction numbers of one dimension, the first with the highest digit. */
export type Directions = Int32Array;

/**
 * Works out the direction numbers of a dimension from an entry of the table of Joe and Kuo:
 * m_k = 2a₁·m_{k−1} ⊕ 2²a₂·m_{k−2} ⊕ … ⊕ 2^s·m_{k−s} ⊕ m_{k−s}, and v_k = m_k / 2^k.
 *
 * @param entry - the polynomial and m₁ … m_s in base 36; null for the first dimension, whose m are 1
 */
export function directionsOf(entry: string | null): Directions {
  const directions = new Int32Array(DIGITS);
  const [polynomial = 1, ...first] = entry?.split(' ').map((text) => parseInt(text, 36)) ?? [];
  const degree = first.length;
  for (let place = 0; place < DIGITS; place += 1) {
    directions[place] = (first[place] ?? (entry === null ? 1 : 0)) << (DIGITS - 1 - place);
    if (entry === null || place < degree) continue;
    const back = directions[place - degree] ?? 0;
    let next = back ^ (back >>> degree);
    for (let term = 1; term < degree; term += 1) {
      if ((polynomial >>> (degree - term)) & 1) next ^= directions[place - term] ?? 0;
    }
    directions[place] = next;
  }
  return directions;
}

/**
 * Computes one coordinate of the first points of the Sobol sequence, with Owen's scrambling: each
 * digit is flipped or not depending on those before it. The flips come from a hash (Laine and Karras
 * 2011; Burley 2020), so that each point is computed by itself, without a table.
 *
 * The points are in the order of the Gray code, which is another order of the same points when their
 * number is a power of two. Each is the middle of its cell of 2⁻³², so that none is 0 or 1.
 *
 * @param points - a power of two from 1 to 2²⁰
 */
export function scrambled(points: number, directions: Directions, seed: number): Float64Array {
  if (!(points >= 1 && points <= MOST_POINTS) || (points & (points - 1)) !== 0) {
    throw new Error(`Sobol points come in powers of two: ${String(points)}`);
  }
  const target = new Float64Array(points);
  // Reversed, the carries of the hash run from a digit to those after it, as the flips must.
  const reversed = directions.map(reverseDigits);
  const multiplier = (seed >>> 16) | 1;
  let digits = 0;
  for (let index = 0; index < points; index += 1) {
    let hash = digits ^ Math.imul(digits, 0x3d20adea);
    hash = Math.imul((hash + seed) | 0, multiplier);
    hash ^= Math.imul(hash, 0x05526c56);
    hash ^= Math.imul(hash, 0x53a22864);
    target[index] = ((reverseDigits(hash) >>> 0) + 0.5) * UNIT;
    const next = index + 1;
    digits ^= reversed[31 - Math.clz32(next & -next)] ?? 0;
  }
  return target;
}

/** Reads 32 binary digits from the last to the first. */
export function reverseDigits(digits: number): number {
  let x = digits;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * Makes a number of 32 digits out of two, such that neighbours have nothing in common (the mixing is
 * that of lowbias32 by Chris Wellons, twice).
 */
export function mixSeeds(seed: number, stream: number): number {
  return mix(mix(seed ^ 0x9e3779b9) ^ mix(stream + 0x85ebca6b));
}

function mix(digits: number): number {
  let x = digits;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
