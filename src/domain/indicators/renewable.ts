import { stockPath } from '../projection/stock-path';
import { err, ok } from '../../shared/result';
import {
  baseOf,
  driverNumbers,
  type ModelOf,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';

/** Whole things that expire: V_t = V_{t−1} + gross additions − expiring · (1 − renewal). */
export function projectRenewable(
  input: ProjectionInput,
  { validity }: ModelOf<'renewable'>,
): ProjectionResult {
  const numbers = (driver: 'grossAdditions' | 'renewal') =>
    driverNumbers(input, driver).map((value) => value ?? 0);
  const path = stockPath({
    base: baseOf(input),
    grossAdditions: numbers('grossAdditions'),
    renewal: numbers('renewal'),
    validity,
    years: input.years.length - 1,
    actuals: driverNumbers(input, 'actual'),
  });
  // The plan's own checks hold every argument in its range: only the size is left to fail.
  if (!path.ok) return err({ reason: 'overflow', index: input.years.length - 1 });
  const { values, expiring, renewed, lapsed } = path.value;
  return ok({
    values: [baseOf(input), ...values],
    steps: [
      { key: 'expiring', values: [null, ...expiring] },
      { key: 'renewed', values: [null, ...renewed] },
      { key: 'lapsed', values: [null, ...lapsed] },
    ],
  });
}
