import { DRIVERS, type Driver, type DriverRule } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Says why a driver cannot have a number; null where it can. */
export function checkDriverValue(driver: Driver, value: number): CommandProblem | null {
  const { min, max, minExcluded, whole }: DriverRule = DRIVERS[driver];
  if (!Number.isFinite(value)) return { kind: 'notANumber' };
  if (driver === 'growth' && value <= -1) return { kind: 'growthTooLow', value };
  if (whole && !Number.isInteger(value)) return { kind: 'notWhole', driver, value };
  const isLow = min !== null && (minExcluded ? value <= min : value < min);
  const isHigh = max !== null && value > max;
  return isLow || isHigh ? { kind: 'outOfRange', driver, value, min, max } : null;
}
