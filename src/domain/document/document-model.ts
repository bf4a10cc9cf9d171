import type { IndicatorKind } from '../indicators/indicator-model';
import type { Comparator, TargetBasis } from '../plan/plan';

/** A part of a document, in its order. */
export type DocumentBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** The depth of a heading, 1 for the uppermost; null for a text. */
      readonly level: number | null;
      /** A line of a list or a box: what it says goes on from the line before. */
      readonly continues: boolean;
      /** The document itself marks it as a heading. */
      readonly isMarked?: boolean;
      /** Marked by the document as a footnote or an endnote. */
      readonly isNote?: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Where something stands in a document. */
export interface DocumentPlace {
  /** The paragraph or table, counted from 1. */
  readonly block: number;
  /** The row of a table, counted from 1; null for a paragraph. */
  readonly row: number | null;
  /** The nearest heading above; null if there is none. */
  readonly heading: string | null;
}

/** What the reader of a document has to be asked about a proposal. */
export type DocumentQuestion =
  /** No year is given, or one that only the reader knows ("by the end of this Parliament"). */
  | 'year'
  /** A bare number that may be a floor or a ceiling. */
  | 'comparator'
  /** Per year or over the whole period. */
  | 'basis'
  /** A wish or a fact. */
  | 'tense'
  /** What is measured. */
  | 'name'
  /** Compared with something that the plan may not hold. */
  | 'relativeTo';

/** What is common to all that was found in a document. */
interface Found {
  /** The words of the document: one clause. */
  readonly phrase: string;
  readonly place: DocumentPlace;
}

/** A target that a document states; null in a field is what the document does not say. */
export interface ProposedTarget extends Found {
  readonly indicator: string;
  readonly basis: TargetBasis | null;
  readonly comparator: Comparator | null;
  /** As printed, in `unit`; a rate as a fraction. */
  readonly value: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
  /** The unit beside the number; null if there is none. */
  readonly unit: string | null;
  readonly fromYear: number | null;
  readonly year: number | null;
  readonly nature: 'binding' | 'expected';
  readonly stretch: boolean;
  /** What it is compared with: `value` is then the margin. */
  readonly relativeTo: string | null;
  /** Empty if all is sure. */
  readonly asks: readonly DocumentQuestion[];
}

/** What a known value measures. */
export type KnownMeasure =
  | ('level' | 'growth' | 'averageGrowth' | 'cumulative' | 'cumulativeChange' | 'share')
  /** By an amount or by points. */
  | 'change'
  /** A part of the year's budget or task. */
  | 'ofBudget';

/** A value of the past that a document states. */
export interface ProposedValue extends Found {
  readonly indicator: string;
  readonly year: number | null;
  readonly value: number;
  readonly unit: string | null;
  readonly measure: KnownMeasure;
  readonly asks: readonly DocumentQuestion[];
}

/** A goal without a number that could be compared. */
export interface ProposedMilestone {
  readonly statement: string;
  readonly place: DocumentPlace;
}

/** A named stretch of years. */
export interface ProposedPhase extends Found {
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A project with its investment. */
export interface ProposedProject extends Found {
  readonly name: string;
  readonly investment: number;
  readonly unit: string;
}

/** Why a number of the text is not used. */
export type UnusedReason =
  | ('law' | 'phone' | 'date' | 'numbering' | 'contents' | 'reference' | 'note' | 'address')
  | ('nameNumber' | 'ratio' | 'rank' | 'time' | 'partOfYear' | 'ordinal' | 'heading' | 'code')
  | ('repeated' | 'noName' | 'tense' | 'comparison' | 'condition' | 'notUnderstood' | 'noFigure')
  | 'tableColumn'
  /** A sum over other rows. */
  | 'total'
  /** Its last figure may be the mark of a note. */
  | 'mark'
  /** One of several columns of a year, and no header says which one counts. */
  | 'openColumn'
  /** Planned, and what was reached stands beside it. */
  | 'replaced'
  /** Below one under a percent sign: a percentage or a fraction. */
  | 'percentOrFraction'
  /** In a table without a year. */
  | 'noYear';

/** Numbers of one clause that no proposal uses. */
export interface UnusedNumber {
  readonly text: string;
  readonly place: DocumentPlace;
  readonly why: UnusedReason;
}

/** An indicator that a document speaks of; several names of it are one. */
export interface ProposedIndicator {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Null if the document gives rates of it only. */
  readonly unit: string | null;
  readonly kind: IndicatorKind;
  readonly direction: 'higher' | 'lower' | 'range';
  readonly base: { readonly year: number; readonly value: number } | null;
  /** What a table wishes for it in words, where the document gives no number of it. */
  readonly goal: string | null;
  /** Id of the plan's indicator that it is; null if it is new. */
  readonly existing: string | null;
  readonly place: DocumentPlace;
}

/** All that was found in a document. Every number of it is in exactly one of the lists. */
export interface DocumentReading {
  readonly baseYear: number | null;
  /** The last year that the document plans for. */
  readonly lastYear: number | null;
  readonly title: string | null;
  readonly indicators: readonly ProposedIndicator[];
  readonly targets: readonly ProposedTarget[];
  readonly known: readonly ProposedValue[];
  readonly milestones: readonly ProposedMilestone[];
  readonly phases: readonly ProposedPhase[];
  readonly projects: readonly ProposedProject[];
  readonly unused: readonly UnusedNumber[];
}

/** Why the bytes of a .docx file hold no document that can be read. */
export type DocxProblem =
  /** No archive, or an archive of something else. */
  | 'notDocx'
  /** It would take more memory than a document is worth. */
  | 'tooLarge';
