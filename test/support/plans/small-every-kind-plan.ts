import {
  DRIVERS,
  driversOf,
  type Assumption,
  type Driver,
  type Indicator,
  type IndicatorModel,
  type Plan,
} from '../../../src/domain/index';
import { ASSUMED, gdp, scenario, smallPlan } from './small-plan';

/** The root scenario of the plan of every kind. */
export const KINDS_SCENARIO = 'base';

const MODELS: readonly IndicatorModel[] = [
  { kind: 'level' },
  { kind: 'stock' },
  { kind: 'renewable', validity: 3 },
  { kind: 'programme', phasing: 'given', steepness: 6, startShare: 0.3 },
  { kind: 'coverage', phasing: 'equal', steepness: 6 },
  { kind: 'linked', follows: 'level', lag: 0, outsideGrowth: null },
  { kind: 'pipeline' },
  { kind: 'given' },
  {
    kind: 'formula',
    formula: {
      text: 'level * 0.2',
      node: {
        kind: 'arithmetic',
        operator: '*',
        left: { kind: 'reference', indicator: 'level', lag: 0 },
        right: { kind: 'number', value: 0.2 },
      },
      references: [{ indicator: 'level', lag: 0 }],
    },
  },
];

const BASES: Readonly<Partial<Record<string, number>>> = {
  level: 100,
  stock: 800,
  renewable: 800,
  programme: 600,
  coverage: 0.4,
  linked: 50,
  pipeline: 1000,
  given: 5,
};

/** The root scenario's value of every required driver, in every projected year. */
const ROOT_VALUES: Readonly<Partial<Record<Driver, number>>> = {
  growth: 0.05,
  netAdditions: 50,
  grossAdditions: 100,
  renewal: 0.75,
  total: 2000,
  share: 0.2,
  fullYear: 2026,
  elasticity: 1,
  value: 7,
};

/** An indicator of a kind; its id is the name of the kind. */
export function ofKind(model: IndicatorModel): Indicator {
  const { kind } = model;
  const value = BASES[kind];
  return gdp({
    ...{ id: kind, name: { en: kind, 'zh-CN': kind }, kind, model, decimals: 2 },
    base: value === undefined ? null : { year: 2023, value, provenance: ASSUMED },
  });
}

/** One row with the same value in every projected year, or one value where only one is allowed. */
export function row(indicator: string, driver: Driver, value: number | null): Assumption {
  const values = [0, 1, 2].map((index) => (DRIVERS[driver].single && index > 0 ? null : value));
  return { indicator, driver, values, provenance: ASSUMED };
}

/** One indicator of every kind, 2024 to 2026, with a project; base ← child. */
export function everyKindPlan(more: Partial<Plan> = {}): Plan {
  const indicators = MODELS.map(ofKind);
  const assumptions = indicators.flatMap(({ id, model }) =>
    driversOf(model).flatMap((driver) => {
      const value = ROOT_VALUES[driver];
      return value === undefined ? [] : [row(id, driver, value)];
    }),
  );
  return smallPlan({
    id: 'kinds',
    indicators,
    projects: [
      {
        ...{ id: 'works', name: { en: 'Works', 'zh-CN': '项目' }, indicator: 'pipeline' },
        ...{ startYear: 2023, investment: null, capacity: 100, rampYears: 2, ramp: 'equal' },
        provenance: ASSUMED,
      },
    ],
    scenarios: [scenario(KINDS_SCENARIO, null, assumptions), scenario('child', KINDS_SCENARIO)],
    targets: [],
    milestones: [
      {
        ...{ id: 'park', statement: { en: 'A park', 'zh-CN': '园区' }, owner: null, due: '2025' },
        ...{ status: 'underWay', note: null, provenance: ASSUMED },
      },
    ],
    ...more,
  });
}
