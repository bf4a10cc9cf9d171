import type {
  ProposedMilestone,
  ProposedProject,
  ProposedTarget,
  ProposedValue,
  UnusedNumber,
} from './document-model';

/** All that the paragraphs and tables of a document say, before names are merged. */
export interface Harvest {
  readonly targets: ProposedTarget[];
  readonly known: ProposedValue[];
  readonly milestones: ProposedMilestone[];
  readonly projects: ProposedProject[];
  readonly unused: UnusedNumber[];
  /** Base values that a movement states: 由65.2%提高到70%. */
  readonly bases: { readonly indicator: string; readonly year: number; readonly value: number }[];
}
