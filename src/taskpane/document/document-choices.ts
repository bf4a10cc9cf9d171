import type {
  DocumentQuestion,
  DocumentReading,
  Indicator,
  Plan,
  ProposedTarget,
} from '../../domain/index';
import { targetGoal } from '../targets/target-line-model';
import type { Wording } from '../controls/pane-context';

/** What the user corrected in a proposed target. */
export type TargetCorrection = Partial<
  Pick<ProposedTarget, 'indicator' | 'basis' | 'comparator' | 'fromYear' | 'year'>
>;

/** What the user decides about a document. */
export interface DocumentChoices {
  /** The places in the reading of the accepted targets and milestones. */
  readonly targets: ReadonlySet<number>;
  readonly milestones: ReadonlySet<number>;
  /** Whether indicators of which only a value is known become indicators of the plan. */
  readonly hasKnown: boolean;
  readonly corrections: ReadonlyMap<number, TargetCorrection>;
}

/**
 * All that is sure is accepted in advance; what has to be asked is not.
 *
 * @param makesPlan - only a new plan takes indicators of which nothing but a value is known
 */
export function initialChoices(
  { targets, milestones }: DocumentReading,
  makesPlan: boolean,
): DocumentChoices {
  return {
    targets: new Set(targets.flatMap(({ asks }, index) => (asks.length === 0 ? [index] : []))),
    milestones: new Set(milestones.map((_, index) => index)),
    hasKnown: makesPlan,
    corrections: new Map(),
  };
}

/** A target as the user corrected it. */
export function correctedTarget(
  { targets }: DocumentReading,
  index: number,
  { corrections }: DocumentChoices,
): ProposedTarget | null {
  const target = targets[index];
  return target ? { ...target, ...corrections.get(index) } : null;
}

/** Questions that a field answers; accepting a target answers the others. */
export const FIELD_QUESTIONS = ['year', 'comparator', 'basis'] as const;

/** What has to be answered before a target can be accepted. */
export function openQuestions(
  target: ProposedTarget,
  correction: TargetCorrection | undefined,
): readonly DocumentQuestion[] {
  const corrected = { ...target, ...correction };
  return FIELD_QUESTIONS.filter((field) => {
    const isAsked = target.asks.includes(field) && correction?.[field] === undefined;
    return isAsked || corrected[field] === null;
  });
}

/**
 * The document with what was accepted only, as the user corrected it.
 *
 * @param plan - the plan that it is added to; an indicator that is given one of its names is that one
 */
export function acceptedReading(
  reading: DocumentReading,
  choices: DocumentChoices,
  plan: Plan | null,
): DocumentReading {
  const indicators = new Map(reading.indicators.map((each) => [each.name, each]));
  const targets = reading.targets.flatMap((found, index) => {
    const target = choices.targets.has(index) ? correctedTarget(reading, index, choices) : null;
    if (!target) return [];
    const name = target.indicator.trim();
    const before = indicators.get(found.indicator);
    if (before && !indicators.has(name)) {
      const own = plan?.indicators.find((each) => Object.values(each.name).includes(name));
      indicators.set(name, { ...before, name, base: null, existing: own?.id ?? null });
    }
    return [{ ...target, indicator: name }];
  });
  const aimed = new Set(targets.flatMap(({ indicator, relativeTo }) => [indicator, relativeTo]));
  return {
    ...reading,
    ...{ targets, indicators: [...indicators.values()] },
    known: choices.hasKnown
      ? reading.known
      : reading.known.filter(({ indicator }) => aimed.has(indicator)),
    milestones: reading.milestones.filter((_, index) => choices.milestones.has(index)),
  };
}

/** How many indicators have a sure value, and no target: a plan can keep what they start from. */
export function knownOnly({ targets, known }: DocumentReading): number {
  const aimed = new Set(targets.map(({ indicator }) => indicator));
  const sure = known.filter(({ indicator, asks }) => asks.length === 0 && !aimed.has(indicator));
  return new Set(sure.map(({ indicator }) => indicator)).size;
}

/** How a target was understood, in words; null as long as something is missing. */
export function understood(target: ProposedTarget, wording: Wording): string | null {
  const { basis, comparator, year, value, unit } = target;
  if (basis === null || comparator === null || year === null) return null;
  const indicator = pseudoIndicator(target);
  const isAmount = basis === 'level' || basis === 'cumulative';
  const inPercent = isAmount && (unit === '%' || unit === '‰');
  return targetGoal(
    {
      ...{ basis: inPercent ? 'share' : basis, comparator, year, value },
      ...{ upper: target.upper, tolerance: target.tolerance, fromYear: target.fromYear },
      ...{ stretch: target.stretch, relativeTo: target.relativeTo },
    },
    { ...wording, indicator },
  );
}

/** An indicator as the document names it, with the unit that is beside its numbers. */
export function namedWithUnit({ indicator, unit, basis }: ProposedTarget): {
  readonly name: string;
  readonly unit: string | null;
} {
  const isAmount = basis === 'level' || basis === 'cumulative' || basis === null;
  return { name: indicator, unit: isAmount && !UNIT_OF_RATE.has(unit ?? '%') ? unit : null };
}

const UNIT_OF_RATE: ReadonlySet<string> = new Set(['%', '‰']);

/** An indicator with the unit and the decimals that the document itself uses. */
function pseudoIndicator({ indicator, unit, value, upper }: ProposedTarget): Indicator {
  const decimalsOf = (number: number): number => (String(number).split('.')[1] ?? '').length;
  const name = { en: indicator, 'zh-CN': indicator };
  const own = unit === null || UNIT_OF_RATE.has(unit) ? '' : unit;
  return {
    ...BARE_INDICATOR,
    ...{ name, unit: { en: own, 'zh-CN': own }, ownUnit: { en: own, 'zh-CN': own } },
    decimals: Math.min(6, Math.max(decimalsOf(value), decimalsOf(upper ?? 0))),
  };
}

const BARE_INDICATOR: Omit<Indicator, 'name' | 'unit' | 'ownUnit' | 'decimals'> = {
  ...{ id: 'document', kind: 'given', model: { kind: 'given' }, direction: 'higher' },
  ...{ priceBasis: 'none', rollUp: 'none', role: null, partOf: null, base: null },
  ...{ group: null, known: [] },
};
