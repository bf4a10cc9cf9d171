import fc from 'fast-check';
import {
  DRIVERS,
  driversOf,
  inDriverOrder,
  type Assumption,
  type Driver,
  type Plan,
  type Scenario,
  type Uncertainty,
} from '../../../src/domain/index';
import { anyCorrelations, anyUncertainty } from './any-uncertainty';
import { everyKindPlan } from './small-every-kind-plan';
import { ASSUMED, firms, gdp, scenario, smallPlan } from './small-plan';

/** A row of assumptions: an indicator and one of its drivers. */
export interface RowKey {
  readonly indicator: string;
  readonly driver: Driver;
}

const indicators = [gdp(), firms(), ...everyKindPlan().indicators];

const everyRow: readonly RowKey[] = indicators.flatMap(({ id, model }) =>
  driversOf(model).map((driver) => ({ indicator: id, driver })),
);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Numbers for which every path has a result. */
const VALUES: Readonly<Record<Driver, fc.Arbitrary<number>>> = {
  growth: between(-0.3, 0.3),
  netAdditions: fc.integer({ min: -50, max: 300 }),
  grossAdditions: between(0, 300),
  renewal: between(0, 1),
  total: between(1000, 5000),
  share: between(0.05, 0.4),
  fixed: between(0, 100),
  ceiling: between(0.5, 1),
  fullYear: fc.integer({ min: 2024, max: 2035 }),
  elasticity: between(-1, 3),
  realisation: between(0, 1.5),
  delay: between(0, 3),
  value: between(-50, 50),
  actual: between(1, 500),
};

/** A valid number for a driver. */
export function anyValue(driver: Driver): fc.Arbitrary<number> {
  return VALUES[driver];
}

/** Any row of the plans that `anyPlan` makes. */
export const anyRow: fc.Arbitrary<RowKey> = fc.constantFrom(...everyRow);

function assumption(row: RowKey, value: fc.Arbitrary<number | null>): fc.Arbitrary<Assumption> {
  const { single } = DRIVERS[row.driver];
  // A programme with every year locked has nothing left to distribute.
  const last = row.driver === 'fixed' || single ? fc.constant(null) : value;
  const values = fc.tuple(value, single ? fc.constant(null) : value, last);
  return values.map((each) => ({ ...row, values: each, provenance: ASSUMED }));
}

const anyAssumption: fc.Arbitrary<Assumption> = anyRow.chain((row) =>
  assumption(row, fc.option(VALUES[row.driver], { freq: 2 })),
);

const someAssumptions = fc.uniqueArray(anyAssumption, {
  selector: ({ indicator, driver }) => `${indicator} ${driver}`,
  maxLength: 8,
});

const isRequired = ({ driver }: RowKey): boolean => DRIVERS[driver].required;

const rootAssumptions: fc.Arbitrary<readonly Assumption[]> = fc
  .tuple(
    fc.tuple(...everyRow.filter(isRequired).map((row) => assumption(row, VALUES[row.driver]))),
    someAssumptions,
  )
  .map(([required, more]) => [...required, ...more.filter((each) => !isRequired(each))]);

const placeOf = new Map(indicators.map(({ id }, place) => [id, place]));

const someUncertainties: fc.Arbitrary<readonly Uncertainty[]> = fc
  .uniqueArray(
    anyRow.filter(({ driver }) => driver !== 'actual').chain((row) => anyUncertainty(row)),
    {
      selector: ({ indicator, driver, year }) => `${indicator} ${driver} ${String(year)}`,
      maxLength: 3,
    },
  )
  .map((rows) => inDriverOrder(rows, placeOf));

/** Correlations between the drivers that the root makes uncertain in every year. */
function correlationsOf(uncertainties: readonly Uncertainty[]): fc.Arbitrary<Correlations> {
  return anyCorrelations(
    uncertainties.filter(
      ({ year, distribution }) => year === null && distribution.shape !== 'certain',
    ),
  );
}

type Correlations = Plan['correlations'];

/** The uncertainties of each scenario, in half of the plans none, and correlations of the root. */
const anyRisk: fc.Arbitrary<{
  readonly rows: readonly (readonly Uncertainty[])[];
  readonly correlations: Correlations;
}> = fc.oneof(
  fc.constant({ rows: [], correlations: [] }),
  someUncertainties.chain((root) =>
    fc
      .tuple(fc.array(someUncertainties, { maxLength: 6 }), correlationsOf(root))
      .map(([others, correlations]) => ({ rows: [root, ...others], correlations })),
  ),
);

/**
 * Plans with every kind of indicator, one root and up to six scenarios that inherit from any
 * scenario before them; in half of them, drivers are uncertain.
 */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(rootAssumptions, fc.array(fc.tuple(fc.nat(), someAssumptions), { maxLength: 6 }), anyRisk)
  .map(([root, children, { rows, correlations }]) => {
    const scenarios: Scenario[] = [scenario('s0', null, root)];
    for (const [parent, assumptions] of children) {
      const id = `s${scenarios.length}`;
      scenarios.push(scenario(id, `s${parent % scenarios.length}`, assumptions));
    }
    const { projects, milestones } = everyKindPlan();
    return smallPlan({
      ...{ indicators, projects, milestones, correlations },
      scenarios: scenarios.map((each, place) => ({ ...each, uncertainties: rows[place] ?? [] })),
    });
  });
