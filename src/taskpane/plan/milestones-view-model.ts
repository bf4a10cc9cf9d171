import type { Milestone, Plan } from '../../domain/index';
import type { Locale } from '../../shared/local-text';

/** A milestone in one language. */
export interface MilestoneLine {
  readonly id: string;
  readonly statement: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: Milestone['status'];
  readonly note: string;
  /** The phrase quoted from the document. */
  readonly phrase: string | null;
}

/** Prepares the milestones in the plan's order. */
export function milestoneLines({ milestones }: Plan, locale: Locale): readonly MilestoneLine[] {
  return milestones.map(({ id, statement, owner, due, status, note, provenance }) => ({
    ...{ id, due, status },
    statement: statement[locale],
    owner: owner?.[locale] ?? null,
    note: note?.[locale] ?? '',
    phrase: provenance.phrase,
  }));
}
