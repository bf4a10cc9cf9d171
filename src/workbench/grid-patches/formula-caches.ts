import type { UniverLibrary } from '../univer/univer-parts';

/** One of Univer's caches of what it has read from formulas; all are of one class. */
interface FormulaCache {
  readonly _cache: { limit: number };
  readonly set: (formula: string, parsed: unknown) => void;
  readonly _hash: (formula: string) => string;
}

/** The formulas of a large plan several times over, since rows that move change them. */
const mostFormulas = 50_000;

const patched = new WeakSet();

/**
 * Lets Univer keep every formula that it has read. It keeps 5,000 trees and the parts of 2,000
 * formulas. A plan has more, and Univer goes through all of them in the same order at every
 * calculation and at every inserted row, so that each is forgotten just before it is needed again.
 *
 * It also keeps a longer formula under a hash of 32 bits, so that two formulas may share a place, and
 * a name that changes does not find the formulas that use it. Here the text is the key.
 *
 * Upstream: no report found.
 */
export function keepFormulas(cache: UniverLibrary['FORMULA_REF_TO_ARRAY_CACHE']): void {
  const shared = Object.getPrototypeOf(cache) as FormulaCache;
  if (patched.has(shared)) return;
  patched.add(shared);
  const { set } = shared;
  Object.assign(shared, {
    _hash: (formula: string) => formula,
    set(this: FormulaCache, formula: string, parsed: unknown) {
      if (isReusable(parsed)) this._cache.limit = Math.max(this._cache.limit, mostFormulas);
      set.call(this, formula, parsed);
    },
  });
}

/**
 * The parts of a formula and its tree do not depend on anything else. What lies between them depends
 * on the names of the workbook.
 */
function isReusable(parsed: unknown): boolean {
  return Array.isArray(parsed) || (parsed instanceof Object && 'nodeType' in parsed);
}
