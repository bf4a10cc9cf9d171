import { ok, type Result } from '../../../shared/result';
import type { FunctionFailure } from '../function-result';
import { lengthOf, placeIn, type PathLayout } from './path-layout';
import { isYearly, type PathRule, type PathRules, type PathValues } from './path-parameters';
import type { Place } from '../range';
import { readFlag, readMode, readOptionalNumber } from '../read-argument';

/**
 * Reads the arguments of one path; the engine still checks the numbers.
 *
 * @param path - which of the paths, counted from 0
 * @param years - projected years: no more of a list is read; null reads all of it
 */
export function readPathValues<Rules extends PathRules>(
  rules: Rules,
  layout: PathLayout,
  path: number,
  years: number | null,
): Result<PathValues<Rules>, FunctionFailure> {
  const values: Record<string, unknown> = {};
  for (const name in rules) {
    const rule: PathRule = rules[name] as PathRule;
    const value = isYearly(rule)
      ? readList(name, rule, layout, path, years)
      : readOne(rule, placeIn(layout, name, path, 0));
    if (!value.ok) return value;
    values[name] = value.value;
  }
  // The rule of each argument decides what it is read as; the types of PathValues say the same.
  return ok(values as PathValues<Rules>);
}

function readList(
  name: string,
  rule: PathRule,
  layout: PathLayout,
  path: number,
  years: number | null,
): Result<readonly (number | null)[], FunctionFailure> {
  const count = countOf(rule, lengthOf(layout, name), years);
  const list: (number | null)[] = [];
  for (let index = 0; index < count; index += 1) {
    const value = readOptionalNumber(placeIn(layout, name, path, index), rule);
    if (!value.ok) return value;
    list.push(value.value);
  }
  return ok(list);
}

function countOf(rule: PathRule, length: number, years: number | null): number {
  if (years === null) return length;
  return Math.max(1, Math.min(length, years + (rule.per === 'yearFromBase' ? 1 : 0)));
}

function readOne(rule: PathRule, place: Place): Result<unknown, FunctionFailure> {
  if (rule.must === 'flag') return readFlag(place);
  return rule.must === 'mode' ? readMode(place) : readOptionalNumber(place, rule);
}
