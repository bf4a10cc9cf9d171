import type { ParameterRule } from '../function-definition';
import { isYearly, type PathRule, type PathRules, type PathValues } from './path-parameters';

/** Marks an argument that only the general reading can judge. */
const UNREAD = Symbol('unread');

/** Reads the arguments of a call if each is one plain value; null for any other call. */
export type ReadPlainValues<Rules extends PathRules> = (
  args: readonly unknown[],
) => PathValues<Rules> | null;

/**
 * Makes the quick reader of a path function. Nearly every call is made of single numbers, and reading
 * these as ranges takes longer than projecting the path. Whatever is not plainly right is left to the
 * general reading, so that there is one place that words errors.
 */
export function plainValuesReader<Rules extends PathRules>(
  rules: Rules,
): ReadPlainValues<Rules> | null {
  const readers = Object.values(rules).map(readerOf);
  const names = Object.keys(rules);
  // With a list that has a value for its own year only, its length says how many years there are.
  const isSimple = Object.values(rules).every(
    ({ per }) => !/^(?:eachYear|yearFromBase)$/.test(per),
  );
  if (!isSimple) return null;
  return (args) => {
    const values: Record<string, unknown> = {};
    for (let index = 0; index < readers.length; index += 1) {
      const value = readers[index]?.(singleValue(args[index]));
      if (value === UNREAD) return null;
      values[names[index] ?? ''] = value;
    }
    return values as PathValues<Rules>;
  };
}

/** The value of a single cell, whether it comes alone or as a range; a larger range stays one. */
function singleValue(argument: unknown): unknown {
  if (!Array.isArray(argument) || argument.length !== 1) return argument;
  const [row] = argument as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? row[0] : argument;
}

function readerOf(rule: PathRule): (value: unknown) => unknown {
  if (rule.must === 'flag') return readFlag;
  if (rule.must === 'mode') return (value) => (isBlank(value) ? 'growth' : UNREAD);
  if (!isYearly(rule)) return (value) => readNumber(value, rule);
  return (value) => {
    const number = readNumber(value, rule);
    return number === UNREAD ? UNREAD : [number];
  };
}

function readFlag(value: unknown): unknown {
  if (typeof value === 'boolean') return value;
  return isBlank(value) ? false : UNREAD;
}

function readNumber(value: unknown, { optional, blankIfZero, most }: ParameterRule): unknown {
  if (isBlank(value) || (value === 0 && blankIfZero === true)) {
    return optional ? null : isBlank(value) ? UNREAD : value;
  }
  const isRead = typeof value === 'number' && Number.isFinite(value);
  return isRead && (most === undefined || value <= most) ? value : UNREAD;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
