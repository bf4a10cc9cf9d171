/** What tells one series of random numbers from another, in the terms of SIPmath 3.0. */
export interface HubbardSeeds {
  readonly entity: number;
  readonly varId: number;
  readonly seed3: number;
  readonly seed4: number;
}

/** 2³². */
const NUMBERS = 4_294_967_296;

/**
 * The number of a trial in the generator that SIPmath 3.0 names HDR_2_0 (Hubbard 2019, A multi-
 * dimensional, counter-based pseudo random number generator). Every product is below 2⁵³, so that the
 * result is exact.
 *
 * @param trial - a whole number from 0, which SIPmath calls PM_Index
 * @returns between 0 and 1
 */
export function hubbardNumber(trial: number, seeds: HubbardSeeds): number {
  const { entity, varId, seed3, seed4 } = seeds;
  const one =
    (trial * 2_499_997 +
      varId * 1_800_451 +
      entity * 2_000_371 +
      seed3 * 1_796_777 +
      seed4 * 2_299_603) %
    7_450_589;
  const other =
    (trial * 2_246_527 +
      varId * 2_399_993 +
      entity * 2_100_869 +
      seed3 * 1_918_303 +
      seed4 * 1_624_729) %
    7_450_987;
  const high = ((LARGE % (one * 4_658 + 7_450_581)) * 383) % 99_991;
  const low = ((LARGE % (other * 7_580 + 7_560_584)) * 17_669) % 7_440_893;
  return ((((high * 7_440_893 + low) * 1_343) % NUMBERS) + 0.5) / NUMBERS;
}

const LARGE = 999_999_999_999_989;
