import type { Provenance, ProvenanceSpec } from '../../../domain/index';

/** Where a number stands, as it is entered; an empty text says nothing. */
export interface EnteredSource {
  /** Id of a document of the plan. */
  readonly document: string;
  /** Page or place in it. */
  readonly place: string;
  /** Its words, verbatim. */
  readonly phrase: string;
}

/**
 * The provenance of a number with the source that was entered for it: stated where there is one, else
 * the planner's own. A stand-in that gets a source is none any more.
 */
export function sourced(
  before: ProvenanceSpec | undefined,
  { document, place, phrase }: EnteredSource,
): ProvenanceSpec {
  const words = { document: filled(document), place: filled(place), phrase: filled(phrase) };
  const isStated = words.document !== undefined || words.phrase !== undefined;
  const { date, evidence = 'assumed' } = before ?? {};
  const own = evidence === 'stated' ? 'assumed' : evidence;
  return isStated
    ? { evidence: 'stated', ...words, date }
    : { ...before, evidence: own, ...words, date: undefined };
}

/** The source of a number, as it is entered. */
export function enteredSource(provenance: Provenance | null): EnteredSource {
  const { document, place, phrase } = provenance ?? {};
  return { document: document ?? '', place: place ?? '', phrase: phrase ?? '' };
}

/** The provenance of a number of the plan once another source was entered for it. */
export function withEnteredSource(before: Provenance, source: EnteredSource): Provenance {
  const { evidence, date } = before;
  const made = sourced({ evidence, date: date ?? undefined }, source);
  const isStated = made.evidence === 'stated';
  return {
    evidence: made.evidence,
    illustrative: before.illustrative && !isStated,
    document: made.document ?? null,
    place: made.place ?? null,
    // A date belongs to the document that gives it.
    date: made.document === (before.document ?? undefined) ? (made.date ?? null) : null,
    phrase: made.phrase ?? null,
    note: before.note,
  };
}

function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
