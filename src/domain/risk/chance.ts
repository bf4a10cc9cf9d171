import type { CalculationProblem } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { isTargetMet, targetGap, type TargetGapOptions } from '../targets/target-gap';
import { simulatePaths, type SimulationOptions } from './simulate-paths';

/** Arguments of {@link chance}: those of the simulation and a target for its last year. */
export interface ChanceOptions extends SimulationOptions, Omit<TargetGapOptions, 'value'> {}

/** How probable something is, as far as a simulation can tell. */
export interface Chance {
  /** Share of the simulated paths, from 0 to 1. */
  readonly chance: number;
  /** Standard error of that share, √(p·(1 − p) / n); it tells only how finely was simulated. */
  readonly standardError: number;
}

/**
 * Computes how probable it is that a target is met in the last year: the share of the simulated
 * paths that end where {@link isTargetMet} says so. The draws are those of `fanPath` for the same
 * seed.
 *
 * @returns the share and its standard error; a problem when an argument of the simulation or of the
 * target is out of its range (see `fanPath` and `targetGap`)
 * @example chance({ base: 100, low: 0.06, mode: 0.06, high: 0.06, years: 3, target: 119, comparator: 'atLeast', seed: 0 }) // { ok: true, value: { chance: 1, standardError: 0 } }
 * @example chance({ base: 100, low: 0.06, mode: 0.06, high: 0.06, years: 3, target: 120, comparator: 'atLeast', seed: 0 }) // { ok: true, value: { chance: 0, standardError: 0 } }
 */
export function chance(options: ChanceOptions): Result<Chance, CalculationProblem> {
  const paths = simulatePaths(options);
  if (!paths.ok) return paths;
  const ends = paths.value.at(-1) ?? [];
  const { target, comparator, upper, tolerance } = options;
  const gap = targetGap({ value: options.base, target, comparator, upper, tolerance });
  if (!gap.ok) return gap;
  if (!ends.every((end) => isInRange(target - end))) return err({ kind: 'overflow' });
  const met = ends.filter((value) => {
    return isTargetMet({ value, target, comparator, upper, tolerance });
  }).length;
  const share = met / ends.length;
  return ok({ chance: share, standardError: Math.sqrt((share * (1 - share)) / ends.length) });
}
