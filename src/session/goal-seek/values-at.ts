import { DRIVERS, type DriverRule } from '../../domain/index';
import type { Sought } from './find-sought';

/** The values of a driver when `x` is what is sought; null leaves a year as it is. */
export function valuesAt(
  { request, plan, lever, driver, free }: Sought,
  x: number,
): readonly (number | null)[] {
  const rule: DriverRule = DRIVERS[lever.driver];
  const moved = new Set(free);
  const shifted = (index: number): number | null => {
    const before = driver.values[index]?.value ?? null;
    return before === null ? null : held(before + x, request, rule);
  };
  return Array.from({ length: plan.years }, (_, index) => {
    if (!moved.has(index)) return null;
    return request.mode === 'shift' ? shifted(index) : x;
  });
}

function held(
  value: number,
  { cap, floor }: Sought['request'],
  { min, max, minExcluded }: DriverRule,
): number {
  const least = min === null ? -Infinity : min + (minExcluded ? 0.0001 : 0);
  const from = Math.max(least, floor ?? -Infinity);
  return Math.min(Math.max(value, from), max ?? Infinity, cap ?? Infinity);
}
