import { isInRange } from '../numbers/limits';
import { err } from '../../shared/result';
import type { ModelOf } from './indicator-model';
import type { KindDefinition } from './kind-definition';
import { carryForward, numbersOf } from './projection';

/**
 * Follows another indicator: V_t = V_{t−1} · (D_{t−lag} / D_{t−1−lag})^e. Where the lag looks at
 * years that the plan does not cover, D grows by the indicator's `outsideGrowth`.
 */
export const linked: KindDefinition<'linked'> = {
  isShare: false,
  isFlow: true,
  isCounted: false,
  isRunningSum: false,
  compounds: true,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: false,
  canBeIndex: true,
  baseRange: [null, null],
  drivers: ['elasticity', 'actual'],
  carriedBy: null,
  steps: ['followed'],
  settings: ['follows', 'lag', 'outsideGrowth'],
  // A lag looks at years that the plan does not cover.
  requiredSettings: ({ lag = 0 }) => (lag === 0 ? ['follows'] : ['follows', 'outsideGrowth']),
  modelOf: ({ follows = '', lag = 0, outsideGrowth = null }) => ({
    kind: 'linked',
    follows,
    lag,
    outsideGrowth,
  }),
  needs: ({ follows, lag }) => [{ indicator: follows, lag }],
  project: (input, model) => {
    const followed = input.pathOf(model.follows);
    const ratios = input.years.map((_, index) => followedRatio(followed, index, model));
    const elasticities = numbersOf(input, 'elasticity');
    const actuals = numbersOf(input, 'actual');
    const broken = ratios.findIndex(
      (ratio, index) => index > 0 && (actuals[index - 1] ?? null) === null && !isRatio(ratio),
    );
    if (broken > 0) return err({ reason: 'followsZero', index: broken });
    return carryForward(
      input,
      (previous, index) => previous * (ratios[index + 1] ?? 1) ** (elasticities[index] ?? 1),
      () => [{ key: 'followed', values: ratios.map(growthOf) }],
    );
  },
  valueIn: (input, model, path, year) => {
    const ratio = followedRatio(input.pathOf(model.follows), year, model);
    if (!isRatio(ratio)) return { reason: 'followsZero', index: year };
    const elasticity = numbersOf(input, 'elasticity')[year - 1] ?? 1;
    const value = (path[year - 1] ?? 0) * ratio ** elasticity;
    return isInRange(value) ? value : { reason: 'overflow', index: year };
  },
};

/** D_{t−lag} / D_{t−1−lag}; NaN where D is zero or below. */
function followedRatio(
  followed: readonly number[],
  index: number,
  { lag, outsideGrowth }: ModelOf<'linked'>,
): number {
  const now = followed[index - lag];
  const before = followed[index - lag - 1];
  if (now === undefined || before === undefined) return 1 + (outsideGrowth ?? 0);
  return now > 0 && before > 0 ? now / before : NaN;
}

function isRatio(ratio: number): boolean {
  return ratio > 0 && isInRange(ratio);
}

function growthOf(ratio: number, index: number): number | null {
  return index > 0 && isInRange(ratio) ? ratio - 1 : null;
}
