import { sameContent } from '../../shared/same-content';
import { KIND_FACTS } from '../indicators/kinds';
import { to15Digits } from '../numbers/decimals';
import { fitTarget, isInPercent } from './fit-target';
import type { PhraseProblem, TargetAmount } from './parsed-target';
import { type MeantTarget, type PhraseFrame } from './phrase-frame';
import { narrow } from './units-and-names';

type Retry = (words: string) => readonly MeantTarget[];

/** Words that turn a phrase into something else; without them it would mean the opposite. */
const NEGATION = /[不未非没无除莫勿]|\b(?:not|no|never|hardly|barely|without|except|unless|if)\b/iu;
const NEARLY = /近|接近|将近|nearly|almost|close to/iu;

/** What is probably meant by a phrase that no rule reads; none where that would be a guess. */
export function likelyMeanings(
  text: string,
  problem: PhraseProblem,
  { frame, retry }: { readonly frame: PhraseFrame; readonly retry: Retry },
): readonly MeantTarget[] {
  switch (problem.kind) {
    case 'notUnderstood':
      return withoutWords(text, problem.rest, retry);
    case 'wrongOrder':
      return retry(withFirstNumbersSwapped(text));
    case 'points':
      return changedLevel(problem.points, frame);
    case 'changeInAmount': {
      const { amount, scale, unit } = problem;
      return changedAmount({ ...PLAIN, value: amount, scale, unit }, frame);
    }
    default:
      return [];
  }
}

function withFirstNumbersSwapped(text: string): string {
  const [one, other] = text.matchAll(/\d[\d.,]*/gu);
  if (!one || !other) return text;
  const between = text.slice(one.index + one[0].length, other.index);
  const rest = text.slice(other.index + other[0].length);
  return `${text.slice(0, one.index)}${other[0]}${between}${one[0]}${rest}`;
}

const PLAIN = { upper: null, tolerance: null, basis: 'level', isPercent: false } as const;

/** The reading of a phrase whose other words carry no meaning of their own. */
function withoutWords(text: string, rest: readonly string[], retry: Retry): readonly MeantTarget[] {
  if (rest.some((words) => NEGATION.test(words)) || /% of\b/iu.test(text)) return [];
  const opens = text.search(/[[［]/u);
  const inBrackets =
    opens >= 0 && /[\]］]/u.test(text.slice(opens))
      ? retry(text.replace(/[[［]/u, '〔').replace(/[\]］]/u, '〕'))
      : [];
  const isNearly = rest.some((words) => NEARLY.test(words));
  let left = narrow(text);
  for (const words of rest) {
    const at = left.indexOf(words);
    if (at < 0) return inBrackets;
    left = `${left.slice(0, at)} ${left.slice(at + words.length)}`;
  }
  const plain = retry(isNearly ? `${left} 左右` : left);
  return [...inBrackets, ...plain.filter((each) => !isAmong(each, inBrackets))];
}

function isAmong(one: MeantTarget, others: readonly MeantTarget[]): boolean {
  return others.some((other) => sameContent(other, one));
}

/** Points more or less than the base value of a share or a rate. */
function changedLevel(points: number, { indicator, year }: PhraseFrame): readonly MeantTarget[] {
  const { base, kind, ownUnit } = indicator;
  const { isShare } = KIND_FACTS[kind];
  if (!base || (!isShare && !isInPercent(ownUnit))) return [];
  const value = to15Digits(base.value + (isShare ? points : points * 100));
  const comparator = points < 0 ? 'atMost' : 'atLeast';
  const basis = isShare ? 'share' : 'level';
  return [{ basis, comparator, value, upper: null, tolerance: null, year, fromYear: null }];
}

/** So many more or less: the level that this makes, and of what accumulates the additions. */
function changedAmount(
  change: Omit<TargetAmount, 'comparator'>,
  { indicator, year }: PhraseFrame,
): readonly MeantTarget[] {
  const comparator = change.value < 0 ? 'atMost' : 'atLeast';
  const fitted = fitTarget({ ...change, comparator }, indicator);
  if (!fitted.ok) return [];
  const { value } = fitted.value;
  const at = { comparator, upper: null, tolerance: null, year, fromYear: null } as const;
  const start = indicator.base?.value ?? null;
  const level =
    start === null ? [] : [{ ...at, basis: 'level', value: to15Digits(start + value) } as const];
  const isSum = !KIND_FACTS[indicator.kind].isFlow && !KIND_FACTS[indicator.kind].isShare;
  return isSum ? [{ ...at, basis: 'cumulative', value }, ...level] : level;
}
