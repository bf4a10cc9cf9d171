import type { LocalText } from '../../shared/local-text';
import type { Cell } from './cell';

/** The errors that a custom function can give to a cell. */
export type ErrorCode = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!' | '#NULL!';

/** What an argument must be, as a key of the texts in `functions.must`. */
export type Must =
  | 'number'
  | 'rate'
  | 'positive'
  | 'years'
  | 'phases'
  | 'periods'
  | 'flag'
  | 'comparator'
  | 'tolerance'
  | 'notNegative'
  | 'otherThanStart'
  | 'otherThanBaseBefore'
  | 'otherThanWholeBefore'
  | 'onPath'
  | 'atMostGreen'
  | 'label'
  | 'method'
  | 'planYear'
  | 'share'
  | 'coveredShare'
  | 'rampYears'
  | 'fullIn'
  | 'startIn'
  | 'mode'
  | 'cap'
  | 'rateFromLow'
  | 'rateFromMode'
  | 'seed'
  | 'direction';

/** The position of a cell in its range; both count from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The size of an argument. */
export interface ArgumentSize {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** What something is called in the plan; the id is null if only the name is shown. */
export interface ShownName {
  readonly name: LocalText;
  readonly id: string | null;
}

/** Why a function, or one cell of its result, has no value: the facts, without words. */
export type FunctionProblem =
  /** A cell is not what the argument must be; `at` is null if the argument is one cell. */
  | {
      readonly kind: 'badCell';
      readonly argument: string;
      readonly must: Must;
      readonly found: Cell;
      readonly at: Position | null;
      /** The largest allowed value, if another argument sets it. */
      readonly most?: number;
    }
  /** The rows of a list differ in length; Excel never sends this. */
  | { readonly kind: 'ragged'; readonly argument: string }
  /** An argument that must be a single cell is a range. */
  | { readonly kind: 'notOneCell'; readonly size: ArgumentSize }
  /** Values per path are neither one cell nor a row nor a column. */
  | { readonly kind: 'basesNotALine'; readonly size: ArgumentSize }
  /** An argument must be one row or one column of so many cells. */
  | {
      readonly kind: 'notALine';
      readonly size: ArgumentSize;
      readonly least: number;
      readonly most: number;
    }
  /** A list per year is a block, but there is only one base. */
  | {
      readonly kind: 'listNotALine';
      readonly size: ArgumentSize;
      readonly base: string;
      readonly per: 'year' | 'eachYear' | 'yearFromBase';
    }
  /** Values per path run in different directions or differ in number. */
  | { readonly kind: 'basesDiffer'; readonly first: ArgumentSize; readonly second: ArgumentSize }
  /** The lists fit the bases neither one by one nor as one list for all. */
  | { readonly kind: 'listsDoNotFit'; readonly bases: ArgumentSize; readonly list: ArgumentSize }
  /** Two blocks of lists are not for equally many paths. */
  | { readonly kind: 'pathsDiffer'; readonly first: ArgumentSize; readonly second: ArgumentSize }
  /** Two lists do not cover the same years. */
  | {
      readonly kind: 'listsDiffer';
      readonly first: ArgumentSize;
      readonly second: ArgumentSize;
      /** The list that starts with the base year; null if both or neither do. */
      readonly fromBase: string | null;
    }
  /** Names are in a row and in a column, so each pair of them would give a path of its own. */
  | { readonly kind: 'namesCross'; readonly first: ArgumentSize; readonly second: ArgumentSize }
  | {
      readonly kind: 'moreYearsThanValues';
      readonly argument: string;
      readonly years: number;
      readonly values: number;
    }
  /** The call does not say how many years, and the path needs more than fit. */
  | { readonly kind: 'yearsNeeded'; readonly wanted: number; readonly limit: number }
  /** More values in a list than the longest horizon has years. */
  | {
      readonly kind: 'tooManyValues';
      readonly argument: string;
      readonly values: number;
      readonly limit: number;
    }
  /** A list that starts with the base year has no year after it. */
  | { readonly kind: 'tooFewYears'; readonly size: ArgumentSize }
  /** Shares do not add up to 1; `at` is the first of them. */
  | { readonly kind: 'sharesSum'; readonly sum: number; readonly at: Position | null }
  /** No path within the bounds ends at the target; `missing` is below 0 if it stays above it. */
  | { readonly kind: 'outOfReach'; readonly missing: number; readonly at: Position | null }
  /** Two ranges differ in the number of rows or columns. */
  | {
      readonly kind: 'sizesDiffer';
      readonly first: ArgumentSize;
      readonly second: ArgumentSize;
      readonly along: 'rows' | 'columns';
    }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly limit: number }
  /** Nothing in the plan has this name. */
  | {
      readonly kind: 'unknownName';
      readonly argument: string;
      readonly name: string;
      readonly at: Position | null;
      /** What the user probably meant. */
      readonly nearest: ShownName | null;
      readonly known: readonly ShownName[];
    }
  /** The plan does not have this year, or no number for it. */
  | {
      readonly kind: 'unknownYear';
      readonly year: number;
      readonly first: number;
      readonly last: number;
      readonly at: Position | null;
    }
  /** There is no plan to take numbers from. */
  | {
      readonly kind: 'noPlan';
      readonly gap:
        'noRuntime' | 'reading' | 'noPlan' | 'badTables' | 'unreadable' | 'otherVersion';
    }
  /** The result is too large for a cell. */
  | { readonly kind: 'overflow'; readonly argument: string; readonly at: Position | null };

/** An error for a cell: its code and the facts for its message. */
export interface FunctionFailure {
  readonly code: ErrorCode;
  readonly problem: FunctionProblem;
}

/** What a cell of a result may hold. */
export type ResultValue = number | boolean | string;

/** One cell of a result. */
export type ResultCell = ResultValue | FunctionFailure;

/** What a function returns: a rectangle of cells, or one error for the whole call. */
export type FunctionResult =
  | { readonly kind: 'cells'; readonly rows: readonly (readonly ResultCell[])[] }
  | { readonly kind: 'failure'; readonly failure: FunctionFailure };

/** Wraps an error as the result of a whole call. */
export function failed(failure: FunctionFailure): FunctionResult {
  return { kind: 'failure', failure };
}
