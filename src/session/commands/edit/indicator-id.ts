import { PLAN_LIMITS } from '../../../domain/index';

/**
 * Makes the id of a new indicator from its name, because people type it in formulas: the first that
 * is free.
 *
 * @example indicatorId('GDP per head', ['gdp']) // 'gdp-per-head'
 * @example indicatorId('2030', []) // 'indicator-1'
 */
export function indicatorId(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const start = words.findIndex((word) => /^\p{L}/u.test(word));
  const slug = start < 0 ? '' : words.slice(start).join('-').slice(0, LONGEST).replace(/-$/, '');
  const used = new Set(taken.map((id) => id.toLowerCase()));
  if (slug !== '' && !RESERVED.has(slug) && !used.has(slug)) return slug;
  const stem = slug === '' || RESERVED.has(slug) ? 'indicator' : slug;
  let number = stem === 'indicator' ? 1 : 2;
  while (used.has(`${stem}-${String(number)}`)) number += 1;
  return `${stem}-${String(number)}`;
}

/** Short enough to be typed; the limit of ids is longer. */
const LONGEST = Math.min(40, PLAN_LIMITS.idLength - 5);

/** Words that mean something else in a formula. */
const RESERVED: ReadonlySet<string> = new Set(['year', 'if', 'and', 'or', 'not', 'min', 'max']);
