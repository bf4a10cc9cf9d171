import type { Shape } from '../distributions/distribution';
import type { DistributionSpec } from './plan-spec';

/** A setting of a distribution as written. */
export type ShapeSetting = Exclude<keyof DistributionSpec, 'shape'>;

/** The settings of each shape, in the order in which they are shown. */
export const SHAPE_SETTINGS: Readonly<Record<Shape, readonly ShapeSetting[]>> = {
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high'],
  percentiles: ['p10', 'p50', 'p90'],
  normal: ['mean', 'deviation'],
  uniform: ['low', 'high'],
  discrete: ['outcomes'],
  history: [],
  certain: [],
};

/** Every setting that a distribution may have. */
export const ALL_SHAPE_SETTINGS: readonly ShapeSetting[] = [
  ...new Set(Object.values(SHAPE_SETTINGS).flat()),
];

/** Tells whether a setting is a value that the driver itself may take, or lies around. */
export function isDriverValue(setting: ShapeSetting): boolean {
  return setting !== 'deviation' && setting !== 'outcomes';
}
