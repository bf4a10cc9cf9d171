import { largest, smallest } from '../../../shared/extremes';
import type { LocalText } from '../../../shared/local-text';
import { MOST_YEARS, PLAN_LIMITS } from '../../numbers/limits';
import type { MilestoneSpec, PhaseSpec, PlanSpec } from '../../plan/plan-spec';
import type {
  DocumentReading,
  ProposedIndicator,
  ProposedTarget,
  ProposedValue,
} from '../document-model';
import { buildIndicator, type NewPlanWords } from './plan-indicators';
import { baseValueOf, DOCUMENT, type HeldTarget, heldTargets, stated } from './plan-targets';

/** A plan made from a document, and what of its proposals is not in it as such. */
export interface PlanOfDocument {
  readonly spec: PlanSpec;
  /** What each indicator of the plan is in the document, by its id. */
  readonly subjects: ReadonlyMap<string, ProposedIndicator>;
  /** Targets that a plan cannot compute: each is kept as a milestone, in its own words. */
  readonly asMilestones: readonly ProposedTarget[];
  /** Targets that wait for an answer. */
  readonly open: readonly ProposedTarget[];
  /** Known values that no indicator of the plan has. */
  readonly unheld: readonly ProposedValue[];
}

/**
 * Makes a plan from all that is sure in a document. An indicator without a value of the base year is
 * an index; what else the document does not give is marked as a stand-in. Null if it states no target
 * that a plan can hold.
 *
 * @example planOfDocument(readDocument(textBlocks('')), { name: '', scenario: '', index: '', standIn: '', fromStart: '', carriedOn: '', computed: '', width: '' }) // null
 */
export function planOfDocument(
  reading: DocumentReading,
  words: NewPlanWords,
): PlanOfDocument | null {
  const sure = reading.targets.filter(({ asks }) => asks.length === 0);
  const years = sure.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return null;
  const baseYear = reading.baseYear ?? smallest(years) - 1;
  const last = Math.min(largest(years), baseYear + MOST_YEARS);
  const horizon = { baseYear, years: Math.max(1, last - baseYear) };
  const found = heldTargets(sure, reading.indicators, { horizon, width: words.width });
  if (found.length === 0) return null;
  const subjects = subjectsOf(reading, found, baseYear);
  const idOf = new Map(subjects.map((subject, index) => [subject, idFor(subject, index)]));
  const parts = found.filter(({ subject, peer }) => idOf.has(subject) && (!peer || idOf.has(peer)));
  const built = subjects.map((subject) =>
    buildIndicator(subject, {
      ...{ id: idOf.get(subject) ?? '', baseYear, words },
      targets: parts.filter((part) => part.subject === subject).map(({ target }) => target),
      known: reading.known.filter(
        ({ indicator, asks }) => indicator === subject.name && asks.length === 0,
      ),
    }),
  );
  const held = new Set(parts.map(({ target }) => target));
  const asMilestones = sure.filter((target) => !held.has(target));
  const kept = new Set(built.flatMap((each) => each.held));
  const title = titleOr(reading.title ?? '', words.name);
  return {
    spec: {
      ...{ format: 'planpath-plan', version: 1, id: 'new-plan', name: title },
      horizon,
      ...phasesOf(reading, horizon),
      documents: [{ id: DOCUMENT, title }],
      indicators: built.map(({ indicator }) => indicator),
      scenarios: [
        {
          ...{ id: 'base', name: words.scenario },
          assumptions: built.map(({ assumption }) => assumption),
        },
      ],
      targets: parts.map(({ spec, subject, peer }) => ({
        ...spec,
        indicator: idOf.get(subject) ?? '',
        ...(peer ? { relativeTo: idOf.get(peer) ?? '' } : {}),
      })),
      milestones: milestonesOf(reading, asMilestones),
    },
    subjects: new Map([...idOf].map(([subject, id]) => [id, subject])),
    asMilestones,
    open: reading.targets.filter(({ asks }) => asks.length > 0),
    unheld: reading.known.filter((value) => !kept.has(value)),
  };
}

/**
 * What the plan measures, in the order of the document: what has a target or is compared with, then
 * what has only a goal in words or a value of the base year.
 */
function subjectsOf(
  { indicators, known, targets }: DocumentReading,
  parts: readonly HeldTarget[],
  baseYear: number,
): readonly ProposedIndicator[] {
  const used = new Set(parts.flatMap(({ subject, peer }) => (peer ? [subject, peer] : [subject])));
  const knownNames = new Set(
    known.filter(({ asks }) => asks.length === 0).map(({ indicator }) => indicator),
  );
  // A change by points of what has no value yet: the target waits for it.
  const waiting = new Set(
    targets
      .filter(({ basis, relativeTo, asks }) => {
        return basis === 'cumulativeChange' && relativeTo === null && asks.length === 0;
      })
      .map(({ indicator }) => indicator),
  );
  const hasBase = (each: ProposedIndicator): boolean =>
    knownNames.has(each.name) && baseValueOf(each, baseYear) !== null;
  const others = indicators.filter(
    (each) => !used.has(each) && (each.goal !== null || waiting.has(each.name) || hasBase(each)),
  );
  const placeOf = ({ place: { block, row } }: ProposedIndicator): number =>
    block * 10_000 + (row ?? 0);
  return [...indicators.filter((each) => used.has(each)), ...others]
    .slice(0, PLAN_LIMITS.indicators)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function titleOr(title: string, fallback: LocalText): LocalText | string {
  return title.trim() === '' ? fallback : title.slice(0, PLAN_LIMITS.nameLength);
}

function idFor({ name }: ProposedIndicator, index: number): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-/, '')
    .replace(/-$/, '');
  return /^[a-z][a-z0-9-]{2,}$/.test(slug) && !/\p{Script=Han}/u.test(name)
    ? `${slug}-${String(index + 1)}`
    : `indicator-${String(index + 1)}`;
}

/** The named stretches of years that lie in the plan. */
function phasesOf(
  { phases }: DocumentReading,
  { baseYear, years }: PlanSpec['horizon'],
): { readonly phases?: readonly PhaseSpec[] } {
  const own = phases
    .filter(({ firstYear, lastYear }) => firstYear > baseYear && lastYear <= baseYear + years)
    .slice(0, PLAN_LIMITS.phases);
  if (own.length === 0) return {};
  return {
    phases: own.map(({ name, firstYear, lastYear }, index) => ({
      ...{ id: `phase-${String(index + 1)}`, name: name.slice(0, PLAN_LIMITS.nameLength) },
      ...{ firstYear, lastYear },
    })),
  };
}

/** The goals without a number, and whatever else is kept in its own words. */
function milestonesOf(
  { milestones, projects }: DocumentReading,
  asMilestones: readonly ProposedTarget[],
): readonly MilestoneSpec[] {
  const statements = new Map(
    [
      ...milestones,
      ...[...asMilestones, ...projects].map(({ phrase, place }) => ({ statement: phrase, place })),
    ].map((each) => [each.statement, each] as const),
  );
  return [...statements.values()]
    .slice(0, PLAN_LIMITS.milestones)
    .map(({ statement, place }, index) => ({
      id: `milestone-${String(index + 1)}`,
      statement: statement.slice(0, PLAN_LIMITS.textLength),
      provenance: stated(statement, place.heading),
    }));
}
