import { ok, type Result } from '../../domain/index';
import type { Place } from './place';
import { readFlag } from './read-flag';
import { readMode } from './read-mode';
import { readOptionalNumber } from './read-optional-number';
import type { FunctionFailure } from './function-result';
import type { PathLayout } from './path-layout';
import { isYearly, type PathRule, type PathRules, type PathValues } from './path-rules';

/**
 * Reads the arguments of one path; the engine still judges the numbers.
 *
 * @param years - projected years, so that no more of a list is read; null reads all of it
 */
export function readPathValues<Rules extends PathRules>(
  rules: Rules,
  layout: PathLayout,
  path: number,
  years: number | null,
): Result<PathValues<Rules>, FunctionFailure> {
  const values: Record<string, unknown> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const value = isYearly(rule)
      ? readList(rule, countOf(rule, layout.lengthOf(name), years), (index) =>
          layout.placeOf(name, path, index),
        )
      : readOne(rule, layout.placeOf(name, path, 0));
    if (!value.ok) return value;
    values[name] = value.value;
  }
  // What each argument is read as follows from its rule, which the types of PathValues repeat.
  return ok(values as PathValues<Rules>);
}

function countOf(rule: PathRule, length: number, years: number | null): number {
  if (years === null) return length;
  return Math.max(1, Math.min(length, years + (rule.per === 'yearFromBase' ? 1 : 0)));
}

function readList(
  rule: PathRule,
  count: number,
  placeOf: (index: number) => Place,
): Result<readonly (number | null)[], FunctionFailure> {
  const list: (number | null)[] = [];
  for (let index = 0; index < count; index += 1) {
    const value = readOptionalNumber(placeOf(index), rule);
    if (!value.ok) return value;
    list.push(value.value);
  }
  return ok(list);
}

function readOne(rule: PathRule, place: Place): Result<unknown, FunctionFailure> {
  if (rule.must === 'flag') return readFlag(place);
  return rule.must === 'mode' ? readMode(place) : readOptionalNumber(place, rule);
}
