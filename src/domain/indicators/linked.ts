import { isInRange } from '../numbers/is-in-range';
import { err, ok } from '../../shared/result';
import { carryForward } from './carry-forward';
import {
  baseOf,
  driverNumbers,
  type ModelOf,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';

/**
 * Follows another indicator: V_t = V_{t−1} · (D_{t−lag} / D_{t−1−lag})^e. Where the lag looks at
 * years that the plan does not cover, D grows by the indicator's `outsideGrowth`.
 */
export function projectLinked(input: ProjectionInput, model: ModelOf<'linked'>): ProjectionResult {
  const followed = input.pathOf(model.follows);
  const ratios = input.years.map((_, index) => followedRatio(followed, index, model));
  const elasticities = driverNumbers(input, 'elasticity');
  const actuals = driverNumbers(input, 'actual');
  const broken = ratios.findIndex(
    (ratio, index) =>
      index > 0 && (actuals[index - 1] ?? null) === null && !(ratio > 0 && isInRange(ratio)),
  );
  if (broken > 0) return err({ reason: 'followsZero', index: broken });
  const path = carryForward(
    baseOf(input),
    actuals,
    (previous, index) => previous * (ratios[index + 1] ?? 1) ** (elasticities[index] ?? 1),
  );
  if (!path.ok) return err({ reason: 'overflow', index: path.error });
  const growth = ratios.map((ratio, index) => (index > 0 && isInRange(ratio) ? ratio - 1 : null));
  return ok({ values: path.value, steps: [{ key: 'followed', values: growth }] });
}

/** D_{t−lag} / D_{t−1−lag}; NaN where D is zero or below. */
export function followedRatio(
  followed: readonly number[],
  index: number,
  { lag, outsideGrowth }: ModelOf<'linked'>,
): number {
  const now = followed[index - lag];
  const before = followed[index - lag - 1];
  if (now === undefined || before === undefined) return 1 + (outsideGrowth ?? 0);
  return now > 0 && before > 0 ? now / before : NaN;
}
