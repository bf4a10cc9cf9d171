import type { BankDocument } from './bank';
import type { FoundReading, FoundTarget, FoundValue } from './found';
import { lostNumbers } from './lost-numbers';
import { bareText, overlap, phrasePlaces, type Span } from './phrase-places';
import { similarNames } from './similar-names';
import { isBaseOf, targetDifferences, valueDifferences } from './same-reading';

/** How well a document was read. */
export interface Verdict {
  readonly kind: string;
  /** Readings that the bank expects. */
  readonly expected: number;
  /** Expected readings that were found, sure and right. */
  readonly found: number;
  /** What the reader is sure of, and how much of it is right. */
  readonly sure: number;
  readonly right: number;
  /** A line for each fault, with the phrase. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly lost: readonly string[];
}

/** One reading of the bank, and how far what was found differs from it. */
interface Expectation {
  readonly label: string;
  readonly places: readonly Span[];
  readonly isOptional: boolean;
  readonly differences: (found: FoundTarget | FoundValue) => readonly string[] | null;
  readonly isBase: (base: FoundReading['bases'][number]) => boolean;
}

const isTarget = (found: FoundTarget | FoundValue): found is FoundTarget => 'comparator' in found;

function expectationsOf({ text, reading }: BankDocument): readonly Expectation[] {
  const bare = bareText(text);
  return [
    ...reading.targets.map((target) => ({
      label: `${target.indicator}: “${target.phrase}”, ${target.basis} ${target.comparator} ${String(target.value)}`,
      places: phrasePlaces(bare, target.phrase),
      isOptional: target.optional ?? false,
      differences: (found: FoundTarget | FoundValue) =>
        isTarget(found) ? targetDifferences(target, found, reading) : null,
      isBase: () => false,
    })),
    ...reading.known.map((value) => ({
      label: `${value.indicator}: “${value.phrase}”, known ${value.measure} ${String(value.value)}`,
      places: phrasePlaces(bare, value.phrase),
      isOptional: value.optional ?? false,
      differences: (found: FoundTarget | FoundValue) =>
        isTarget(found) ? null : valueDifferences(value, found, reading),
      isBase: (base: FoundReading['bases'][number]) => isBaseOf(value, base, reading),
    })),
  ];
}

/** Judges a document's reading by the bank. */
export function judgeReading(document: BankDocument, found: FoundReading): Verdict {
  const bare = bareText(document.text);
  const expectations = expectationsOf(document);
  const items = [...found.targets, ...found.known].filter((item) => item.isSure);
  const matched = new Set<Expectation>();
  const wrong: string[] = [];
  for (const item of items) {
    const near = nearest(item, expectations, phrasePlaces(bare, item.phrase));
    if (near?.differences.length === 0) matched.add(near.expectation);
    else wrong.push(describe(item, near));
  }
  const required = expectations.filter((each) => !each.isOptional);
  const missed = required
    .filter((each) => !matched.has(each) && !found.bases.some(each.isBase))
    .map(({ label }) => label);
  const goals = goalsOf(document, found);
  return {
    kind: document.kind,
    ...{ expected: required.length + goals.expected, sure: items.length, wrong },
    right: items.length - wrong.length,
    found: required.length - missed.length + goals.expected - goals.missed.length,
    missed: [...missed, ...goals.missed],
    lost: lostNumbers(document.text, found),
  };
}

interface Nearest {
  readonly expectation: Expectation;
  readonly differences: readonly string[];
}

/** The expectation at the same place that differs least; null if there is none of its kind. */
function nearest(
  item: FoundTarget | FoundValue,
  expectations: readonly Expectation[],
  places: readonly Span[],
): Nearest | null {
  let best: Nearest | null = null;
  for (const expectation of expectations) {
    if (places.length > 0 && !overlap(places, expectation.places)) continue;
    const differences = expectation.differences(item);
    if (differences === null) continue;
    if (best === null || differences.length < best.differences.length) {
      best = { expectation, differences };
    }
  }
  return best;
}

function describe(item: FoundTarget | FoundValue, near: Nearest | null): string {
  const what = isTarget(item)
    ? `target ${[item.basis, item.comparator, item.value, item.unit, item.fromYear, item.year].map(String).join(' ')}`
    : `known ${[item.measure, item.value, item.unit, item.year].map(String).join(' ')}`;
  const why =
    near === null || near.differences.includes('value')
      ? 'nothing of the kind is there'
      : `${near.differences.join(', ')} differ from ${near.expectation.label}`;
  return `${item.indicator}: “${item.phrase}”, ${what}: ${why}`;
}

/** The goals without a number that the bank expects, and those that were not found. */
function goalsOf({ text, reading }: BankDocument, found: FoundReading) {
  const bare = bareText(text);
  const places = found.milestones.flatMap((statement) => phrasePlaces(bare, statement));
  const missed = reading.milestones
    .map(({ statement }) => statement)
    .filter((statement) => !overlap(phrasePlaces(bare, statement), places))
    .filter((statement) => !found.milestones.some((other) => similarNames(statement, other)))
    .map((statement) => `milestone “${statement}”`);
  return { expected: reading.milestones.length, missed };
}
