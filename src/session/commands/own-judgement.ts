import type { Provenance } from '../../domain/index';

/** The source of a number that the planner has set. */
export const OWN_JUDGEMENT: Provenance = {
  evidence: 'assumed',
  illustrative: false,
  document: null,
  place: null,
  date: null,
  phrase: null,
  note: null,
};
