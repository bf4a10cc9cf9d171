import { err, ok, type Result } from '../../shared/result';
import type { CalculationProblem } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { growthPath } from '../projection/growth-path';
import { isTargetMet, targetGap, type TargetGapOptions } from '../targets/target-gap';
import {
  endsOfGrowth,
  findGrowthProblem,
  growthMixture,
  type GrowthSimulation,
} from './growth-simulation';
import { metRange } from './met-range';

/** Arguments of {@link chance}: those of the simulation and a target for its last year. */
export interface ChanceOptions extends GrowthSimulation, Omit<TargetGapOptions, 'value'> {}

/**
 * Computes how probable it is that a target is met in the last year, in the futures of `fanPath` with
 * the same seed. A growth that is certain meets it or does not, as {@link isTargetMet} says.
 *
 * @returns from 0 to 1; a problem when an argument of the simulation or of the target is out of its
 * range (see `fanPath` and `targetGap`)
 * @example chance({ base: 100, low: 0.06, mode: 0.06, high: 0.06, years: 3, target: 119, comparator: 'atLeast', seed: 0 }) // { ok: true, value: 1 }
 * @example chance({ base: 100, low: 0.02, mode: 0.05, high: 0.07, years: 1, target: 106, comparator: 'lessThan', seed: 0 }) // { ok: true, value: 0.9 }
 */
export function chance(options: ChanceOptions): Result<number, CalculationProblem> {
  const problem = findGrowthProblem(options);
  if (problem) return err(problem);
  const { base, low, high, years, target, comparator, upper, tolerance } = options;
  const gap = targetGap({ value: base, target, comparator, upper, tolerance });
  if (!gap.ok) return gap;
  const { lowest, highest } = endsOfGrowth(options, years);
  if (!isInRange(target - lowest) || !isInRange(target - highest)) return err({ kind: 'overflow' });
  if (base === 0 || low === high) {
    const certain = growthPath({ base, growth: low, years });
    if (!certain.ok) return certain;
    const value = certain.value.at(-1) ?? base;
    return ok(isTargetMet({ value, target, comparator, upper, tolerance }) ? 1 : 0);
  }
  const { at } = growthMixture(options, years);
  const { from, to } = metRange({ value: target, comparator, upper, tolerance }, 0);
  const above = from === -Infinity ? 0 : at(from).value;
  const below = to === Infinity ? 1 : at(to).value;
  return ok(Math.min(1, Math.max(0, below - above)));
}
