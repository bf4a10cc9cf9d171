import type { CorrelationSpec, Plan, UncertainDriverSpec } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { parseNumber } from '../../controls/format/parse-entry';
import type { EntryRow } from '../rows';
import { type EntryWording, unread } from './entry-problems';
import type { EntryProblems } from './uncertainty-entry';

/** A driver of an indicator, in every year. */
export type LinkedDriver = Pick<UncertainDriverSpec, 'indicator' | 'driver'>;

/** Names a driver among the choices. */
export function linkKey({ indicator, driver }: LinkedDriver): string {
  return `${indicator} ${driver}`;
}

/** The other drivers that a scenario of the plan makes uncertain, each once, in the plan's order. */
export function linkableDrivers(plan: Plan, own: LinkedDriver): readonly LinkedDriver[] {
  const found = new Map<string, LinkedDriver>();
  const places = new Map(plan.indicators.map(({ id }, place) => [id, place]));
  for (const { uncertainties } of plan.scenarios) {
    for (const { indicator, driver, distribution } of uncertainties) {
      if (distribution.shape === 'certain') continue;
      found.set(linkKey({ indicator, driver }), { indicator, driver });
    }
  }
  found.delete(linkKey(own));
  const placeOf = ({ indicator }: LinkedDriver): number => places.get(indicator) ?? 0;
  return [...found.values()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The correlations of a driver in every year, as rows of a form. */
export function linkRows({ correlations }: Plan, own: LinkedDriver): readonly EntryRow[] {
  const isOwn = (driver: LinkedDriver): boolean => linkKey(driver) === linkKey(own);
  return correlations.flatMap(({ first, second, value }, index) => {
    if (first.year !== null || second.year !== null) return [];
    const other = isOwn(first) ? second : isOwn(second) ? first : null;
    if (!other || isOwn(other)) return [];
    const texts = { other: linkKey(other), value: String(value) };
    return [{ id: `link-${String(index + 1)}`, texts }];
  });
}

/** The correlations that are entered, or what is wrong with which row. */
export function readLinks(
  rows: readonly EntryRow[],
  own: LinkedDriver,
  choices: readonly LinkedDriver[],
  wording: EntryWording,
): Result<readonly CorrelationSpec[], EntryProblems> {
  const problems: Record<string, string> = {};
  const taken = new Set<string>();
  const correlations = rows.flatMap(({ texts }, index): readonly CorrelationSpec[] => {
    const typed = texts['value'] ?? '';
    const read = parseNumber(typed, false);
    const other = choices.find((each) => linkKey(each) === texts['other']);
    if (!other || taken.has(linkKey(other))) {
      problems[`links.${String(index)}.other`] = wording.text('problem.linkTwice');
      return [];
    }
    taken.add(linkKey(other));
    if (!read.ok) problems[`links.${String(index)}.value`] = unread(read.error, typed, wording);
    else if (Math.abs(read.value) > 1) {
      problems[`links.${String(index)}.value`] = wording.text('problem.correlation');
    } else {
      const provenance = { evidence: 'assumed' } as const;
      return [{ first: { ...own }, second: { ...other }, value: read.value, provenance }];
    }
    return [];
  });
  return Object.keys(problems).length > 0 ? err(problems) : ok(correlations);
}
