import { isIndex } from '../indicators/index-path';
import { KIND_FACTS } from '../indicators/kinds';
import { isInPercent } from './fit-target';
import type { ParsedTarget } from './parsed-target';
import { type BasisMeaning, isDoubtful, type PhraseFrame } from './phrase-frame';

type Basis = BasisMeaning['basis'];

const PLAIN = { sign: 1, factor: 1, isPercent: false, isStandIn: false } as const;
const inYear = (basis: Basis): BasisMeaning => ({ basis, time: 'inYear', ...PLAIN });
const eachYear = (basis: Basis): BasisMeaning => ({ basis, time: 'eachYear', ...PLAIN });
const period = (basis: Basis): BasisMeaning => ({ basis, time: 'period', ...PLAIN });
const down = (meaning: BasisMeaning): BasisMeaning => ({ ...meaning, sign: -1 });
const percent = (meaning: BasisMeaning): BasisMeaning => ({
  ...meaning,
  ...{ factor: 0.01, isPercent: true },
});

/**
 * Lists what the number of a phrase can be measured on, the likely first: one where the phrase and
 * the indicator leave no doubt.
 */
export function basisMeanings(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { basis, isPercent, pace, periodYears } = parsed;
  switch (basis) {
    case 'share':
      return [pace === 'eachYear' ? eachYear('share') : inYear('share')];
    case 'averageGrowth':
      return [period('averageGrowth')];
    case 'cumulative':
      return [pace === 'eachYear' ? addedEachYear(parsed, frame) : period('cumulative')];
    case 'cumulativeChange':
      return parsed.change === 0 ? unsignedChange(parsed, frame) : [period('cumulativeChange')];
    case 'growth':
      return growthMeanings(parsed, frame);
    default:
      if (isPercent && periodYears !== null && !isRate(frame)) return overPeriod(parsed, frame);
      return isPercent ? percentMeanings(parsed, frame) : numberMeanings(parsed, frame);
  }
}

/** A share, or a level whose numbers are percentages. */
function isRate({ indicator: { kind, ownUnit } }: PhraseFrame): boolean {
  return KIND_FACTS[kind].isShare || isInPercent(ownUnit);
}

/** How many years lie between the base year and that of the target. */
function spanOf({ year }: ParsedTarget, frame: PhraseFrame): number {
  return (year ?? frame.year) - frame.baseYear;
}

/** So many new ones each year: of a flow its level, of what accumulates the sum of the years. */
function addedEachYear(parsed: ParsedTarget, frame: PhraseFrame): BasisMeaning {
  if (KIND_FACTS[frame.indicator.kind].isFlow) return eachYear('level');
  const factor = parsed.periodYears ?? Math.max(1, spanOf(parsed, frame));
  return { ...period('cumulative'), factor, isStandIn: factor > 1 };
}

/** "13.5 % in total": up or down, whichever is good. */
function unsignedChange({ value }: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { direction } = frame.indicator;
  const change = period('cumulativeChange');
  if (value > 0 && isDoubtful(frame)) return [down(change), change];
  if (value < 0 || direction === 'higher') return [change];
  return direction === 'lower' ? [down(change)] : [change, down(change)];
}

/** Growth of so much over several years is a rate per year or the whole change. */
function overPeriod(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  if (parsed.periodYears === 1) return percentMeanings(parsed, frame);
  const isDecline = frame.indicator.direction === 'lower' && parsed.value > 0;
  const meanings = [period('averageGrowth'), period('cumulativeChange')];
  return isDecline ? meanings.map(down).reverse() : meanings;
}

/** A change in percent, or a percentage of every year. */
function growthMeanings(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { change, pace, year, isBy } = parsed;
  const ofShare = KIND_FACTS[frame.indicator.kind].isShare;
  if (change === 0 && isRate(frame)) {
    const basis = ofShare ? 'share' : 'level';
    return [pace === 'eachYear' ? eachYear(basis) : inYear(basis)];
  }
  if (pace === 'eachYear') return [eachYear('growth')];
  if (pace === 'onYear' || spanOf(parsed, frame) <= 1) return [inYear('growth')];
  const overPlan = period('cumulativeChange');
  // A decline is over the plan unless one year is named; a rise is that of the year.
  if (change < 0) return year !== null && !isBy ? [overPlan, inYear('growth')] : [overPlan];
  return isBy ? [overPlan, inYear('growth'), period('averageGrowth')] : [inYear('growth')];
}

/** A bare percentage. */
function percentMeanings(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { value, comparator, hasComparator, isBy } = parsed;
  const { kind, direction } = frame.indicator;
  if (parsed.isOverPlan) return unsignedChange(parsed, frame);
  if (KIND_FACTS[kind].isShare) return [inYear('share')];
  if (isRate(frame)) return [inYear('level')];
  const isLong = spanOf(parsed, frame) > 1;
  const [growth, overPlan] = [inYear('growth'), period('cumulativeChange')];
  if (value < 0) return isLong ? [overPlan, growth] : [growth];
  const isLimit = hasComparator && (comparator === 'atMost' || comparator === 'lessThan');
  if ((direction === 'lower' || isDoubtful(frame)) && !isLimit) {
    return [...(isLong ? [down(overPlan)] : []), down(growth), growth];
  }
  return isBy && isLong ? [growth, overPlan] : [growth];
}

/** The largest number that may be a percentage without its sign. */
const LARGEST_RATE = 50;
/** How far a level lies from the base value where it is hardly meant as one. */
const FAR = 10;

/** A bare number. */
function numberMeanings(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { value, scale, unit, pace } = parsed;
  const { kind, direction, base } = frame.indicator;
  const { isShare, isFlow, hasGrowthRate } = KIND_FACTS[kind];
  const level = pace === 'eachYear' ? eachYear('level') : inYear('level');
  if (pace === 'eachYear' && !isFlow && !isShare) return [addedEachYear(parsed, frame)];
  const isBare = scale === null && unit === null;
  if (parsed.isOverPlan) return overPlanMeanings(parsed, frame);
  if (isShare) return isBare ? shareMeanings(value) : [level];
  if (!isBare || isRate(frame) || !hasGrowthRate || !isFlow) return [level];
  const isSmall = Math.abs(value) <= LARGEST_RATE;
  const asRate = percentMeanings(parsed, frame).map(percent);
  if (isIndex(frame.indicator)) return isSmall ? asRate : [level];
  const size = base?.value ?? 0;
  const isFar = size > 0 && (value < size / FAR || (direction === 'lower' && value > size * FAR));
  return isSmall && isFar ? [...asRate, level] : [level];
}

/** 80 of a share is 80 %; 0.8 may be 80 % or 0.8 %. */
function shareMeanings(value: number): readonly BasisMeaning[] {
  const share = inYear('share');
  return value > 1 ? [percent(share)] : [share, percent(share)];
}

/** 〔13.5〕 in the table of a plan: what comes about, or the change, from its first to its last year. */
function overPlanMeanings(parsed: ParsedTarget, frame: PhraseFrame): readonly BasisMeaning[] {
  const { scale, unit } = parsed;
  const { kind, direction } = frame.indicator;
  const { isFlow, isShare } = KIND_FACTS[kind];
  const change = unsignedChange(parsed, frame).map(percent);
  const sum = period('cumulative');
  if (scale !== null || unit !== null || (!isFlow && !isShare)) return [sum];
  const isOwnPercent = isRate(frame) || isIndex(frame.indicator);
  return direction === 'higher' && !isOwnPercent ? [sum, ...change] : change;
}
