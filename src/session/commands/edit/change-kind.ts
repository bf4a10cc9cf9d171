import {
  type Driver,
  DRIVERS,
  driversOf,
  type IndicatorKind,
  type IndicatorSetting,
  type IndicatorSettings,
  type IndicatorSpec,
  KIND_FACTS,
  modelOf,
  type Plan,
  type PlanReport,
  type PlanSpec,
  type ProvenanceSpec,
  type ScenarioSpec,
  type TargetSpec,
  toLocalText,
} from '../../../domain/index';
import { type DriverRows, inputsFromPath, withDriverRows } from './driver-rows';

/** The kind that an indicator is to have, with the settings that were entered for it. */
export interface NewKind {
  readonly kind: IndicatorKind;
  readonly settings?: IndicatorSettings;
}

/** What happens when an indicator gets another kind; shown before it is done. */
export interface KindChangeEffects {
  /** Drivers whose numbers stay. */
  readonly kept: readonly Driver[];
  /** Drivers whose numbers are worked out from the path. */
  readonly derived: readonly Driver[];
  /** Drivers whose numbers go. */
  readonly lost: readonly Driver[];
  /** What every value is multiplied with, where a percentage becomes a share or the other way. */
  readonly scale: number;
  /** Projects that add to it and are removed with the kind that takes them. */
  readonly projects: readonly string[];
}

/** Numbers that were worked out from the path of another kind. */
const DERIVED: ProvenanceSpec = {
  evidence: 'derived',
  note: {
    en: 'Worked out from the path that the indicator had as another kind',
    'zh-CN': '由指标改变类型之前的路径推算',
  },
};

/** Tells what a change of kind carries over. */
export function kindChangeEffects(
  plan: Plan,
  report: PlanReport,
  id: string,
  to: NewKind,
): KindChangeEffects | null {
  const indicator = plan.indicators.find((each) => each.id === id);
  if (!indicator) return null;
  const { kind, model } = indicator;
  const path = pathsOf(report, id).values().next().value ?? [];
  const inputs = inputsFromPath(to.kind, path, plan);
  const settings = { ...inputs.settings, ...to.settings };
  const next = driversOf(modelOf(to.kind, settings));
  const used = driversOf(model).filter((driver) =>
    plan.scenarios.some(({ assumptions }) =>
      assumptions.some((each) => each.indicator === id && each.driver === driver),
    ),
  );
  const isSame = kind === to.kind;
  const kept = used.filter((driver) => next.includes(driver) && (isSame || keepsMeaning(driver)));
  return {
    kept,
    derived: next.filter((driver) => DRIVERS[driver].required && !kept.includes(driver)),
    lost: used.filter((driver) => !next.includes(driver)),
    scale: scaleTo(kind, to.kind, indicator.unit.en),
    projects: KIND_FACTS[to.kind].hasProjects
      ? []
      : plan.projects.filter((project) => project.indicator === id).map((project) => project.id),
  };
}

/** A driver that means the same in every kind that has it. */
function keepsMeaning(driver: Driver): boolean {
  return driver === 'actual' || driver === 'growth';
}

/** A plan as written in which an indicator has another kind. */
export function withKind(spec: PlanSpec, report: PlanReport, id: string, to: NewKind): PlanSpec {
  const before = spec.indicators.find((each) => each.id === id);
  if (!before) return spec;
  const scale = scaleTo(before.kind, to.kind, toLocalText(before.unit).en);
  const paths = scaledPaths(report, id, scale);
  const rootPath = paths.values().next().value ?? [];
  const inputs = inputsFromPath(to.kind, rootPath, spec.horizon);
  const after = indicatorOf(before, to, inputs.settings, { base: rootPath[0], scale });
  const hasShares = modelHas(after, 'share');
  const rowsOf = ({ id: scenario }: ScenarioSpec): DriverRows => {
    const { rows } = inputsFromPath(to.kind, paths.get(scenario) ?? rootPath, spec.horizon);
    return hasShares && !rows.share ? { ...rows, share: evenShares(spec) } : rows;
  };
  const stripped = withoutRows(spec, before, to.kind, scale);
  const moved: PlanSpec = {
    ...stripped,
    indicators: spec.indicators.map((each) => (each.id === id ? after : each)),
    targets: spec.targets?.map((target) =>
      target.indicator === id ? scaledTarget(target, before.kind, to.kind, scale) : target,
    ),
    projects: spec.projects?.filter(
      (project) => project.indicator !== id || KIND_FACTS[to.kind].hasProjects,
    ),
  };
  return withDriverRows(moved, after, { rowsOf, provenance: DERIVED });
}

function modelHas(indicator: IndicatorSpec, driver: Driver): boolean {
  return driversOf(modelOf(indicator.kind, indicator)).includes(driver);
}

function evenShares({ horizon: { years } }: PlanSpec): readonly number[] {
  return Array.from({ length: years }, () => 1 / years);
}

const SETTINGS = [
  ...new Set(Object.values(KIND_FACTS).flatMap(({ settings }) => settings)),
] as readonly IndicatorSetting[];

function indicatorOf(
  before: IndicatorSpec,
  { kind, settings = {} }: NewKind,
  found: IndicatorSettings,
  { base, scale }: { readonly base: number | undefined; readonly scale: number },
): IndicatorSpec {
  const facts = KIND_FACTS[kind];
  const chosen: IndicatorSettings = { ...DEFAULTS[kind], ...found, ...settings };
  const kept = Object.fromEntries(
    SETTINGS.map((key) => [key, facts.settings.includes(key) ? chosen[key] : undefined]),
  );
  const value = before.base ? before.base.value * scale : base;
  const hasBase = before.base !== undefined || facts.needsBase;
  const provenance = before.base?.provenance ?? DERIVED;
  return {
    ...before,
    ...kept,
    kind,
    base: hasBase && value !== undefined ? { value, provenance } : undefined,
  };
}

/** What a kind begins with where nothing was entered. */
const DEFAULTS: Readonly<Partial<Record<IndicatorKind, IndicatorSettings>>> = {
  renewable: { validity: 3 },
  linked: { lag: 0 },
};

/** The path of an indicator in each scenario, by its id; roots come first. */
function pathsOf(report: PlanReport, id: string): ReadonlyMap<string, readonly number[]> {
  const isRoot = ({ scenario }: PlanReport['scenarios'][number]): number =>
    scenario.parent === null ? 0 : 1;
  const scenarios = [...report.scenarios].sort((one, other) => isRoot(one) - isRoot(other));
  return new Map(
    scenarios.map(({ scenario, indicators }) => [
      scenario.id,
      indicators.find(({ indicator }) => indicator.id === id)?.values ?? [],
    ]),
  );
}

function scaledPaths(
  report: PlanReport,
  id: string,
  scale: number,
): ReadonlyMap<string, readonly number[]> {
  const paths = pathsOf(report, id);
  if (scale === 1) return paths;
  return new Map([...paths].map(([scenario, path]) => [scenario, path.map((v) => v * scale)]));
}

/** A share is a fraction; other kinds with the unit % hold the number before the sign. */
function scaleTo(from: IndicatorKind, to: IndicatorKind, unit: string): number {
  if (!/^[%％]$/.test(unit.trim())) return 1;
  const [was, is] = [KIND_FACTS[from].isShare, KIND_FACTS[to].isShare];
  if (was === is) return 1;
  return is ? 0.01 : 100;
}

/** Takes away the rows that mean something else in the new kind, and scales actual values. */
function withoutRows(
  spec: PlanSpec,
  { id, kind }: IndicatorSpec,
  to: IndicatorKind,
  scale: number,
): PlanSpec {
  if (kind === to) return spec;
  const scenarios = spec.scenarios.map((scenario) => ({
    ...scenario,
    assumptions: (scenario.assumptions ?? []).flatMap((row) => {
      if (row.indicator !== id) return [row];
      if (!keepsMeaning(row.driver)) return [];
      if (row.driver !== 'actual' || scale === 1) return [row];
      return [{ ...row, values: scaledValues(row.values, scale) }];
    }),
    uncertainties: scenario.uncertainties?.filter(
      (row) => row.indicator !== id || keepsMeaning(row.driver),
    ),
  }));
  return { ...spec, scenarios };
}

type Values = NonNullable<ScenarioSpec['assumptions']>[number]['values'];

function scaledValues(values: Values, scale: number): Values {
  if (typeof values === 'number') return values * scale;
  if (isList(values)) return values.map((value) => (value === null ? null : value * scale));
  return Object.fromEntries(Object.entries(values).map(([year, value]) => [year, value * scale]));
}

function isList(values: Values): values is readonly (number | null)[] {
  return Array.isArray(values);
}

/** A target on the level of a percentage becomes one on the share, and the other way. */
function scaledTarget(
  target: TargetSpec,
  from: IndicatorKind,
  to: IndicatorKind,
  scale: number,
): TargetSpec {
  const { basis = 'level', value, upper, tolerance } = target;
  const isMoved = basis === 'level' || (basis === 'share' && KIND_FACTS[from].isShare);
  if (scale === 1 || !isMoved) return target;
  const scaled = {
    ...target,
    basis: KIND_FACTS[to].isShare ? ('share' as const) : ('level' as const),
    ...(value !== undefined && { value: value * scale }),
    ...(upper !== undefined && { upper: upper * scale }),
    ...(tolerance !== undefined && { tolerance: tolerance * scale }),
  };
  return scaled.comparator === 'full' && !KIND_FACTS[to].isShare
    ? { ...scaled, comparator: 'atLeast', value: scale }
    : scaled;
}
