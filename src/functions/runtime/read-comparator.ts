import {
  DEFAULT_GROWTH_TOLERANCE,
  err,
  ok,
  type Comparator,
  type Result,
} from '../../domain/index';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';
import type { FunctionFailure } from './function-result';

/** The comparators that need no second number. */
type GapComparator = Exclude<Comparator, 'between'>;

/** About, with nothing to spare. */
const EQUAL: readonly string[] = ['=', '等于'];

/**
 * What may be written for each comparator, in lower case without spaces, full-width signs made
 * narrow. A word of a target's phrase means here what it means there; a test compares.
 */
const WRITTEN: Readonly<Record<GapComparator, string>> = {
  atLeast:
    'atleast >= ≥ ≧ ⩾ 不低于 不少于 不小于 至少 以上 及以上 大于等于 大于或等于 达到 nolessthan notlessthan notbelow ormore',
  moreThan: 'morethan > 超 超过 超出 突破 大于 高于 多于 greaterthan above over',
  about: `about ~ ≈ 左右 上下 约 around approximately ${EQUAL.join(' ')}`,
  atMost:
    'atmost <= ≤ ≦ ⩽ 不高于 不超过 不超 不大于 不多于 不突破 至多 最多 以内 之内 以下 及以下 小于等于 小于或等于 nomorethan notmorethan upto notabove orless',
  lessThan: 'lessthan < 低于 少于 小于 below under fewerthan',
  full: 'full 全覆盖 全面覆盖 全部 fullcoverage',
};

const BY_WORD: ReadonlyMap<string, Comparator> = new Map(
  (Object.keys(WRITTEN) as GapComparator[]).flatMap((comparator) =>
    WRITTEN[comparator].split(' ').map((word) => [word, comparator] as const),
  ),
);

/** Reads a comparator in any spelling; blank, omitted or 0 (an empty cell on some platforms) is `atLeast`. */
export function readComparator(place: Place): Result<Comparator, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok('atLeast');
  const comparator = BY_WORD.get(wordAt(place));
  return comparator ? ok(comparator) : err(badCell(place, 'comparator'));
}

/** How far off still is about where nobody says: nothing where it is to be equal. */
export function usualTolerance(comparator: Place): number {
  return EQUAL.includes(wordAt(comparator)) ? 0 : DEFAULT_GROWTH_TOLERANCE;
}

function wordAt(place: Place): string {
  const cell = cellAt(place);
  if (cell.kind !== 'text') return '';
  return cell.value.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');
}
