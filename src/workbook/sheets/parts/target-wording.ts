import {
  BASIS_FACTS,
  KIND_FACTS,
  isFall,
  saidNumbers,
  type Indicator,
  type Target,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';
import { CUTS, GOALS, type BriefPhrase } from '../layout/sentence-parts';
import type { SheetContext } from '../layout/sheet-context';
import { isRateTarget } from '../tables/formats-and-units';
import type { IllustrativeFlags } from './illustrative-flags';
import { amountNumber, amountUnit, filled, numberText, roundedTo } from './sentence-texts';
import { statusOf } from './target-result-cells';
import type { TargetResult } from './target-results';

/** Stands for what cannot be judged, or for a target that the tables no longer have. */
export const NOT_FOUND = '–';

/** Whether a target and what is projected for it are rates or shares. */
export function isRateOf({
  report: { target },
  indicator,
}: {
  readonly report: Pick<TargetResult['report'], 'target'>;
  readonly indicator: Indicator;
}): boolean {
  return isRateTarget(target) || KIND_FACTS[indicator.kind].isShare;
}

/** The name, marked where the number or the target is illustrative. */
export function markedName(
  { indicator, report: { target }, scenario }: TargetResult,
  { t, own }: SheetContext,
  flags: IllustrativeFlags,
): string {
  const isMarked =
    target.provenance.illustrative || flags.path(scenario.scenario.id, target.indicator);
  return own(indicator.name) + (isMarked ? t('comparison.comma') + t('words.illustrative') : '');
}

/** Binding or expected, and whether it is a stretch. */
export function badgeText(
  { nature, stretch }: Pick<Target, 'nature' | 'stretch'>,
  { t }: Pick<SheetContext, 't'>,
): string {
  const word = t(`words.nature.${nature}`);
  return stretch ? word + t('comparison.comma') + t('words.stretch') : word;
}

/** How one target is worded, text by text; the formulas beside them make the same. */
export function wordingTexts(result: TargetResult, context: SheetContext): WordingTexts {
  return textsIn(context)(result);
}

/** Several sheets word the same targets. */
const textsIn = oncePer((context: SheetContext) =>
  oncePer((result: TargetResult) => textsOf(result, context)),
);

type WordingTexts = ReturnType<typeof textsOf>;

function textsOf(result: TargetResult, context: SheetContext) {
  const { t, own } = context;
  const { report, indicator } = result;
  const { gap: distance, value: projected } = report;
  const measure = measureOf(result, context);
  const isJudged = distance !== null && projected !== null;
  const rounded = isJudged ? roundedGap(Math.abs(distance), measure) : 0;
  const gap = measure.isPoints ? measure.points(rounded) : measure.shown(rounded) + measure.unit;
  const falls = isFall(report.target) && projected !== null && projected < 0;
  const size = isJudged ? measure.amount(falls ? -projected : projected) : '';
  const told = falls ? filled(t('about.phrase.down'), [['value', size]]) : size;
  const target = targetText(report.target, measure, context);
  const when = whenText(result, context);
  const ending = isJudged
    ? filled(t(`about.phrase.${endingOf(result, rounded)}`), [
        ['gap', gap],
        ['target', target],
      ])
    : '';
  const opening = t(`about.phrase.${openingOf(result, falls)}`);
  const sentence = filled(opening, [
    ['value', size],
    ['when', when],
    ['name', own(indicator.name)],
    ...(result.compared ? [['other', own(result.compared.indicator.name)] as const] : []),
  ]);
  const status = t(`words.${statusOf(report)}`);
  const goal = goalText(result, target, context);
  return {
    ...{ target, when, ending, size, told, goal },
    ...{ unit: measure.unit, place: measure.place, times: measure.times },
    number: isJudged ? numberText(projected, measure.isRate, indicator.decimals) : NOT_FOUND,
    ...{ gapShown: isJudged ? rounded : '', gap: isJudged ? gap : '' },
    sentence: isJudged ? sentence + ending : own(indicator.name) + t('comparison.comma') + status,
    outcome: isJudged ? told + ending : status,
    wanted: filled(t('about.phrase.wanted'), [
      ['goal', goal],
      ['when', when],
    ]),
  };
}

/** What the numbers of a target are in, and how they are written. */
interface Measure {
  readonly isRate: boolean;
  /** Whether differences are in percentage points. */
  readonly isPoints: boolean;
  readonly decimals: number;
  readonly place: number;
  readonly times: number;
  /** The unit after a number. */
  readonly unit: string;
  readonly shown: (value: number) => string;
  readonly points: (value: number) => string;
  /** A number with its unit; that of a lead of one rate over another is in points. */
  readonly amount: (value: number) => string;
}

function measureOf(result: TargetResult, context: SheetContext): Measure {
  const { t, own } = context;
  const { indicator, compared } = result;
  const isRate = isRateOf(result);
  const { decimals } = indicator;
  // Where the base value is not known, a level is still meant in the indicator's own unit.
  const ownUnit = isRate ? '' : own(indicator.ownUnit);
  const { place, times, text: unit } = amountUnit(ownUnit, context);
  const shown = (value: number) => amountNumber(value, { times }, { isRate, decimals });
  const points = (value: number) => `${value}${t('about.phrase.points')}`;
  const isLeadOfRates = compared !== null && isRate;
  return {
    ...{ isRate, decimals, place, times, unit, shown, points },
    isPoints: isRate || ownUnit.startsWith('%'),
    amount: (value) => (isLeadOfRates ? points(roundedTo(value * 100, 2)) : shown(value) + unit),
  };
}

function roundedGap(gap: number, { isRate, decimals }: Measure): number {
  return isRate ? roundedTo(gap * 100, 2) : roundedTo(gap, decimals);
}

/** The number that is wanted with its band. The width of a band of rates is in percentage points. */
function targetText(target: Target, measure: Measure, { t }: SheetContext): string {
  const { comparator, relativeTo } = target;
  const { isPoints, isRate, shown, points, unit, amount } = measure;
  const { value, upper, tolerance } = saidNumbers(target);
  const band = tolerance ?? upper ?? 0;
  if (relativeTo !== null && isRate && comparator !== 'about' && comparator !== 'between') {
    return amount(value);
  }
  if (comparator === 'about' && isPoints) {
    const width = points(roundedTo(band * (isRate ? 100 : 1), 2));
    return shown(value) + unit + t('targets.plusMinus') + width;
  }
  const end =
    comparator === 'about'
      ? t('targets.plusMinus') + shown(band)
      : comparator === 'between'
        ? t('targets.upTo') + shown(band)
        : '';
  return shown(value) + end + unit;
}

/** What is wanted, without its year. */
function goalText(
  { report: { target }, compared }: TargetResult,
  number: string,
  { t, own }: SheetContext,
): string {
  const { comparator, value } = target;
  const phrase = isFall(target) && comparator !== 'full' ? CUTS[comparator] : GOALS[comparator];
  const goal = filled(t(`about.phrase.${phrase}`), [['target', number]]);
  if (!compared) return goal;
  const other = ['other', own(compared.indicator.name)] as const;
  if (value === 0 && comparator === 'atLeast') return filled(t('about.phrase.keepUp'), [other]);
  if (value === 0 && comparator === 'moreThan') return filled(t('about.phrase.goAhead'), [other]);
  return filled(t('about.phrase.ahead'), [['goal', goal], other]);
}

function whenText({ report }: TargetResult, { report: { plan } }: SheetContext): string {
  const { basis, year, fromYear } = report.target;
  if (!BASIS_FACTS[basis].isOverPeriod) return String(report.year);
  const from = fromYear ?? plan.baseYear + 1;
  return from === year ? String(year) : `${from}–${year}`;
}

function openingOf({ report, compared }: TargetResult, falls: boolean): BriefPhrase {
  const { basis } = report.target;
  if (compared) return 'lead';
  return falls ? 'fall' : basis;
}

function endingOf({ report }: TargetResult, gapShown: number): BriefPhrase {
  const { target, met, gap } = report;
  const { comparator } = target;
  if (comparator === 'about' || comparator === 'between') return met ? 'within' : 'outside';
  // A fall by at least so much is an upper limit of the change, and a floor of the fall.
  const isUpper = (comparator === 'atMost' || comparator === 'lessThan') !== isFall(target);
  if (gapShown === 0) return met ? 'even' : isUpper ? 'notUnder' : 'notPast';
  const isBeyond = (gap ?? 0) < 0;
  if (isUpper) return isBeyond ? 'under' : 'over';
  if (isFall(target)) return isBeyond ? 'beyondCut' : 'shortOfCut';
  return isBeyond ? 'above' : 'below';
}
