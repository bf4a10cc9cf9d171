import type { CalculatedFunction, ParameterRules } from './function-definition';
import type { FunctionResult } from './function-result';

type Evaluate = (args: readonly unknown[]) => FunctionResult;

/** Calls whose results are kept; the oldest is dropped first. */
export const MAX_MEMOIZED = 200;

/** Looking up longer arguments costs more than it saves. */
const LONGEST_KEY = 10_000;

/**
 * Keeps the results of a function that draws thousands of numbers. In a table or a report each value
 * of its result needs a cell of its own, and all these cells make the same call.
 */
export function memoize(evaluate: Evaluate): Evaluate {
  const results = new Map<string, FunctionResult>();
  return (args) => {
    const key = keyOf(args);
    if (key === null) return evaluate(args);
    const known = results.get(key);
    if (known) return known;
    const result = evaluate(args);
    const [oldest] = results.keys();
    if (results.size >= MAX_MEMOIZED && oldest !== undefined) results.delete(oldest);
    results.set(key, result);
    return result;
  };
}

/** The arguments as text; null if different arguments could give the same text. */
function keyOf(args: readonly unknown[]): string | null {
  if (args.some(isLong) || !args.every(isPlain)) return null;
  const key = JSON.stringify(args);
  return key.length > LONGEST_KEY ? null : key;
}

/** Whether a range has more rows than a key has room for: a whole column has a million. */
function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > LONGEST_KEY;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean'
  );
}

/** A function that keeps its results. */
export function memoized<Id extends string, Rules extends ParameterRules>(
  known: CalculatedFunction<Id, Rules>,
): CalculatedFunction<Id, Rules> {
  return { ...known, evaluate: memoize(known.evaluate) };
}
