import type { Indicator } from '../plan/plan';
import { nearestName } from '../../shared/nearest-name';
import { areAliases, plainName } from './header-words';

/** The indicators that a name may stand for, the likeliest first. */
export interface NameMatch {
  readonly how: 'exact' | 'alias' | 'nearest' | 'noMatch';
  readonly indicators: readonly string[];
}

/** Finds the indicators of a plan that a header names: by name or id, by another name in use, by likeness. */
export function matchIndicator(name: string, indicators: readonly Indicator[]): NameMatch {
  const wanted = plainName(name);
  if (wanted === '') return { how: 'noMatch', indicators: [] };
  const named = indicators.map(({ id, name: words }) => ({
    id,
    names: [words.en, words['zh-CN'], id].map(plainName),
  }));
  const idsWhere = (holds: (known: string) => boolean): readonly string[] =>
    named.filter(({ names }) => names.some(holds)).map(({ id }) => id);
  const exact = idsWhere((known) => known === wanted);
  if (exact.length > 0) return { how: 'exact', indicators: exact };
  const alias = idsWhere((known) => areAliases(known, wanted));
  if (alias.length > 0) return { how: 'alias', indicators: alias };
  const nearest = nearestName(wanted, new Set(named.flatMap(({ names }) => names)));
  const similar = idsWhere((known) => known === nearest || isPartOf(known, wanted));
  return { how: similar.length > 0 ? 'nearest' : 'noMatch', indicators: similar };
}

/** One name within the other; two signs of Chinese say something, two letters do not. */
function isPartOf(known: string, wanted: string): boolean {
  const [short, long] = known.length < wanted.length ? [known, wanted] : [wanted, known];
  const least = /\p{Script=Han}/u.test(short) ? 2 : 4;
  return short.length >= least && long.includes(short);
}
