import { BASIS_FACTS, KIND_FACTS, type Indicator, type TargetReport } from '../../domain/index';

/** The least step of a rate or share that is told apart: a hundredth of a percentage point. */
const RATE_STEP = 0.0001;

/**
 * The value that a path to a target aims at. "More than" and "less than" are not met by the value
 * itself: the path goes one step beyond, the least that the indicator shows.
 */
export function aimOf(
  { target, value }: Pick<TargetReport, 'target' | 'value'>,
  indicator: Indicator,
): number {
  const isRate = BASIS_FACTS[target.basis].isFraction;
  const step = isRate || KIND_FACTS[indicator.kind].isShare ? RATE_STEP : 10 ** -indicator.decimals;
  switch (target.comparator) {
    case 'moreThan':
      return target.value + step;
    case 'lessThan':
      return target.value - step;
    case 'between':
      return Math.min(Math.max(value, target.value), target.upper ?? target.value);
    default:
      return target.value;
  }
}
