import type { LocalText } from '../../domain/index';
import type { Cell } from './cell';

/** The errors that a custom function can give to a cell. */
export type ErrorCode = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!' | '#NULL!';

/** What an argument has to be, as a key of the texts in `functions.must`. */
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

/** Where in a range a cell stands; both count from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** How large an argument is. */
export interface ArgumentSize {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

/** What something is called in the plan; the id is null where only the name is shown. */
export interface ShownName {
  readonly name: LocalText;
  readonly id: string | null;
}

/** Why a function, or one cell of its result, has no value. It carries the facts, no prose. */
export type FunctionProblem =
  /** A cell that is not what the argument must be; `at` is null where the argument is one cell. */
  | {
      readonly kind: 'badCell';
      readonly argument: string;
      readonly must: Must;
      readonly found: Cell;
      readonly at: Position | null;
      /** The most that it may be, where another argument says so. */
      readonly most?: number;
    }
  /** A list of rows that are not equally long; Excel never sends one. */
  | { readonly kind: 'ragged'; readonly argument: string }
  /** An argument that is to be a single cell is a range. */
  | { readonly kind: 'notOneCell'; readonly size: ArgumentSize }
  /** Values per path are neither one cell nor a row nor a column. */
  | { readonly kind: 'basesNotALine'; readonly size: ArgumentSize }
  /** An argument that is to be one row or one column of so many cells. */
  | {
      readonly kind: 'notALine';
      readonly size: ArgumentSize;
      readonly least: number;
      readonly most: number;
    }
  /** A list per year is a block, and there is one base. */
  | {
      readonly kind: 'listNotALine';
      readonly size: ArgumentSize;
      readonly base: string;
      readonly per: 'year' | 'eachYear' | 'yearFromBase';
    }
  /** Several values per path do not stand the same way or are not equally many. */
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
      /** The one of them that begins with the base year; null where both or neither do. */
      readonly fromBase: string | null;
    }
  /** Names stand in a row and in a column, and each pair of them would give a path of its own. */
  | { readonly kind: 'namesCross'; readonly first: ArgumentSize; readonly second: ArgumentSize }
  | {
      readonly kind: 'moreYearsThanValues';
      readonly argument: string;
      readonly years: number;
      readonly values: number;
    }
  /** Nothing says how many years there are, and the path would take more than fit. */
  | { readonly kind: 'yearsNeeded'; readonly wanted: number; readonly limit: number }
  /** More values in a list than the longest horizon has years. */
  | {
      readonly kind: 'tooManyValues';
      readonly argument: string;
      readonly values: number;
      readonly limit: number;
    }
  /** A list that begins with the base year and has no year after it. */
  | { readonly kind: 'tooFewYears'; readonly size: ArgumentSize }
  /** Shares that do not add up to 1; `at` is the first of them. */
  | { readonly kind: 'sharesSum'; readonly sum: number; readonly at: Position | null }
  /** No path within the bounds ends at the target; `missing` is below 0 where it stays above it. */
  | { readonly kind: 'outOfReach'; readonly missing: number; readonly at: Position | null }
  /** Two ranges whose rows or columns differ in number. */
  | {
      readonly kind: 'sizesDiffer';
      readonly first: ArgumentSize;
      readonly second: ArgumentSize;
      readonly along: 'rows' | 'columns';
    }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly limit: number }
  /** Nothing in the plan is called so. */
  | {
      readonly kind: 'unknownName';
      readonly argument: string;
      readonly name: string;
      readonly at: Position | null;
      /** What was probably meant. */
      readonly nearest: ShownName | null;
      readonly known: readonly ShownName[];
    }
  /** A year that the plan does not have, or says nothing of. */
  | {
      readonly kind: 'unknownYear';
      readonly year: number;
      readonly first: number;
      readonly last: number;
      readonly at: Position | null;
    }
  /** There are no numbers of a plan to give. */
  | {
      readonly kind: 'noPlan';
      readonly gap: 'noRuntime' | 'reading' | 'noPlan' | 'badTables' | 'unreadable';
    }
  /** The result leaves the range of numbers that a cell can hold. */
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

/** What a function gives back: a rectangle of cells, or one error for the whole call. */
export type FunctionResult =
  | { readonly kind: 'cells'; readonly rows: readonly (readonly ResultCell[])[] }
  | { readonly kind: 'failure'; readonly failure: FunctionFailure };

/** Wraps an error as the result of a whole call. */
export function failed(failure: FunctionFailure): FunctionResult {
  return { kind: 'failure', failure };
}
