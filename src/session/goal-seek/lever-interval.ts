import { DRIVERS, type DriverRule } from '../../domain/index';
import type { Sought } from './find-sought';

/** How far an amount is sought, in multiples of the largest number at hand. */
const WIDTH = 4;

/** The interval in which a number is sought: what the driver can be, within cap and floor. */
export function leverInterval({
  request: { mode, cap, floor },
  lever,
  moved,
  driver,
  aim,
}: Sought): readonly [number, number] {
  const rule: DriverRule = DRIVERS[lever.driver];
  const sizes = [aim, ...moved.values, ...driver.values.map(({ value }) => value ?? 0)];
  const width = widthOf(rule, WIDTH * Math.max(1, ...sizes.map(Math.abs)));
  // What is added is held to the bounds year by year.
  if (mode === 'shift') return [-width, width];
  const least = rule.min === null ? -width : rule.min + (rule.minExcluded ? 0.01 : 0);
  const most = rule.max ?? width;
  return [Math.max(floor ?? least, least), Math.min(cap ?? most, most)];
}

function widthOf({ unit }: DriverRule, size: number): number {
  switch (unit) {
    case 'fraction':
    case 'number':
      return 10;
    case 'years':
      return 30;
    default:
      return size;
  }
}
