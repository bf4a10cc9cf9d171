import type { Plan } from '../plan/plan';
import type { FindingOf } from './finding';

const YEAR = '(?:19|20|21)\\d{2}';
/** A year as a document names one: `2025年`, `by 2025`. A bare number may be anything. */
const NAMED_YEARS = new RegExp(
  `(?<!\\d)(?:(${YEAR})\\s*[-–—~～至到]\\s*)?(${YEAR})\\s*年|\\b(?:in|by|until|during|since)\\s+(${YEAR})(?!\\d|[.,]\\d)`,
  'giu',
);

/** Finds targets whose quoted words name years, but none of the target's own. */
export function findPhraseYears(plan: Plan): readonly FindingOf<'phraseYears'>[] {
  return plan.targets.flatMap((target): readonly FindingOf<'phraseYears'>[] => {
    const { phrase } = target.provenance;
    if (phrase === null) return [];
    const named = yearsIn(phrase);
    const from = target.fromYear ?? target.year;
    if (named.length === 0 || named.some((year) => year >= from && year <= target.year)) return [];
    // Words about the time before the plan cannot be what the plan aims at.
    const isBefore = named.every((year) => year <= plan.baseYear);
    return [
      {
        ...{ kind: 'phraseYears', severity: isBefore ? 'warning' : 'note', scenario: null },
        indicators: [target.indicator],
        years: [target.year],
        ...{ target: target.id, phrase, named },
      },
    ];
  });
}

function yearsIn(phrase: string): readonly number[] {
  const found = [...phrase.matchAll(NAMED_YEARS)].flatMap((groups) =>
    groups.slice(1).flatMap((year: string | undefined) => (year === undefined ? [] : Number(year))),
  );
  return [...new Set(found)].sort((one, other) => one - other);
}
