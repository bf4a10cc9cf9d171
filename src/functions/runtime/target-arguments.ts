import {
  type Comparator,
  DEFAULT_GROWTH_TOLERANCE,
  targetGap,
  type TargetGapOptions,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { Places } from './broadcast';
import { calculationFailure } from './calculation-failure';
import type { ParameterRules } from './function-definition';
import type { FunctionFailure } from './function-result';
import { cellAt, type Place } from './range';
import { badCell, isBlank, readNumber } from './read-argument';

/** The arguments of every function that compares a value with a target. */
export const TARGET_PARAMETERS = {
  value: { must: 'number' },
  target: { must: 'number' },
  comparator: { must: 'comparator', optional: true },
  tolerance: { must: 'tolerance', optional: true },
} as const satisfies ParameterRules;

/** The names of these arguments. */
export type TargetArgument = keyof typeof TARGET_PARAMETERS;

/** A value and a target as they are compared, and the gap between them. */
export interface ComparedTarget {
  readonly options: TargetGapOptions;
  readonly gap: number;
}

/** Reads what is compared and calculates the gap, which every result starts from. */
export function readTarget(
  places: Places<TargetArgument>,
): Result<ComparedTarget, FunctionFailure> {
  const value = readNumber(places.value, TARGET_PARAMETERS.value.must);
  if (!value.ok) return value;
  const target = readNumber(places.target, TARGET_PARAMETERS.target.must);
  if (!target.ok) return target;
  const comparator = readComparator(places.comparator);
  if (!comparator.ok) return comparator;
  const tolerance = readTolerance(places.tolerance, comparator.value, places.comparator);
  if (!tolerance.ok) return tolerance;
  const options = {
    value: value.value,
    target: target.value,
    comparator: comparator.value,
    tolerance: tolerance.value,
  };
  const gap = targetGap(options);
  if (gap.ok) return ok({ options, gap: gap.value });
  const placeOf = (argument: string): Place => places[argument as TargetArgument];
  return err(calculationFailure(gap.error, placeOf, TARGET_PARAMETERS, places.value));
}

/** The comparators that need no second number. */
type GapComparator = Exclude<Comparator, 'between'>;

/** Words for `about` with no tolerance at all. */
const EQUAL: readonly string[] = ['=', '等于'];

/**
 * What may be entered for each comparator, in lower case without spaces, full-width characters made
 * half-width. A word means the same here as in the phrase of a target; a test compares the two.
 */
const COMPARATOR_WORDS: Readonly<Record<GapComparator, string>> = {
  atLeast:
    'atleast >= ≥ ≧ ⩾ 不低于 不少于 不小于 至少 以上 及以上 大于等于 大于或等于 达到 nolessthan notlessthan notbelow ormore',
  moreThan: 'morethan > 超 超过 超出 突破 大于 高于 多于 greaterthan above over',
  about: `about ~ ≈ 左右 上下 约 around approximately ${EQUAL.join(' ')}`,
  atMost:
    'atmost <= ≤ ≦ ⩽ 不高于 不超过 不超 不大于 不多于 不突破 至多 最多 以内 之内 以下 及以下 小于等于 小于或等于 nomorethan notmorethan upto notabove orless',
  lessThan: 'lessthan < 低于 少于 小于 below under fewerthan',
  full: 'full 全覆盖 全面覆盖 全部 fullcoverage',
};

const COMPARATOR_BY_WORD: ReadonlyMap<string, Comparator> = new Map(
  (Object.keys(COMPARATOR_WORDS) as GapComparator[]).flatMap((comparator) =>
    [comparator, ...COMPARATOR_WORDS[comparator].split(' ')].map(
      (word) => [word, comparator] as const,
    ),
  ),
);

/**
 * Reads a comparator in any spelling; `atLeast` if it is left out, or 0 (an empty cell on some
 * platforms).
 */
export function readComparator(place: Place): Result<Comparator, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok('atLeast');
  const text = cell.kind === 'text' ? cell.value : '';
  const comparator = COMPARATOR_BY_WORD.get(text) ?? COMPARATOR_BY_WORD.get(plainWord(text));
  return comparator ? ok(comparator) : err(badCell(place, 'comparator'));
}

/** How far off counts as `about` if the call does not say: nothing where it must be equal. */
export function defaultTolerance(comparator: Place): number {
  return EQUAL.includes(wordAt(comparator)) ? 0 : DEFAULT_GROWTH_TOLERANCE;
}

/**
 * Reads the tolerance. Only `about` uses it, because one number may be given beside a column of
 * different comparators; but it must be valid wherever it is given.
 */
function readTolerance(
  place: Place,
  comparator: Comparator,
  comparatorPlace: Place,
): Result<number | null, FunctionFailure> {
  const must = 'tolerance';
  const isAbout = comparator === 'about';
  if (isBlank(place)) return ok(isAbout ? defaultTolerance(comparatorPlace) : null);
  const tolerance = readNumber(place, must);
  if (!tolerance.ok) return tolerance;
  if (tolerance.value < 0) return err(badCell(place, must));
  return ok(isAbout ? tolerance.value : null);
}

function wordAt(place: Place): string {
  const cell = cellAt(place);
  return cell.kind === 'text' ? plainWord(cell.value) : '';
}

function plainWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');
}
