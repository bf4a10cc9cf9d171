import type { FunctionResult } from './function-result';

type Evaluate = (...args: readonly unknown[]) => FunctionResult;

/** Calls whose results are kept; the oldest goes first. */
export const MAX_MEMOIZED = 200;

/** Above so many characters the arguments are not worth a look-up. */
const LONGEST_KEY = 10_000;

/**
 * Remembers what a function came to, for one that draws thousands of numbers: in a table or a
 * laid-out report each of its values stands in a cell of its own, and all make the same call.
 */
export function memoize(evaluate: Evaluate): Evaluate {
  const results = new Map<string, FunctionResult>();
  return (...args) => {
    const key = keyOf(args);
    if (key === null) return evaluate(...args);
    const known = results.get(key);
    if (known) return known;
    const result = evaluate(...args);
    const [oldest] = results.keys();
    if (results.size >= MAX_MEMOIZED && oldest !== undefined) results.delete(oldest);
    results.set(key, result);
    return result;
  };
}

/** The arguments as a text; null where two different ones might read the same. */
function keyOf(args: readonly unknown[]): string | null {
  if (!args.every(isPlain)) return null;
  const key = JSON.stringify(args);
  return key.length > LONGEST_KEY ? null : key;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean'
  );
}
