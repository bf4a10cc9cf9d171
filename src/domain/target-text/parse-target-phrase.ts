import { err, ok, type Result } from '../../shared/result';
import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import { type Comparator, REVERSED, type TargetBasis } from '../plan/plan';
import { sideOfBalance } from './balance-names';
import { isPartOfName, narrow } from './units-and-names';
import type { ParsedTarget, PhraseProblem, TargetAmount } from './parsed-target';
import { type PhraseBasis, type PhraseSize, readPhraseBasis, readPhraseSize } from './phrase-size';
import { type PhraseItem, scanPhrase } from './scan-phrase';

/** The longest phrase that is accepted, in characters. */
const LONGEST_PHRASE = 200;

/**
 * Parses a target as planners type it, in Chinese or English: "6%左右", "超2万亩", "at least 100",
 * "累计下降13.5%". Full-width characters are read as narrow ones. A phrase with words that no rule
 * understands is refused, never read in part. A decline reverses the comparator: "down 13.5 %" means
 * a change of at most −13.5 %. Words of the indicator's own name are ignored.
 *
 * @param names - the names of the indicator, in any language
 * @param units - its units as they are written, which are understood as they stand
 * @returns the parsed target, which {@link fitTarget} converts to the indicator's unit; a problem
 * with the words in question if the phrase is no target, incomplete or ambiguous
 * @example parseTargetPhrase('超2万亩') // { ok: true, value: { comparator: 'moreThan', value: 20000, upper: null, tolerance: null, basis: null, isPercent: false, scale: { word: '万', factor: 10000 }, unit: '亩', hasComparator: true, isWeak: false, change: 0, pace: null, isOverPlan: false, goal: null, periodYears: null, year: null, isBy: false, sinceYear: null } }
 * @example parseTargetPhrase('about 6%').value.comparator // 'about'
 * @example parseTargetPhrase('down 13.5% in total over five years').value.value // -0.135
 * @example parseTargetPhrase('翻一番').value.basis // 'cumulativeChange'
 * @example parseTargetPhrase('6 percentage points') // { ok: false, error: { kind: 'points', points: 0.06 } }
 * @example parseTargetPhrase('about 6% or so') // { ok: false, error: { kind: 'notUnderstood', rest: ['or so'] } }
 * @example parseTargetPhrase('高企突破1000家', ['高新技术企业']).value.value // 1000
 * @example parseTargetPhrase('2025年增长6%左右').value.year // 2025
 */
export function parseTargetPhrase(
  text: string,
  names: readonly string[] = [],
  units: readonly string[] = [],
): Result<ParsedTarget, PhraseProblem> {
  if (text.length > LONGEST_PHRASE) {
    return err({ kind: 'tooLong', length: text.length, most: LONGEST_PHRASE });
  }
  const plain = narrow(text);
  if (plain === '') return err({ kind: 'empty' });
  return readPhraseItems(scanPhrase(withoutName(plain, names), units), names);
}

/** Removes names first: they may contain other words of the grammar, such as 一 in 一般公共预算. */
function withoutName(text: string, names: readonly string[]): string {
  const longestFirst = [...names].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, name) => {
    const at = left.toLowerCase().indexOf(name.toLowerCase());
    return at < 0 ? left : `${left.slice(0, at)} ${left.slice(at + name.length)}`;
  }, text);
}

/**
 * Combines the items of a phrase into a target, or reports why they are not one target.
 *
 * @param names - the names of the indicator, whose words are ignored
 */
function readPhraseItems(
  all: readonly PhraseItem[],
  names: readonly string[],
): Result<ParsedTarget, PhraseProblem> {
  const hasNumber = all.some(({ kind }) => kind === 'number');
  const named = all.filter(
    ({ kind, text }) =>
      (!MAY_BE_NAMES.has(kind) && (kind !== 'goal' || !hasNumber)) || !isPartOfName(text, names),
  );
  const side = sideOfBalance(named, names);
  const rest = named.flatMap(({ kind, text }) =>
    kind === 'unknown' || (kind === 'side' && side === null) ? [text.trim()] : [],
  );
  if (rest.length > 0) return err({ kind: 'notUnderstood', rest });
  const { items, isRise } = withoutStart(named.filter(({ kind }) => kind !== 'side'));
  const time = readTime(items);
  if (!time.ok) return time;
  const size = readPhraseSize(items);
  if (!size.ok) return size;
  const comparators = readComparators(items);
  if (!comparators.ok) return comparators;
  const basis = readPhraseBasis(items, size.value);
  if (!basis.ok) return basis;
  const reached = isRise === null ? null : isRise ? 'atLeast' : 'atMost';
  const stated = comparators.value ?? reached;
  const isWeak = comparators.value !== null && !items.some(isStrong);
  const made = assemble(items, size.value, basis.value, stated);
  if (!made.ok) return made;
  const has = (kind: PhraseItem['kind']): boolean => items.some((item) => item.kind === kind);
  return ok({
    ...(side === -1 ? onOtherSide(made.value) : made.value),
    ...{ hasComparator: stated !== null, isWeak },
    // Doubling and halving say their direction themselves.
    change: size.value.isMultiple ? (size.value.value < 0 ? -1 : 1) : basis.value.change,
    pace: has('onYear') ? 'onYear' : has('perYear') ? 'eachYear' : null,
    isOverPlan: has('cumulativeOpen'),
    goal: size.value.goal,
    ...time.value,
  });
}

/** Items that may stand in the name of an indicator as well. */
const MAY_BE_NAMES: ReadonlySet<PhraseItem['kind']> = new Set(['unknown', 'side', 'onYear']);

function isStrong(item: PhraseItem): boolean {
  return (item.kind === 'comparator' && !item.isWeak) || item.kind === 'tilde';
}

/** A deficit below 10 is a balance above −10. */
function onOtherSide(amount: TargetAmount): TargetAmount {
  const { comparator, value, upper } = amount;
  const [low = 0, high = null] =
    upper === null ? [negative(value)] : [negative(upper), negative(value)];
  return { ...amount, comparator: REVERSED[comparator], value: low, upper: high };
}

/**
 * Leaves out where a path comes from: 由65.2%提高到70% and "from 65.2 % to 70 %" ask for 70 %. Words of
 * change then only say how it gets there.
 */
function withoutStart(items: readonly PhraseItem[]): {
  readonly items: readonly PhraseItem[];
  readonly isRise: boolean | null;
} {
  const at = items.findIndex(({ kind }) => kind === 'from');
  const [start, ...others] = items.slice(at + 1);
  const end = others.find((item) => item.kind === 'number');
  if (at < 0 || start?.kind !== 'number' || !end) return { items, isRise: null };
  const left = [...items.slice(0, at), ...others];
  const kept = left.filter(({ kind }) => kind !== 'change' && kind !== 'to' && kind !== 'range');
  // The percent sign of a range may stand at its end only.
  const from = start.mark === 'plain' && end.mark === 'percent' ? start.value / 100 : start.value;
  return { items: kept, isRise: end.value >= from };
}

/** The year and the period of a phrase; each may occur only once. */
function readTime(
  items: readonly PhraseItem[],
): Result<Pick<ParsedTarget, 'year' | 'isBy' | 'periodYears' | 'sinceYear'>, PhraseProblem> {
  const years = items.filter((item) => item.kind === 'year');
  const since = items.filter((item) => item.kind === 'since');
  const periods = items.filter((item) => item.kind === 'period');
  const stretches = [...years, ...periods].filter((item) => item.years !== null);
  for (const found of [years, stretches, since]) {
    if (found.length > 1) return err({ kind: 'unclear', words: found.map(({ text }) => text) });
  }
  return ok({
    ...{ year: years[0]?.year ?? null, isBy: years[0]?.isBy ?? false },
    ...{ periodYears: stretches[0]?.years ?? null, sinceYear: since[0]?.year ?? null },
  });
}

/** The comparator of a phrase; weak ones count only if there is no strong one. */
function readComparators(items: readonly PhraseItem[]): Result<Comparator | null, PhraseProblem> {
  const tildes = items.filter(
    ({ kind }, index) => kind === 'tilde' && !isBetweenNumbers(items, index),
  );
  const words = [
    ...items.flatMap((item) =>
      item.kind === 'comparator'
        ? [{ comparator: item.comparator, isWeak: item.isWeak, text: item.text }]
        : [],
    ),
    ...tildes.map(({ text }) => ({ comparator: 'about' as const, isWeak: false, text })),
  ];
  const strong = words.filter(({ isWeak }) => !isWeak);
  const counted = strong.length > 0 ? strong : words;
  const [first = null, ...others] = new Set(counted.map(({ comparator }) => comparator));
  if (others.length > 0) {
    return err({ kind: 'manyComparators', words: counted.map(({ text }) => text) });
  }
  return ok(first);
}

function isBetweenNumbers(items: readonly PhraseItem[], index: number): boolean {
  return items[index - 1]?.kind === 'number' && items[index + 1]?.kind === 'number';
}

function assemble(
  items: readonly PhraseItem[],
  size: PhraseSize,
  { basis, change }: PhraseBasis,
  stated: Comparator | null,
): Result<TargetAmount, PhraseProblem> {
  const { scale, unit, isPercent } = size;
  const isDown = change < 0;
  const comparator = comparatorOf(items, size, basis, stated);
  if (comparator === null || (isDown && size.value < 0)) {
    return err({ kind: 'unclear', words: wordsOf(items) });
  }
  const ends = size.upper === null ? [size.value] : [size.value, size.upper];
  const [value = 0, upper = null] = isDown ? ends.map(negative).reverse() : ends;
  if (upper !== null && upper < value) return err({ kind: 'wrongOrder', value, upper });
  const tolerance =
    comparator === 'about'
      ? (size.tolerance ?? (isPercent ? DEFAULT_GROWTH_TOLERANCE : null))
      : null;
  return ok({
    comparator: isDown ? REVERSED[comparator] : comparator,
    ...{ value, upper, tolerance, basis, isPercent, scale, unit },
  });
}

/** Null if the words contradict each other. */
function comparatorOf(
  items: readonly PhraseItem[],
  size: PhraseSize,
  basis: TargetBasis | null,
  stated: Comparator | null,
): Comparator | null {
  const strong = items.some((item) => item.kind === 'comparator' && !item.isWeak);
  if (size.upper !== null) return strong || size.tolerance !== null ? null : 'between';
  if (size.tolerance !== null) return stated === 'about' || !strong ? 'about' : null;
  if (size.isFull) return strong ? null : 'full';
  if (basis === 'share' && size.value === 1 && !strong && stated !== 'atMost') return 'full';
  // Halving means at most half.
  if (size.isMultiple && size.value < 0) return stated === null ? 'atMost' : null;
  return stated ?? 'atLeast';
}

function negative(value: number): number {
  return value === 0 ? 0 : -value;
}

function wordsOf(items: readonly PhraseItem[]): readonly string[] {
  return items.map(({ text }) => text.trim());
}
