import {
  INDEX_BASE,
  type IndicatorKind,
  type IndicatorSettings,
  type IndicatorSpec,
  isIndex,
  KIND_FACTS,
  type LocalTextSpec,
  PLAN_LIMITS,
  type Plan,
  type PlanSpec,
  type ProvenanceSpec,
  toLocalText,
} from '../../../domain/index';
import type { Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { withNewIds } from '../parts';
import { type EnteredSource, sourced } from './base-source';
import { type DriverRows, inputsFromPath, withDriverRows } from './driver-rows';
import { editPlan, type MaybeParser } from './edit-plan';
import { indicatorId } from './indicator-id';

/** The fields of an indicator that do not decide how its path is computed. */
export type IndicatorFields = Partial<
  Omit<IndicatorSpec, 'id' | 'kind' | 'base' | 'known' | keyof IndicatorSettings>
>;

/** A value of a year before the base year. */
export interface KnownNumber {
  readonly year: number;
  readonly value: number;
}

/** An indicator as it is entered. */
export interface IndicatorDraft extends IndicatorFields {
  readonly name: LocalTextSpec;
  readonly unit: LocalTextSpec;
  readonly kind: IndicatorKind;
  readonly settings?: IndicatorSettings;
  /** Null where none was entered; the rules tell whether the kind needs one. */
  readonly base: number | null;
  /** Whether the base value only stands in for one that is not known yet. */
  readonly isPlaceholder?: boolean;
  readonly knownNumbers?: readonly KnownNumber[];
  /** Where the base value stands. */
  readonly source?: EnteredSource;
  /** The values that its drivers start with; what is left out keeps the base value. */
  readonly rows?: DriverRows;
}

const ASSUMED: ProvenanceSpec = { evidence: 'assumed' };
const PLACEHOLDER: ProvenanceSpec = {
  evidence: 'assumed',
  illustrative: true,
  note: { en: 'Stands in: replace it with your own.', 'zh-CN': '暂用值：请替换为本地数据。' },
};

/** The indicator that a draft adds to a plan gets this id. */
export function idOfDraft(
  { indicators }: Pick<Plan | PlanSpec, 'indicators'>,
  { name }: IndicatorDraft,
): string {
  return indicatorId(
    toLocalText(name).en,
    indicators.map(({ id }) => id),
  );
}

/** Adds an indicator after the others. */
export function addIndicator(
  draft: IndicatorDraft,
  parse: MaybeParser = null,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) => {
    const id = idOfDraft(plan, draft);
    return editPlan(plan, (spec) => withIndicator(spec, id, draft), parse);
  };
}

/** Adds several indicators as one step: all of them, or none and the reason. */
export function addIndicators(
  drafts: readonly IndicatorDraft[],
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) =>
    editPlan(plan, (spec) =>
      drafts.reduce(
        (before, draft) => withIndicator(before, idOfDraft(before, draft), draft),
        spec,
      ),
    );
}

/** A plan as written with one more indicator. */
export function withIndicator(spec: PlanSpec, id: string, draft: IndicatorDraft): PlanSpec {
  const { settings = {}, base, isPlaceholder = false, rows = {}, source, ...rest } = draft;
  const { knownNumbers = [], ...fields } = rest;
  const indicator: IndicatorSpec = {
    ...fields,
    ...defaultSettings(draft.kind, settings),
    ...(knownNumbers.length > 0 && { known: withSources(knownNumbers, []) }),
    id,
    ...(base !== null && {
      base: {
        value: base,
        provenance: isPlaceholder ? PLACEHOLDER : source ? sourced(ASSUMED, source) : ASSUMED,
      },
    }),
  };
  const isShare = KIND_FACTS[draft.kind].isShare;
  const { years } = spec.horizon;
  const flat = Array.from({ length: 1 + (Number.isInteger(years) ? years : 0) }, (_, index) =>
    isShare && index === years ? 1 : (base ?? (isIndex(indicator) ? INDEX_BASE : 0)),
  );
  const start = inputsFromPath(draft.kind, flat, spec.horizon).rows;
  const shares = settings.phasing === 'given' ? { share: flat.slice(1).map(() => 1 / years) } : {};
  const rowsOf = (): DriverRows => ({ ...start, ...shares, ...rows });
  const added = { ...spec, indicators: [...spec.indicators, indicator] };
  return withDriverRows(added, indicator, { rowsOf, provenance: ASSUMED });
}

function defaultSettings(kind: IndicatorKind, settings: IndicatorSettings): IndicatorSettings {
  if (kind === 'renewable') return { validity: 3, ...settings };
  if (kind === 'programme') return { phasing: 'equal', ...settings };
  return settings;
}

/** What is changed of an indicator; `editIndicator` also changes its kind. */
export interface IndicatorChange extends IndicatorFields {
  readonly settings?: IndicatorSettings;
  /** Null takes the base value away. */
  readonly base?: number | null;
  /** Every value before the base year; a changed one is the planner's own judgement. */
  readonly knownNumbers?: readonly KnownNumber[];
  /** Where the base value stands, if that was changed. */
  readonly source?: EnteredSource;
}

/** A plan as written with a changed indicator. */
export function withChange(
  spec: PlanSpec,
  id: string,
  { settings = {}, base, knownNumbers, source, ...fields }: IndicatorChange,
): PlanSpec {
  const before = spec.indicators.find((each) => each.id === id);
  if (!before) return spec;
  const value = base === undefined ? before.base?.value : (base ?? undefined);
  const isSameBase = value === before.base?.value;
  const kept = isSameBase ? before.base : value === undefined ? undefined : own(value);
  const after: IndicatorSpec = {
    ...before,
    ...fields,
    ...settings,
    ...(knownNumbers && { known: withSources(knownNumbers, before.known ?? []) }),
    base: kept && source ? { ...kept, provenance: sourced(kept.provenance, source) } : kept,
  };
  const { years } = spec.horizon;
  const rowsOf = (): DriverRows => ({ share: Array.from({ length: years }, () => 1 / years) });
  return withDriverRows(
    { ...spec, indicators: spec.indicators.map((each) => (each.id === id ? after : each)) },
    after,
    { rowsOf, provenance: ASSUMED },
  );
}

/** A number that stays keeps its source. */
function withSources(
  numbers: readonly KnownNumber[],
  before: NonNullable<IndicatorSpec['known']>,
): IndicatorSpec['known'] {
  if (numbers.length === 0) return undefined;
  return numbers.map((each) => {
    const kept = before.find(({ year, value }) => year === each.year && value === each.value);
    return { ...each, provenance: kept?.provenance ?? ASSUMED };
  });
}

function own(value: number): NonNullable<IndicatorSpec['base']> {
  return { value, provenance: ASSUMED };
}

/** Moves an indicator to a place in the order; an index outside the list means the nearest end. */
export function moveIndicator(
  id: string,
  toIndex: number,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) =>
    editPlan(plan, (spec) => {
      const moved = spec.indicators.find((each) => each.id === id);
      if (!moved) return spec;
      const others = spec.indicators.filter((each) => each.id !== id);
      const place = Math.min(Math.max(Math.trunc(toIndex), 0), others.length);
      return {
        ...spec,
        indicators: [...others.slice(0, place), moved, ...others.slice(place)],
      };
    });
}

/** Adds a copy of an indicator with its assumptions, targets and projects, right after it. */
export function duplicateIndicator(
  id: string,
  name: LocalTextSpec,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) => editPlan(plan, (spec) => withCopy(spec, id, name));
}

function withCopy(spec: PlanSpec, id: string, name: LocalTextSpec): PlanSpec {
  const place = spec.indicators.findIndex((each) => each.id === id);
  const original = spec.indicators[place];
  if (!original) return spec;
  const ids = spec.indicators.map((each) => each.id);
  const copy = { ...original, id: indicatorId(id, ids), name };
  const withCopiesOf = <Row extends { readonly indicator: string }>(rows: readonly Row[] = []) => [
    ...rows,
    ...rows.filter((row) => row.indicator === id).map((row) => ({ ...row, indicator: copy.id })),
  ];
  return {
    ...spec,
    indicators: [...spec.indicators.slice(0, place + 1), copy, ...spec.indicators.slice(place + 1)],
    scenarios: spec.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: withCopiesOf(scenario.assumptions),
      uncertainties: withCopiesOf(scenario.uncertainties),
    })),
    targets: withCopies('target', spec.targets ?? [], id, copy.id),
    projects: withCopies('project', spec.projects ?? [], id, copy.id),
  };
}

/** A list with copies of the parts that belong to one indicator, for another one. */
function withCopies<Part extends { readonly id: string; readonly indicator: string }>(
  kind: string,
  parts: readonly Part[],
  from: string,
  to: string,
): readonly Part[] {
  const copies = parts
    .filter(({ indicator }) => indicator === from)
    .map((part) => ({ ...part, indicator: to }));
  return [...parts, ...withNewIds(kind, copies, parts)];
}

/** How many more indicators a plan can have. */
export function roomForIndicators({ indicators }: Pick<Plan, 'indicators'>): number {
  return Math.max(0, PLAN_LIMITS.indicators - indicators.length);
}
