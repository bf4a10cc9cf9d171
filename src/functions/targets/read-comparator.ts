import { err, ok, type Comparator, type Result } from '../../domain/index';
import { badCell } from '../cells/bad-cell';
import { cellAt, type Place } from '../cells/place';
import type { FunctionFailure } from '../function-result';

/** The comparators that need no second number and no share. */
type GapComparator = Exclude<Comparator, 'between' | 'full'>;

/** What may be written for each comparator, in lower case, full-width signs made narrow. */
const WRITTEN: Readonly<Record<GapComparator, readonly string[]>> = {
  atLeast: ['atleast', '>=', '≥', '不低于', '达到'],
  moreThan: ['morethan', '>', '超', '超过', '突破'],
  about: ['about', '~', '≈', '左右'],
  atMost: ['atmost', '<=', '≤', '不高于', '不超过'],
  lessThan: ['lessthan', '<', '低于', '少于'],
};

const BY_WORD: ReadonlyMap<string, Comparator> = new Map(
  (Object.keys(WRITTEN) as GapComparator[]).flatMap((comparator) =>
    WRITTEN[comparator].map((word) => [word, comparator] as const),
  ),
);

/** Reads a comparator in any spelling; blank, omitted or 0 (an empty cell on some platforms) is `atLeast`. */
export function readComparator(place: Place): Result<Comparator, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok('atLeast');
  const word = cell.kind === 'text' ? cell.value.normalize('NFKC').trim().toLowerCase() : '';
  const comparator = BY_WORD.get(word);
  return comparator ? ok(comparator) : err(badCell(place, 'comparator'));
}
