import { err, MOST_YEARS, ok, type Result } from '../../domain/index';
import { badCell } from './bad-cell';
import { isLeftOut } from './is-left-out';
import { cellAt } from './place';
import type { Range } from './read-range';
import type { FunctionFailure } from './function-result';
import { listsDiffer } from './lists-differ';
import type { PathLayout, PathRanges } from './path-layout';
import { isYearly, type PathRules } from './path-rules';

/**
 * Works out how many years a call projects: what `years` says, or else as many as the lists have;
 * null where neither says anything. Lists of different lengths are an error, and so are more years
 * than a list has. Whether the years are a whole number in bounds is for the engine to judge.
 */
export function readHorizon(
  rules: PathRules,
  ranges: PathRanges,
  layout: PathLayout,
): Result<number | null, FunctionFailure> {
  const list = readListLength(rules, ranges, layout);
  if (!list.ok) return list;
  const years = ranges['years'];
  const cell = years ? cellAt({ range: years, row: 0, column: 0 }) : null;
  const rule = rules['years'];
  if (!years || cell === null || (rule && isLeftOut(rule, cell))) {
    return list.value ? checkLength(list.value) : ok(null);
  }
  if (cell.kind !== 'number') return err(badCell({ range: years, row: 0, column: 0 }, 'years'));
  if (list.value && cell.value > list.value.years && cell.value <= MOST_YEARS) {
    const facts = { argument: list.value.argument, years: cell.value, values: list.value.years };
    return err({ code: '#VALUE!', problem: { kind: 'moreYearsThanValues', ...facts } });
  }
  return ok(cell.value);
}

interface ListLength {
  readonly argument: string;
  readonly years: number;
  /** 1 where the base year stands first, else 0. */
  readonly extra: number;
}

function checkLength({ argument, years, extra }: ListLength): Result<number, FunctionFailure> {
  if (years <= MOST_YEARS) return ok(years);
  const facts = { argument, values: years + extra, limit: MOST_YEARS + extra };
  return err({ code: '#VALUE!', problem: { kind: 'tooManyValues', ...facts } });
}

/** The years of the lists that have several values; null where there is none. */
function readListLength(
  rules: PathRules,
  ranges: PathRanges,
  layout: PathLayout,
): Result<ListLength | null, FunctionFailure> {
  let known: ListLength | null = null;
  for (const [argument, rule] of Object.entries(rules)) {
    const range = ranges[argument];
    if (!range || !isYearly(rule)) continue;
    const values = layout.lengthOf(argument);
    if (values === 1 && rule.per === 'year') continue;
    const extra = rule.per === 'yearFromBase' ? 1 : 0;
    if (known && values - extra !== known.years) {
      return err(twoLists(rules, ranges[known.argument] ?? range, range));
    }
    known ??= { argument, years: values - extra, extra };
  }
  return ok(known);
}

/** A single cell that is no number is told as such, for a list it is not even meant to be. */
function twoLists(rules: PathRules, first: Range, second: Range): FunctionFailure {
  for (const range of [first, second]) {
    const place = { range, row: 0, column: 0 };
    if (range.rows === 1 && range.columns === 1 && cellAt(place).kind !== 'number') {
      return badCell(place, rules[range.argument]?.must ?? 'number');
    }
  }
  return { code: '#VALUE!', problem: listsDiffer(rules, first, second) };
}
