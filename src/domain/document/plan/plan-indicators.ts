import type { LocalText } from '../../../shared/local-text';
import { to15Digits } from '../../numbers/decimals';
import { PLAN_LIMITS } from '../../numbers/limits';
import type {
  AssumptionSpec,
  IndicatorSpec,
  KnownValueSpec,
  ProvenanceSpec,
} from '../../plan/plan-spec';
import { unitInBoth } from '../../tables/written-units';
import type { ProposedIndicator, ProposedTarget, ProposedValue } from '../document-model';
import { baseValueOf, isRate, scaleOf, stated, unitsOf } from './plan-targets';

/** The words of a new plan, which the caller has in both languages. */
export interface NewPlanWords {
  readonly name: LocalText;
  readonly scenario: LocalText;
  /** The unit of an indicator of which the document gives rates only. */
  readonly index: LocalText;
  /** Says that a value is a stand-in. */
  readonly standIn: LocalText;
  /** Says that a programme is counted from the first year of the plan. */
  readonly fromStart: LocalText;
  /** Says that the last growth that the document states is carried on. */
  readonly carriedOn: LocalText;
  /** Says that a value is computed from another one and a stated change. */
  readonly computed: LocalText;
  /** Says that the width of "about" is a stand-in. */
  readonly width: LocalText;
}

/** An indicator of a plan with the assumption that it starts with. */
export interface BuiltIndicator {
  readonly indicator: IndicatorSpec;
  readonly assumption: AssumptionSpec;
  /** The known values of the document that it holds. */
  readonly held: readonly ProposedValue[];
}

interface BuildContext {
  readonly id: string;
  readonly baseYear: number;
  readonly words: NewPlanWords;
  readonly targets: readonly ProposedTarget[];
  /** The known values of this indicator. */
  readonly known: readonly ProposedValue[];
}

/** Makes an indicator of what a document says of it. */
export function buildIndicator(subject: ProposedIndicator, context: BuildContext): BuiltIndicator {
  const { id, words, targets } = context;
  const common = {
    id,
    name: subject.name.slice(0, PLAN_LIMITS.nameLength),
    unit: subject.unit === null ? words.index : unitInBoth(subject.unit),
    direction: subject.direction,
    priceBasis: 'none' as const,
    rollUp: 'none' as const,
  };
  return targets.some(({ basis }) => basis === 'cumulative')
    ? programme(common, context)
    : path(common, subject, context);
}

type Common = Omit<IndicatorSpec, 'kind' | 'base'>;

/** A path from the value of the base year, or an index where the document gives none. */
function path(common: Common, subject: ProposedIndicator, context: BuildContext): BuiltIndicator {
  const { words, baseYear, known } = context;
  const standIn: ProvenanceSpec = { evidence: 'assumed', illustrative: true, note: words.standIn };
  const printed = baseValueOf(subject, baseYear);
  const value = printed === null ? null : to15Digits(printed * scaleOf(subject));
  const quoted = known.filter((each) => each.year === baseYear && each.value === printed);
  const earlier = earlierValues(subject, context);
  const base = value !== null && {
    value,
    provenance: stated(quoted[0]?.phrase ?? subject.name, subject.place.heading),
  };
  const indicator = {
    ...common,
    ...(base ? { base } : {}),
    ...(earlier.values.length > 0 ? { known: earlier.values } : {}),
  };
  if (value !== null && (isRate(subject) || value <= 0)) {
    return {
      indicator: { ...indicator, kind: 'given' },
      assumption: { indicator: common.id, driver: 'value', values: value, provenance: standIn },
      held: [...quoted, ...earlier.held],
    };
  }
  const growth = growthOf(context);
  return {
    indicator: { ...indicator, kind: 'level' },
    assumption: {
      ...{ indicator: common.id, driver: 'growth', values: growth?.value ?? 0 },
      provenance: growth?.provenance ?? standIn,
    },
    held: [...quoted, ...earlier.held, ...(growth?.held ?? [])],
  };
}

/** The growth that a path starts with: that of a target, else the last one that the document states. */
function growthOf({ targets, known, words, baseYear }: BuildContext): {
  readonly value: number;
  readonly provenance: ProvenanceSpec;
  readonly held: readonly ProposedValue[];
} | null {
  const isGrowth = (measure: string | null): boolean =>
    measure === 'growth' || measure === 'averageGrowth';
  const goal = targets.find(
    ({ basis, value, relativeTo }) => isGrowth(basis) && value > -1 && relativeTo === null,
  );
  if (goal) {
    const provenance: ProvenanceSpec = {
      ...stated(goal.phrase, goal.place.heading),
      evidence: 'derived',
    };
    return { value: goal.value, provenance, held: [] };
  }
  const [last] = known
    .filter(({ measure, value, year }) => isGrowth(measure) && value > -1 && year === baseYear)
    .sort((a, b) => Number(b.measure === 'growth') - Number(a.measure === 'growth'));
  if (!last) return null;
  const source = stated(last.phrase, last.place.heading);
  return {
    value: last.value,
    provenance: { ...source, evidence: 'derived', note: words.carriedOn },
    held: [last],
  };
}

/** The values of the years before the base year: as stated, and the one before a stated change. */
function earlierValues(
  subject: ProposedIndicator,
  { known, baseYear, words }: BuildContext,
): { readonly values: readonly KnownValueSpec[]; readonly held: readonly ProposedValue[] } {
  const found = new Map<number, KnownValueSpec>();
  const held: ProposedValue[] = [];
  const add = (from: ProposedValue, year: number, value: number, isComputed: boolean): void => {
    if (year >= baseYear || year < PLAN_LIMITS.firstKnownYear || found.has(year)) return;
    if (found.size >= PLAN_LIMITS.knownYears) return;
    const source = stated(from.phrase, from.place.heading);
    const provenance = isComputed
      ? { ...source, evidence: 'derived' as const, note: words.computed }
      : source;
    found.set(year, { year, value: to15Digits(value * scaleOf(subject)), provenance });
    held.push(from);
  };
  const isLevel = ({ measure }: ProposedValue): boolean =>
    measure === 'level' || measure === 'share';
  for (const each of known.filter(isLevel)) {
    const units = unitsOf(each.unit, subject);
    if (each.year !== null && units !== null) add(each, each.year, each.value * units, false);
  }
  const valueOf = (year: number): number | null =>
    year === baseYear
      ? baseValueOf(subject, baseYear)
      : (known.find((each) => isLevel(each) && each.year === year && each.unit === subject.unit)
          ?.value ?? null);
  for (const each of known) {
    const after = each.year === null ? null : valueOf(each.year);
    const before = after === null ? null : valueBefore(each, after, subject);
    if (each.year !== null && before !== null) add(each, each.year - 1, before, true);
  }
  return { values: [...found.values()].sort((a, b) => a.year - b.year), held };
}

/** The value a year earlier, from which a stated change has led to a value; null if none does. */
function valueBefore(
  { measure, value, unit }: ProposedValue,
  after: number,
  subject: ProposedIndicator,
): number | null {
  if (measure === 'growth') return value > -1 && !isRate(subject) ? after / (1 + value) : null;
  if (measure !== 'change') return null;
  const units = unit === '个百分点' ? (isRate(subject) ? 1 : null) : unitsOf(unit, subject);
  return units === null ? null : after - value * units;
}

/** What accumulates begins at nothing and ends at the largest sum that is planned. */
function programme(common: Common, { targets, words }: BuildContext): BuiltIndicator {
  const sums = targets.filter(({ basis }) => basis === 'cumulative' || basis === 'level');
  const largest = [...sums].sort((a, b) => b.value - a.value)[0];
  const standIn: ProvenanceSpec = { evidence: 'assumed', illustrative: true, note: words.standIn };
  return {
    indicator: {
      ...{ ...common, kind: 'programme', phasing: 'equal' },
      base: { value: 0, provenance: { evidence: 'derived', note: words.fromStart } },
    },
    assumption: {
      ...{ indicator: common.id, driver: 'total', values: Math.max(0, largest?.value ?? 0) },
      provenance: largest
        ? { ...stated(largest.phrase, largest.place.heading), evidence: 'derived' }
        : standIn,
    },
    held: [],
  };
}
