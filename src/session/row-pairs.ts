import { driversOf, type Assumption, type Driver, type Plan, type Scenario } from '../domain/index';

/** What two versions of a scenario say about one driver; undefined where one says nothing. */
export interface RowPair {
  readonly indicator: string;
  readonly driver: Driver;
  readonly before: Assumption | undefined;
  readonly after: Assumption | undefined;
}

/** Pairs the rows of two versions of a scenario, in the plan's order of indicators and drivers. */
export function rowPairs(plan: Plan, before: Scenario, after: Scenario): readonly RowPair[] {
  if (before === after) return [];
  const earlier = rowsOf(before);
  const later = rowsOf(after);
  return plan.indicators.flatMap(({ id: indicator, model }) =>
    driversOf(model).flatMap((driver): readonly RowPair[] => {
      const key = keyOf({ indicator, driver });
      const pair = { before: earlier.get(key), after: later.get(key) };
      return pair.before === pair.after ? [] : [{ indicator, driver, ...pair }];
    }),
  );
}

/** An assumption without a number says nothing. */
function rowsOf({ assumptions }: Scenario): ReadonlyMap<string, Assumption> {
  return new Map(
    assumptions
      .filter(({ values }) => values.some((value) => value !== null))
      .map((assumption) => [keyOf(assumption), assumption]),
  );
}

function keyOf({ indicator, driver }: Pick<Assumption, 'indicator' | 'driver'>): string {
  return `${indicator} ${driver}`;
}
