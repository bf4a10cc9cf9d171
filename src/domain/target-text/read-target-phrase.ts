import { err, ok, type Result } from '../../shared/result';
import { to15Digits } from '../numbers/decimals';
import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import { REVERSED } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { basisMeanings } from './basis-meanings';
import { comparatorMeanings } from './comparator-meanings';
import { type FitProblem, fitTarget } from './fit-target';
import { goalMeanings } from './goal-meanings';
import { parseTargetPhrase } from './parse-target-phrase';
import type { ParsedTarget, PhraseProblem, TargetAmount } from './parsed-target';
import { type BasisMeaning, type MeantTarget, type PhraseFrame } from './phrase-frame';
import { likelyMeanings } from './likely-meanings';
import { targetPeriod } from './target-period';
import { isKnownStem, readUnit } from './units-and-names';

/** The period of a target begins before the plan. */
export interface PeriodProblem {
  readonly kind: 'periodTooLong';
  readonly years: number;
  readonly year: number;
}

/** How a typed phrase was understood. */
export type PhraseMeaning =
  /** There is one reading. */
  | { readonly kind: 'sure'; readonly target: MeantTarget }
  /** There are several, of which the person chooses; the likely one comes first. */
  | { readonly kind: 'asked'; readonly readings: readonly MeantTarget[] }
  /** No rule reads it as it stands; `likely` is what is probably meant. */
  | {
      readonly kind: 'refused';
      readonly problem: PhraseProblem | FitProblem | PeriodProblem;
      readonly likely: readonly MeantTarget[];
    };

/** The most readings that are offered. */
const MOST_READINGS = 4;

/**
 * Reads a typed phrase as a target of an indicator. Where the phrase and the indicator's direction of
 * good leave more than one reading, all are returned, never one of them as a guess.
 *
 * @example readTargetPhrase('≤ 5.5%', { indicator: examplePlan.indicators[0], baseYear: 2023, year: 2026 }).kind // 'sure'
 */
export function readTargetPhrase(text: string, frame: PhraseFrame): PhraseMeaning {
  const { name, ownUnit, unit } = frame.indicator;
  const units = [...Object.values(ownUnit), ...Object.values(unit)];
  const parse = (words: string) => parseTargetPhrase(words, Object.values(name), units);
  const parsed = parse(text);
  if (!parsed.ok) {
    const { error } = parsed;
    const retry = (words: string): readonly MeantTarget[] => {
      const again = parse(words);
      const readings = again.ok ? readingsOf(again.value, frame) : null;
      return readings?.ok === true ? readings.value.targets : [];
    };
    const likely = likelyMeanings(text, error, { frame, retry });
    return { kind: 'refused', problem: error, likely: likely.slice(0, MOST_READINGS) };
  }
  const readings = readingsOf(parsed.value, frame);
  if (!readings.ok) return { kind: 'refused', ...readings.error };
  const { targets, isStandIn } = readings.value;
  const [only, ...others] = targets;
  if (only && others.length === 0 && !isStandIn) return { kind: 'sure', target: only };
  return { kind: 'asked', readings: targets.slice(0, MOST_READINGS) };
}

interface Refusal {
  readonly problem: FitProblem | PeriodProblem;
  readonly likely: readonly MeantTarget[];
}

interface Readings {
  readonly targets: readonly MeantTarget[];
  /** Whether they say less than the phrase. */
  readonly isStandIn: boolean;
}

/** Every reading of a parsed phrase; a problem if there is none. */
function readingsOf(parsed: ParsedTarget, frame: PhraseFrame): Result<Readings, Refusal> {
  if (parsed.goal !== null) {
    return ok({ targets: goalMeanings(parsed.goal, parsed, frame), isStandIn: false });
  }
  const meanings = basisMeanings(parsed, frame);
  const made = meanings.flatMap((meaning) => {
    const amount = amountOn(parsed, meaning);
    const comparators = comparatorMeanings(parsed, meaning, amount.value, frame);
    return comparators.map((comparator) =>
      meant({ ...amount, comparator }, meaning, parsed, frame),
    );
  });
  const found = made.flatMap((each) => (each.ok ? [each.value] : []));
  const isStandIn = meanings.some((meaning) => meaning.isStandIn);
  if (found.length > 0) return ok({ targets: unlike(found), isStandIn });
  const refusals = made.flatMap((each) => (each.ok ? [] : [each.error]));
  const [first] = refusals;
  if (!first) throw new Error('A phrase has a reading or a problem');
  return err({ ...first, likely: unlike(refusals.flatMap(({ likely }) => likely)) });
}

/** The numbers of a phrase on the basis that is meant. */
function amountOn(parsed: ParsedTarget, meaning: BasisMeaning): TargetAmount {
  const { basis, sign, factor } = meaning;
  const scaled = (value: number): number => {
    const size = factor === 1 ? value : to15Digits(value * factor);
    return size === 0 ? 0 : sign * size;
  };
  const { value, upper, tolerance, comparator } = parsed;
  const isReversed = sign === -1 && upper !== null;
  const [low, high] = isReversed ? [upper, value] : [value, upper];
  const isPercent = parsed.isPercent || meaning.isPercent;
  const usual = isPercent && comparator === 'about' ? DEFAULT_GROWTH_TOLERANCE : null;
  return {
    ...{ basis, isPercent, scale: parsed.scale, unit: isPercent ? null : parsed.unit },
    comparator: sign === -1 ? REVERSED[comparator] : comparator,
    value: scaled(low),
    upper: high === null ? null : scaled(high),
    tolerance: tolerance === null ? usual : to15Digits(tolerance * factor),
  };
}

/** A reading in the unit of the indicator, with its years. */
function meant(
  amount: TargetAmount,
  meaning: BasisMeaning,
  parsed: ParsedTarget,
  frame: PhraseFrame,
): Result<MeantTarget, Refusal> {
  const { indicator, baseYear } = frame;
  const isAbout = amount.comparator === 'about' && amount.tolerance === null;
  const tolerance = isAbout ? BASIS_FACTS[meaning.basis].usualTolerance : amount.tolerance;
  const fitted = fitTarget({ ...amount, tolerance }, indicator);
  if (!fitted.ok)
    return err({ problem: fitted.error, likely: withoutTypedUnit(amount, parsed, frame) });
  const year = parsed.year ?? frame.year;
  const { basis } = fitted.value;
  const { kind } = indicator;
  const { periodYears, sinceYear } = parsed;
  if (sinceYear !== null && meaning.time === 'period') {
    return ok({ ...fitted.value, year, fromYear: sinceYear + 1 });
  }
  if (meaning.time === 'eachYear') {
    const first = Math.max(baseYear + 1, year - (periodYears ?? Infinity) + 1);
    return ok({ ...fitted.value, year, fromYear: first < year ? first : null });
  }
  const times = targetPeriod({ basis, kind, year, periodYears, baseYear });
  if (times.ok) return ok({ ...fitted.value, ...times.value, year });
  const problem = { kind: 'periodTooLong', years: periodYears ?? 0, year } as const;
  return err({ problem, likely: [{ ...fitted.value, year, fromYear: null }] });
}

/** The same number in the indicator's own unit, where the typed words are no unit that is known. */
function withoutTypedUnit(
  amount: TargetAmount,
  { unit, scale, year }: ParsedTarget,
  frame: PhraseFrame,
): readonly MeantTarget[] {
  if (amount.isPercent || (unit !== null && isKnownStem(readUnit(unit).stem))) return [];
  const ways = unit === null || scale === null ? [null] : [scale, null];
  // Of 5万 for an indicator in 亿元 perhaps 5万亿元 is meant, never 5亿元.
  for (const way of ways) {
    const fitted = fitTarget({ ...amount, unit: null, scale: way }, frame.indicator);
    if (fitted.ok) return [{ ...fitted.value, year: year ?? frame.year, fromYear: null }];
  }
  return [];
}

/** Readings without those that are the same. */
function unlike(readings: readonly MeantTarget[]): readonly MeantTarget[] {
  const seen = new Set<string>();
  return readings.filter((each) => {
    const { basis, comparator, value, upper, tolerance, year, fromYear } = each;
    const key = JSON.stringify([basis, comparator, value, upper, tolerance, year, fromYear]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
