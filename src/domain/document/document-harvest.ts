import type {
  DocumentPlace,
  ProposedMilestone,
  ProposedProject,
  ProposedTarget,
  ProposedValue,
  UnusedNumber,
} from './document-model';

/** A row of a table of indicators that wishes for something in words: 保持在合理区间. */
export interface NamedGoal {
  readonly indicator: string;
  readonly statement: string;
}

/** All that the paragraphs and tables of a document say, before names are merged. */
export interface Harvest {
  readonly targets: ProposedTarget[];
  readonly known: ProposedValue[];
  readonly milestones: ProposedMilestone[];
  readonly projects: ProposedProject[];
  readonly unused: UnusedNumber[];
  readonly goals: (NamedGoal & { readonly place: DocumentPlace })[];
  /** Base values that a movement states: 由65.2%提高到70%. */
  readonly bases: { readonly indicator: string; readonly year: number; readonly value: number }[];
}
