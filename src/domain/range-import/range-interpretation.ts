import type { LocalText } from '../../shared/local-text';

/** One cell of the selected range. */
export interface SelectedCell {
  /** With its sheet, such as `Data!B3`. */
  readonly address: string;
  /** Null if the cell is blank or shows an error. */
  readonly value: string | number | boolean | null;
  /** As the sheet shows it. */
  readonly text: string;
  /** The number format, in English codes. */
  readonly numberFormat: string;
  /** An error such as `#N/A`; null if the cell shows none. */
  readonly error: string | null;
  readonly isFormula: boolean;
}

/** A range of the user's own cells, row by row; all rows have the same length. */
export interface SelectedRange {
  /** Such as `Data!B3:F12`. */
  readonly address: string;
  readonly cells: readonly (readonly SelectedCell[])[];
}

/** `likely` is a guess that a planner would make too; `unsure` leads to a question. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/**
 * How a range was interpreted: a line for each row or column of numbers, the cells left out and why,
 * and the questions. The same range, plan and answers always give the same result.
 */
export interface RangeInterpretation {
  /** The range, such as `Data!B3:F12`. */
  readonly address: string;
  /** Whether the lines of numbers are rows or columns. */
  readonly direction: 'rows' | 'columns';
  readonly years: readonly YearReading[];
  readonly lines: readonly RangeLine[];
  /** The cells, rows and columns that are not used. */
  readonly leftOut: readonly LeftOut[];
  /** Without an answer the guess is used; without a guess the line is left out. */
  readonly questions: readonly ImportQuestion[];
}

/** A year and its header. */
export interface YearReading {
  readonly year: number;
  /** Null if no header gives the year, so that it was asked. */
  readonly address: string | null;
  /** The text of the header. */
  readonly text: string;
  readonly confidence: Confidence;
}

/** One row or column of numbers: its indicator, measure, unit and values. */
export interface RangeLine {
  /** Identifies the line in answers and choices: the address of its header or first number. */
  readonly key: string;
  /** The cell to go to. */
  readonly address: string;
  /** The text of the header; empty if there is none. */
  readonly label: string;
  readonly match: IndicatorMatch;
  /** The indicator's values, or the growth in each year as a fraction. */
  readonly measure: 'level' | 'growth';
  readonly unit: UnitReading;
  readonly values: readonly LineValue[];
  readonly gaps: readonly LineGap[];
  /** The lowest confidence of its parts. */
  readonly confidence: Confidence;
}

/** Which indicator a line is about. */
export type IndicatorMatch =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      /** `alias`: a known alternative name; `nearest`: the most similar name, to be confirmed. */
      readonly how: 'exact' | 'alias' | 'nearest' | 'answered';
    }
  /** An indicator that the plan does not have. */
  | { readonly kind: 'new'; readonly name: string; readonly how: 'noMatch' | 'answered' }
  | { readonly kind: 'leftOut' };

/** The unit of a line, and the factor that converts its numbers to the plan's unit. */
export interface UnitReading {
  /** The unit as written in the range; null if none is given. */
  readonly written: string | null;
  /** Where the unit was found. */
  readonly from: 'label' | 'unitColumn' | 'heading' | 'percentFormat' | 'nothing';
  /** The unit after the conversion; null for growth. */
  readonly to: LocalText | null;
  /** 0.0001 converts 万元 to 亿元; 1 changes nothing. */
  readonly factor: number;
  /** Whether the indicator's unit is replaced by `to`. */
  readonly replaces?: boolean | undefined;
}

/** A number of a line. */
export interface LineValue {
  readonly year: number;
  /** In the plan's unit; growth as a fraction. */
  readonly value: number;
  /** Before the conversion. */
  readonly read: number;
  /** As the sheet shows it. */
  readonly text: string;
  readonly address: string;
  /** `text`: the cell holds text that was read as a number ("1,234", １２３). */
  readonly stored: 'number' | 'text';
  /** Before, in or after the base year of the plan. */
  readonly role: 'history' | 'base' | 'future';
}

/** A cell of a line without a number. */
export interface LineGap {
  readonly year: number;
  readonly address: string;
  readonly text: string;
  readonly reason: 'blank' | 'error' | 'notANumber';
}

/** A cell, row or column that is not used. */
export interface LeftOut {
  readonly address: string;
  readonly text: string;
  readonly reason: LeftOutReason;
}

export type LeftOutReason =
  /** A sum over other lines. */
  | 'total'
  /** A column or row that numbers the lines. */
  | 'numbering'
  /** Remarks, sources. */
  | 'remark'
  /** A heading over several lines, or a title. */
  | 'heading'
  /** A value of a part of a year: a quarter, the months up to September. */
  | 'partOfYear'
  /** A part of the column that is used: 城镇 beside 合计. */
  | 'partOfTotal'
  /** One of several columns of a year; nothing tells which one counts. */
  | 'openColumn'
  /** Planned, and what was reached stands beside it. */
  | 'replaced'
  /** What is wanted, or an average over the plan: no value of a year. */
  | 'target'
  /** A column or row whose header is not a year. */
  | 'noYear'
  /** The same year a second time. */
  | 'yearTwice'
  /** A line without a single number. */
  | 'noNumbers'
  /** A change that is listed beside the values and follows from them. */
  | 'change'
  /** A unit that cannot be converted to the plan's unit. */
  | 'unit'
  /** The indicator is computed by a formula, so it takes no values. */
  | 'computed'
  /** No indicator was chosen, or the answer was to leave the line out. */
  | 'notWanted';

/** A question with its possible answers. */
export interface ImportQuestion {
  /** Identifies the question in the answers; stable for the same range and plan. */
  readonly id: string;
  readonly kind: ImportQuestionKind;
  /** The line in question; null for the whole range. */
  readonly line: string | null;
  /** The cell in question. */
  readonly address: string;
  /** The text or number in question, as the sheet shows it. */
  readonly text: string;
  readonly options: readonly ImportOption[];
  /** The id of the option used until there is an answer; null leaves the line out. */
  readonly guess: string | null;
  /** The guess is as good as certain: it can be changed at its line and need not be confirmed. */
  readonly isSettled: boolean;
  /** The id of the chosen option; null if there is no answer yet. */
  readonly answer: string | null;
}

export type ImportQuestionKind =
  /** Which indicator is it? */
  | 'indicator'
  /** Is 6.2 a percentage, and is 0.06 a fraction? */
  | 'percent'
  /** What is the unit of the numbers? */
  | 'unit'
  /** Which year does the only column of numbers belong to? */
  | 'year'
  /** Does 2022/23 mean its first or its last year? */
  | 'fiscalYear'
  /** Were the years after the base year reached, or are they planned? */
  | 'future'
  /** Which of several columns of a year counts? */
  | 'column'
  /** Is the last figure of a number the mark of a note? */
  | 'mark'
  /** Two lines about the same indicator: which one is used? */
  | 'twice';

/** One possible answer, stored by its `id`. */
export type ImportOption = { readonly id: string } & (
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'newIndicator'; readonly name: string }
  | { readonly kind: 'leaveOut' }
  /** The number is a percentage: `shown` becomes `value`. */
  | { readonly kind: 'inPercent'; readonly shown: string; readonly value: number }
  /** The number is a fraction. */
  | { readonly kind: 'asFraction'; readonly shown: string; readonly value: number }
  /** The number is used unchanged. */
  | { readonly kind: 'asItStands'; readonly shown: string; readonly value: number }
  /** The indicator takes the unit of the range. */
  | { readonly kind: 'takeUnit'; readonly unit: LocalText }
  /** Multiplied by `factor`: `shown` becomes `value` in the plan's unit. */
  | {
      readonly kind: 'factor';
      readonly factor: number;
      readonly shown: string;
      readonly value: number;
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'firstYear'; readonly year: number }
  | { readonly kind: 'lastYear'; readonly year: number }
  /** The years after the base year are past: their values are recorded as actuals. */
  | { readonly kind: 'reached' }
  | { readonly kind: 'column'; readonly name: string }
  /** The last figure is a mark, or a part of the number. */
  | { readonly kind: 'withoutMark'; readonly shown: string; readonly value: number }
  | { readonly kind: 'withMark'; readonly shown: string; readonly value: number }
  /** The years after the base year are planned: they become assumptions. */
  | { readonly kind: 'planned' }
  /** This line is used, the other is left out. */
  | { readonly kind: 'thisLine'; readonly line: string; readonly label: string }
);

/** The ids of the chosen options, by the ids of their questions. */
export type ImportAnswers = Readonly<Record<string, string>>;
