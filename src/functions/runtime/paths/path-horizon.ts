import { MOST_YEARS } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import type { FunctionFailure } from '../function-result';
import { lengthOf, listsDiffer, type PathLayout } from './path-layout';
import { isYearly, type PathRules } from './path-parameters';
import { cellAt, firstPlace, isOneCell, type Range } from '../range';
import { badCell, isLeftOut } from '../read-argument';

/**
 * Finds how many years a call projects: the number in `years`, or else the length of the lists; null
 * if neither is given. Lists of different lengths are an error, and so are more years than a list
 * has. Whether the years are a whole number in bounds is for the engine to check.
 */
export function readHorizon(
  rules: PathRules,
  layout: PathLayout,
): Result<number | null, FunctionFailure> {
  const list = readListLength(rules, layout);
  if (!list.ok) return list;
  const years = layout.ranges['years'];
  const rule = rules['years'];
  const cell = years ? cellAt(firstPlace(years)) : null;
  if (!years || cell === null || (rule && isLeftOut(rule, cell))) {
    return list.value ? checkLength(list.value) : ok(null);
  }
  if (cell.kind !== 'number') return err(badCell(firstPlace(years), 'years'));
  if (list.value && cell.value > list.value.years && cell.value <= MOST_YEARS) {
    const facts = { argument: list.value.argument, years: cell.value, values: list.value.years };
    return err({ code: '#VALUE!', problem: { kind: 'moreYearsThanValues', ...facts } });
  }
  return ok(cell.value);
}

interface ListLength {
  readonly argument: string;
  readonly years: number;
  /** 1 if the list starts with the base year, else 0. */
  readonly extra: number;
}

function checkLength({ argument, years, extra }: ListLength): Result<number, FunctionFailure> {
  if (years <= MOST_YEARS) return ok(years);
  const facts = { argument, values: years + extra, limit: MOST_YEARS + extra };
  return err({ code: '#VALUE!', problem: { kind: 'tooManyValues', ...facts } });
}

/** The years of the lists that have several values; null if there is none. */
function readListLength(
  rules: PathRules,
  layout: PathLayout,
): Result<ListLength | null, FunctionFailure> {
  let known: ListLength | null = null;
  for (const argument in rules) {
    const rule = rules[argument];
    const range = layout.ranges[argument];
    if (!rule || !range || !isYearly(rule)) continue;
    const values = lengthOf(layout, argument);
    if (values === 1 && rule.per === 'year') continue;
    const extra = rule.per === 'yearFromBase' ? 1 : 0;
    if (known && values - extra !== known.years) {
      return err(twoLists(rules, layout.ranges[known.argument] ?? range, range));
    }
    known ??= { argument, years: values - extra, extra };
  }
  return ok(known);
}

/** The error for two lists; a single cell that is no number is the error, as it cannot be a list. */
function twoLists(rules: PathRules, first: Range, second: Range): FunctionFailure {
  for (const range of [first, second]) {
    const place = firstPlace(range);
    if (isOneCell(range) && cellAt(place).kind !== 'number') {
      return badCell(place, rules[range.argument]?.must ?? 'number');
    }
  }
  return { code: '#VALUE!', problem: listsDiffer(rules, first, second) };
}
