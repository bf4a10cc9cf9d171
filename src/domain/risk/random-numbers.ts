import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { congruential32 } from 'pure-rand/generator/congruential32';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/** Numbers that the generator gives away before the first that counts. */
const WARM_UP = 64;

/**
 * Starts a series of random numbers: xoroshiro128+, whose state a second generator of another kind
 * fills from the seed. Without it, neighbouring seeds would start with similar numbers.
 *
 * @param seed - a whole number from 0 to 2147483647
 * @returns what gives the next number, from 0 to below 1
 * @example randomNumbers(0)() // 0.23386635028417935
 */
export function randomNumbers(seed: number): () => number {
  const filler = congruential32(seed);
  const state = Array.from({ length: 4 }, () => filler.next());
  const numbers = xoroshiro128plusFromState(state);
  skipN(numbers, WARM_UP);
  return () => uniformFloat64(numbers);
}
