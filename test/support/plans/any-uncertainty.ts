import fc from 'fast-check';
import {
  DRIVERS,
  type Correlation,
  type Distribution,
  type Driver,
  type DriverRule,
  type Uncertainty,
} from '../../../src/domain/index';
import { ASSUMED } from './small-plan';

/** Numbers that a driver may have, in the order of their size and all different. */
function ordered(driver: Driver, count: number): fc.Arbitrary<number[]> {
  const { min, max }: DriverRule = DRIVERS[driver];
  const low = Math.max(min ?? -100, -0.9);
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: count, maxLength: count })
    .map((steps) =>
      steps.sort((a, b) => a - b).map((step) => low + ((max ?? 100) - low) * (step / 1000)),
    );
}

function anyDistribution(driver: Driver): fc.Arbitrary<Distribution> {
  const three = ordered(driver, 3);
  return fc.oneof(
    fc.constant<Distribution>({ shape: 'certain' }),
    three.chain(([low = 0, mode = 0, high = 0]) =>
      fc.constantFrom<Distribution>(
        { shape: 'triangular', low, mode, high },
        { shape: 'pert', low, mode: low, high },
        { shape: 'uniform', low, high },
        { shape: 'percentiles', p10: low, p50: (low + high) / 2, p90: high },
        { shape: 'normal', mean: mode, deviation: high - low },
        {
          shape: 'discrete',
          outcomes: [
            { value: high, probability: 0.25 },
            { value: low, probability: 0.75 },
          ],
        },
      ),
    ),
  );
}

/** Any uncertainty of a driver, in one of the years of a small plan or in all of them. */
export function anyUncertainty(row: {
  readonly indicator: string;
  readonly driver: Driver;
}): fc.Arbitrary<Uncertainty> {
  const isSingle = DRIVERS[row.driver].single;
  return fc.record({
    indicator: fc.constant(row.indicator),
    driver: fc.constant(row.driver),
    year: isSingle ? fc.constant(null) : fc.option(fc.integer({ min: 2024, max: 2026 })),
    distribution: anyDistribution(row.driver),
    measuredFrom: fc.constantFrom('zero', 'assumption'),
    yearCorrelation: fc.constantFrom(0, 1, -0.5, 0.25),
    provenance: fc.constant(ASSUMED),
  });
}

/** Correlations between different drivers of a list, each pair once. */
export function anyCorrelations(
  rows: readonly { readonly indicator: string; readonly driver: Driver }[],
): fc.Arbitrary<readonly Correlation[]> {
  const pairs = rows.flatMap((first, place) =>
    rows.slice(place + 1).map((second) => [first, second] as const),
  );
  if (pairs.length === 0) return fc.constant([]);
  return fc
    .uniqueArray(fc.tuple(fc.nat(pairs.length - 1), fc.constantFrom(-0.9, 0, 0.4, 1)), {
      selector: ([pair]) => pair,
      maxLength: 3,
    })
    .map((chosen) =>
      chosen.flatMap(([place, value]): readonly Correlation[] => {
        const pair = pairs[place];
        if (!pair) return [];
        const [first, second] = pair.map(({ indicator, driver }) => ({
          ...{ indicator, driver, year: null },
        }));
        return first && second ? [{ first, second, value, provenance: ASSUMED }] : [];
      }),
    );
}
