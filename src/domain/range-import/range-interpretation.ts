import type { LocalText } from '../../shared/local-text';

/** What one cell of a block holds that a person selected. */
export interface SelectedCell {
  /** With its sheet, as `Data!B3`. */
  readonly address: string;
  /** Null where the cell is blank or shows an error. */
  readonly value: string | number | boolean | null;
  /** As the sheet shows it. */
  readonly text: string;
  /** The format of its number, with the codes of English. */
  readonly numberFormat: string;
  /** `#N/A` and its like; null where the cell shows none. */
  readonly error: string | null;
  readonly isFormula: boolean;
}

/** One block of cells of the user's own, row by row, every row as long as the first. */
export interface SelectedRange {
  /** As `Data!B3:F12`. */
  readonly address: string;
  readonly cells: readonly (readonly SelectedCell[])[];
}

/** `likely` is a guess that a planner would make too; `unsure` asks. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/**
 * How a block was understood: a line for each row or column of numbers, what was left out and why,
 * and what has to be asked. It is the same for the same block, plan and answers.
 */
export interface RangeInterpretation {
  /** The block, as `Data!B3:F12`. */
  readonly address: string;
  /** Whether each line of numbers is a row of the block or a column. */
  readonly direction: 'rows' | 'columns';
  readonly years: readonly YearReading[];
  readonly lines: readonly RangeLine[];
  /** What nothing is made of. */
  readonly leftOut: readonly LeftOut[];
  /** What is not sure; where nobody answers, the guess holds, or the line is left out without one. */
  readonly questions: readonly ImportQuestion[];
}

/** A year of the block and the header that says it. */
export interface YearReading {
  readonly year: number;
  /** Null where no header says it and it was asked. */
  readonly address: string | null;
  /** The header as it stands. */
  readonly text: string;
  readonly confidence: Confidence;
}

/** One row or column of numbers: what it was taken for and what it says. */
export interface RangeLine {
  /** Names the line in answers and choices: the address of its header, or of its first number. */
  readonly key: string;
  /** The cell to go to. */
  readonly address: string;
  /** The header as it stands; empty where there is none. */
  readonly label: string;
  readonly match: IndicatorMatch;
  /** The indicator's values, or the growth in each year as a fraction. */
  readonly measure: 'level' | 'growth';
  readonly unit: UnitReading;
  readonly values: readonly LineValue[];
  readonly gaps: readonly LineGap[];
  /** That of what is least sure about the line. */
  readonly confidence: Confidence;
}

/** Which indicator a line is about. */
export type IndicatorMatch =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      /** `alias`: another name in use; `nearest`: the most similar name, to be confirmed. */
      readonly how: 'exact' | 'alias' | 'nearest' | 'answered';
    }
  /** One that the plan does not have. */
  | { readonly kind: 'new'; readonly name: string; readonly how: 'noMatch' | 'answered' }
  | { readonly kind: 'leftOut' };

/** What the numbers of a line are counted in, and what they are multiplied with for the plan. */
export interface UnitReading {
  /** The words of the block; null where nothing says a unit. */
  readonly written: string | null;
  /** Where they stand. */
  readonly from: 'label' | 'unitColumn' | 'heading' | 'percentFormat' | 'nothing';
  /** The unit that the values have after the conversion; null for a growth. */
  readonly to: LocalText | null;
  /** 0.0001 turns 万元 into 亿元; 1 changes nothing. */
  readonly factor: number;
  /** The indicator of the plan takes over `to` in place of its own unit. */
  readonly replaces?: boolean | undefined;
}

/** A number of a line. */
export interface LineValue {
  readonly year: number;
  /** In the unit of the plan, or a fraction of growth. */
  readonly value: number;
  /** Before the conversion. */
  readonly read: number;
  /** As the sheet shows it. */
  readonly text: string;
  readonly address: string;
  /** `text`: the cell holds a text that was read as a number ("1,234", １２３). */
  readonly stored: 'number' | 'text';
  /** Before, in or after the base year of the plan. */
  readonly role: 'history' | 'base' | 'future';
}

/** A cell of a line that gives no number. */
export interface LineGap {
  readonly year: number;
  readonly address: string;
  readonly text: string;
  readonly reason: 'blank' | 'error' | 'notANumber';
}

/** A cell, row or column of which nothing is made. */
export interface LeftOut {
  readonly address: string;
  readonly text: string;
  readonly reason: LeftOutReason;
}

export type LeftOutReason =
  /** A sum over other lines. */
  | 'total'
  /** A column or row that counts the lines. */
  | 'numbering'
  /** Remarks, sources. */
  | 'remark'
  /** A heading over several lines, or a title. */
  | 'heading'
  /** A column or row whose header is no year. */
  | 'noYear'
  /** The same year a second time. */
  | 'yearTwice'
  /** A line without a single number. */
  | 'noNumbers'
  /** A change that stands beside the values and follows from them. */
  | 'change'
  /** A unit that cannot be turned into that of the plan. */
  | 'unit'
  /** The indicator computes its values itself or takes none. */
  | 'computed'
  /** Nobody said which indicator it is, or said that it is none. */
  | 'notWanted';

/** Something that is asked, with everything that can be answered. */
export interface ImportQuestion {
  /** Names the question in the answers; the same as long as block and plan are the same. */
  readonly id: string;
  readonly kind: ImportQuestionKind;
  /** The line that it is about; null for the whole block. */
  readonly line: string | null;
  /** The cell in question. */
  readonly address: string;
  /** The words or the number in question, as they stand. */
  readonly text: string;
  readonly options: readonly ImportOption[];
  /** The id of the option that holds until someone answers; null leaves the line out. */
  readonly guess: string | null;
  /** The id that was answered; null as long as nobody has. */
  readonly answer: string | null;
}

export type ImportQuestionKind =
  /** Which indicator is it? */
  | 'indicator'
  /** Is 6.2 a percentage, and is 0.06 a fraction? */
  | 'percent'
  /** What are the numbers counted in? */
  | 'unit'
  /** Which year does the only column of numbers belong to? */
  | 'year'
  /** Does 2022/23 stand for its first or its last year? */
  | 'fiscalYear'
  /** Were the years after the base year reached, or are they planned? */
  | 'future'
  /** Two lines about the same indicator: which one counts? */
  | 'twice';

/** One possible answer. `id` is what the answers hold. */
export type ImportOption = { readonly id: string } & (
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'newIndicator'; readonly name: string }
  | { readonly kind: 'leaveOut' }
  /** The number as it stands is taken in percent: `shown` becomes `value`. */
  | { readonly kind: 'inPercent'; readonly shown: string; readonly value: number }
  /** The number as it stands is taken as a fraction. */
  | { readonly kind: 'asFraction'; readonly shown: string; readonly value: number }
  /** The number stands for itself, whatever its format. */
  | { readonly kind: 'asItStands'; readonly shown: string; readonly value: number }
  /** The indicator takes over the unit of the block. */
  | { readonly kind: 'takeUnit'; readonly unit: LocalText }
  /** Multiplied with `factor`: `shown` becomes `value` in the unit of the plan. */
  | {
      readonly kind: 'factor';
      readonly factor: number;
      readonly shown: string;
      readonly value: number;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'firstYear'; readonly year: number }
  | { readonly kind: 'lastYear'; readonly year: number }
  /** The years after the base year were reached: they are recorded as such. */
  | { readonly kind: 'reached' }
  /** The years after the base year are planned: they become assumptions. */
  | { readonly kind: 'planned' }
  /** This line counts, the other is left out. */
  | { readonly kind: 'thisLine'; readonly line: string; readonly label: string }
);

/** The ids of chosen options by the ids of their questions. */
export type ImportAnswers = Readonly<Record<string, string>>;
