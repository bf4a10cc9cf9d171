import type { LocalText } from '../../../shared/local-text';
import { PLAN_LIMITS } from '../../numbers/limits';
import { to15Digits } from '../../numbers/decimals';
import { findTargetProblems } from '../../plan/check-targets';
import type { HorizonSpec, ProvenanceSpec, TargetSpec } from '../../plan/plan-spec';
import { BASIS_FACTS } from '../../plan/target-basis';
import { readWrittenUnit, unitFactor } from '../../tables/written-units';
import type { ProposedIndicator, ProposedTarget } from '../document-model';
import { findPeer } from '../words/find-peer';

/** A target that a plan can hold, of an indicator that does not have its id yet. */
export interface HeldTarget {
  readonly target: ProposedTarget;
  readonly spec: TargetSpec;
  readonly subject: ProposedIndicator;
  /** What it is compared with. */
  readonly peer: ProposedIndicator | null;
}

/** The document of a plan that is made from one. */
export const DOCUMENT = 'document';

/**
 * Makes the source of what a document says, under a heading if it has one.
 *
 * @example stated('By 2030, 80%.', null, 'outline') // { evidence: 'stated', document: 'outline', phrase: 'By 2030, 80%.' }
 */
export function stated(
  phrase: string,
  heading: string | null,
  document = DOCUMENT,
): ProvenanceSpec {
  return {
    evidence: 'stated',
    document,
    phrase: phrase.slice(0, PLAN_LIMITS.textLength),
    ...(heading === null ? {} : { place: heading.slice(0, PLAN_LIMITS.nameLength) }),
  };
}

/** Whether the plan keeps the indicator in percent or per mille. */
export function isRate({ unit }: ProposedIndicator): boolean {
  return unit === '%' || unit === '‰';
}

/** What the whole is in the unit of a rate; 1 for any other indicator. */
export function scaleOf({ unit }: ProposedIndicator): number {
  return unit === '%' ? 100 : unit === '‰' ? 1000 : 1;
}

/** The value of the plan's base year, as the document prints it; null if it gives none. */
export function baseValueOf({ base }: ProposedIndicator, baseYear: number): number | null {
  return base !== null && base.year === baseYear ? base.value : null;
}

/** How many units of the indicator a unit of the document is; null if it is another one. */
export function unitsOf(written: string | null, { unit }: ProposedIndicator): number | null {
  if (written === unit) return 1;
  if (written === null || unit === null) return null;
  return unitFactor(readWrittenUnit(written), readWrittenUnit(unit));
}

/** The targets that a plan of these years can hold. */
export function heldTargets(
  targets: readonly ProposedTarget[],
  indicators: readonly ProposedIndicator[],
  { horizon, width }: { readonly horizon: HorizonSpec; readonly width: LocalText },
): readonly HeldTarget[] {
  const context = { baseYear: horizon.baseYear, width };
  return targets.slice(0, PLAN_LIMITS.targets).flatMap((target, index) => {
    const subject = indicators.find(({ name }) => name === target.indicator);
    if (!subject) return [];
    const { relativeTo } = target;
    const peer = relativeTo === null ? null : findPeer(relativeTo, indicators);
    if (relativeTo !== null && (peer === null || peer === subject)) return [];
    const spec = targetSpec(target, subject, context);
    const held = spec && { ...spec, id: `target-${String(index + 1)}` };
    const isValid = held !== null && findTargetProblems(held, horizon).length === 0;
    return isValid ? [{ target, spec: held, subject, peer }] : [];
  });
}

interface TargetContext {
  readonly baseYear: number;
  /** Says that the width of "about" is a stand-in. */
  readonly width: LocalText;
}

type Sizes = Pick<TargetSpec, 'basis' | 'value' | 'upper' | 'tolerance'>;

/** How far "about" a level reaches on either side where the document does not say it. */
const USUAL_WIDTH = 0.01;

/** A target as a plan file has it, but for its id and indicators; null if no plan can hold it. */
function targetSpec(
  target: ProposedTarget,
  subject: ProposedIndicator,
  { baseYear, width }: TargetContext,
): TargetSpec | null {
  const { comparator, year } = target;
  if (comparator === null || year === null) return null;
  const sizes =
    target.relativeTo === null
      ? (sizesOf(target, subject, baseYear) ?? movedBase(target, subject, baseYear))
      : marginOf(target, subject);
  if (sizes === null) return null;
  const isOpenWidth =
    comparator === 'about' &&
    sizes.tolerance === undefined &&
    BASIS_FACTS[sizes.basis ?? 'level'].usualTolerance === null;
  const isComputed = sizes.basis === 'level' && target.basis === 'cumulativeChange';
  const source = stated(target.phrase, target.place.heading);
  return {
    ...{ id: '', indicator: '', year, nature: target.nature },
    comparator: comparator === 'full' && sizes.basis === 'level' ? 'atLeast' : comparator,
    ...sizes,
    ...periodOf(target, sizes, baseYear),
    ...(target.stretch ? { stretch: true } : {}),
    ...(isOpenWidth ? { tolerance: to15Digits(Math.abs(sizes.value ?? 0) * USUAL_WIDTH) } : {}),
    provenance: {
      ...source,
      ...(isComputed ? { evidence: 'derived' as const } : {}),
      ...(isOpenWidth ? { note: width } : {}),
    },
  };
}

/** The first year of a period; a change may be counted from a year long before the plan. */
function periodOf(
  { fromYear, basis }: ProposedTarget,
  sizes: Sizes,
  baseYear: number,
): Pick<TargetSpec, 'fromYear'> {
  const isMoved = sizes.basis !== basis && sizes.basis === 'level' && basis !== 'share';
  if (fromYear === null || isMoved) return {};
  const mayBeEarlier = sizes.basis !== undefined && BASIS_FACTS[sizes.basis].isOverPeriod;
  return fromYear > baseYear || mayBeEarlier ? { fromYear } : {};
}

/** The numbers of a target in the unit of its indicator. */
function sizesOf(
  target: ProposedTarget,
  subject: ProposedIndicator,
  baseYear: number,
): Sizes | null {
  const { basis, unit, fromYear } = target;
  if (basis === 'share') {
    return isRate(subject) ? inUnit(target, 'level', scaleOf(subject)) : null;
  }
  if (basis === 'level' && isNothing(target) && baseValueOf(subject, baseYear) === null) {
    // Nothing is left: that can be judged without the value that it comes from.
    return { basis: 'cumulativeChange', value: -1 };
  }
  if (basis === 'level' || basis === 'cumulative') {
    // Nothing is nothing in any unit.
    const units = isNothing(target) ? 1 : unitsOf(unit, subject);
    if (units === null) return null;
    // What was counted before the plan begins is in the total, and not in the sum of its years.
    const isTotal = basis === 'cumulative' && fromYear !== null && fromYear <= baseYear;
    return inUnit(target, isTotal ? 'level' : basis, units);
  }
  const isAmount = basis === 'cumulativeChange' && unit !== '%' && unit !== '‰' && unit !== null;
  return basis === null || isAmount ? null : inUnit(target, basis, 1);
}

function isNothing({ value, comparator }: ProposedTarget): boolean {
  return value === 0 && comparator === 'atMost';
}

/** A change by an amount or by points leads to a level where the document says what it begins at. */
function movedBase(
  target: ProposedTarget,
  subject: ProposedIndicator,
  baseYear: number,
): Sizes | null {
  const { basis, unit, fromYear } = target;
  const base = baseValueOf(subject, baseYear);
  const isFromBase = fromYear === null || fromYear === baseYear + 1;
  if (basis !== 'cumulativeChange' || base === null || !isFromBase) return null;
  const units = unit === '个百分点' ? (isRate(subject) ? 1 : null) : unitsOf(unit, subject);
  if (units === null) return null;
  const scale = scaleOf(subject);
  const { value, upper, tolerance } = target;
  const at = (size: number): number => to15Digits((base + size * units) * scale);
  return {
    ...{ basis: 'level', value: at(value) },
    ...(upper === null ? {} : { upper: at(upper) }),
    ...(tolerance === null ? {} : { tolerance: to15Digits(tolerance * units * scale) }),
  };
}

/** The lead over another indicator: of growth, or in the unit of both. */
function marginOf(target: ProposedTarget, subject: ProposedIndicator): Sizes | null {
  const { basis } = target;
  if (basis === 'growth' || basis === 'averageGrowth') return inUnit(target, basis, 1);
  const isShare = basis === 'share' || (basis === 'level' && isRate(subject));
  return isShare ? inUnit(target, 'level', scaleOf(subject)) : null;
}

function inUnit(
  { value, upper, tolerance }: ProposedTarget,
  basis: NonNullable<TargetSpec['basis']>,
  units: number,
): Sizes {
  const of = (size: number): number => (units === 1 ? size : to15Digits(size * units));
  return {
    ...{ basis, value: of(value) },
    ...(upper === null ? {} : { upper: of(upper) }),
    ...(tolerance === null ? {} : { tolerance: of(tolerance) }),
  };
}
