import { stockPath } from '../projection/stock-path';
import { err, ok } from '../../shared/result';
import type { Driver } from './drivers';
import type { KindDefinition } from './kind-definition';
import { baseOf, numbersOf } from './projection';

/** Whole things that expire: V_t = V_{t−1} + gross additions − expiring · (1 − renewal). */
export const renewable: KindDefinition<'renewable'> = {
  isShare: false,
  isFlow: false,
  isCounted: true,
  isRunningSum: false,
  compounds: false,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: true,
  canBeIndex: false,
  baseRange: [0, null],
  drivers: ['grossAdditions', 'renewal', 'actual'],
  carriedBy: null,
  steps: ['expiring', 'renewed', 'lapsed'],
  settings: ['validity'],
  requiredSettings: () => ['validity'],
  modelOf: ({ validity = 1 }) => ({ kind: 'renewable', validity }),
  project: (input, { validity }) => {
    const base = baseOf(input);
    const numbers = (driver: Driver) => numbersOf(input, driver).map((value) => value ?? 0);
    const path = stockPath({
      base,
      grossAdditions: numbers('grossAdditions'),
      renewal: numbers('renewal'),
      validity,
      years: input.years.length - 1,
      actuals: numbersOf(input, 'actual'),
    });
    // The plan's own checks hold every argument in its range: only the size is left to fail.
    if (!path.ok) return err({ reason: 'overflow', index: input.years.length - 1 });
    const { values, expiring, renewed, lapsed } = path.value;
    return ok({
      values: [base, ...values],
      steps: [
        { key: 'expiring', values: [null, ...expiring] },
        { key: 'renewed', values: [null, ...renewed] },
        { key: 'lapsed', values: [null, ...lapsed] },
      ],
    });
  },
};
