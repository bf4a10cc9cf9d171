import type { Comparator } from '../../../src/domain';

/** What is common to targets and known values that a reader found. */
interface Found {
  readonly indicator: string;
  /** All names of the indicator in the document. */
  readonly names: readonly string[];
  readonly phrase: string;
  readonly value: number;
  readonly unit: string | null;
  /** Nothing about it has to be asked. */
  readonly isSure: boolean;
}

/** A target that a reader found. */
export interface FoundTarget extends Found {
  readonly basis: string | null;
  readonly comparator: Comparator | null;
  readonly upper: number | null;
  readonly tolerance: number | null;
  readonly fromYear: number | null;
  readonly year: number | null;
  readonly nature: 'binding' | 'expected';
  readonly stretch: boolean;
  readonly relativeTo: string | null;
}

/** A known value that a reader found. */
export interface FoundValue extends Found {
  readonly measure: string;
  readonly year: number | null;
}

/** All that a reader found in a document, in the terms of the judge. */
export interface FoundReading {
  /** The parts of the text as the reader sees them. */
  readonly blocks: readonly string[];
  readonly targets: readonly FoundTarget[];
  readonly known: readonly FoundValue[];
  /** Base values of indicators, which a movement states: from 65.2% to 70%. */
  readonly bases: readonly {
    readonly names: readonly string[];
    readonly year: number;
    readonly value: number;
    readonly unit: string | null;
  }[];
  readonly milestones: readonly string[];
  /** Every text that the reader gives back, whatever it is used for, with its part of the text. */
  readonly listed: readonly { readonly text: string; readonly block: number }[];
}
