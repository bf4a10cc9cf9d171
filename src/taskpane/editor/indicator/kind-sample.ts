import {
  type Formula,
  type IndicatorKind,
  type IndicatorSettings,
  reportPlan,
  resolvePlan,
  type PlanSpec,
} from '../../../domain/index';
import { ok } from '../../../shared/result';
import { withIndicator } from '../../../session/commands/edit/indicator-edits';
import type { DriverRows } from '../../../session/commands/edit/driver-rows';

/** How a picture shows a kind: the numbers of a small plan. */
interface Sample {
  readonly base: number;
  readonly settings?: IndicatorSettings;
  readonly rows?: DriverRows;
}

const YEARS = 6;
const every = (value: number): readonly number[] => Array.from({ length: YEARS }, () => value);

const SAMPLES: Readonly<Record<IndicatorKind, Sample>> = {
  level: { base: 10, rows: { growth: every(0.2) } },
  stock: { base: 10, rows: { netAdditions: [4, 5, 3, -2, 4, 5] } },
  renewable: {
    base: 12,
    settings: { validity: 2 },
    rows: { grossAdditions: [6, 9, 4, 8, 3, 9], renewal: every(0.4) },
  },
  programme: {
    base: 0,
    settings: { phasing: 'logistic' },
    rows: { total: [100] },
  },
  coverage: { base: 0.3, settings: { phasing: 'equal' }, rows: { fullYear: [2004], ceiling: [1] } },
  linked: { base: 6, settings: { follows: 'followed' }, rows: { elasticity: every(0.8) } },
  pipeline: { base: 10, rows: { growth: every(0) } },
  given: { base: 8, rows: { value: [9, 7, 11, 10, 13, 12] } },
  formula: { base: 1, settings: { formula: 'followed' } },
};

const ASSUMED = { evidence: 'assumed' } as const;

/** The path of a kind in a small plan, computed as any other path. */
export function kindSample(kind: IndicatorKind): readonly number[] {
  const sample = SAMPLES[kind];
  const start: PlanSpec = {
    ...{ format: 'planpath-plan', version: 1, id: 'sample', name: 'Sample' },
    horizon: { baseYear: 2000, years: YEARS },
    indicators: [],
    scenarios: [{ id: 'base', name: 'Base' }],
  };
  const followed = withIndicator(start, 'followed', {
    ...{ name: 'Followed', unit: '1', kind: 'given', base: 9 },
    rows: { value: [10, 9, 12, 14, 13, 16] },
  });
  const spec = withIndicator(followed, 'sample', {
    ...{ name: 'Sample', unit: '1', kind, decimals: 2 },
    ...{ base: kind === 'formula' ? null : sample.base },
    settings: sample.settings ?? {},
    rows: sample.rows ?? {},
  });
  const plan = resolvePlan(kind === 'pipeline' ? withProjects(spec) : spec, () => ok(FORMULA));
  const report = plan.ok ? reportPlan(plan.value) : plan;
  if (!report.ok) throw new Error(`The sample of ${kind} is not a plan`);
  return report.value.scenarios[0]?.indicators[1]?.values ?? [];
}

function withProjects(spec: PlanSpec): PlanSpec {
  const project = (id: string, startYear: number, capacity: number) => ({
    ...{ id, name: id, indicator: 'sample', startYear, capacity, rampYears: 1 },
    provenance: ASSUMED,
  });
  return { ...spec, projects: [project('one', 2001, 8), project('two', 2003, 6)] };
}

/** Stands for a formula, so that the pictures need no parser. */
const FORMULA: Formula = {
  text: 'followed',
  node: {
    ...{ kind: 'arithmetic', operator: '*' },
    left: { kind: 'reference', indicator: 'followed', lag: 0 },
    right: { kind: 'number', value: 0.6 },
  },
  references: [{ indicator: 'followed', lag: 0 }],
};
