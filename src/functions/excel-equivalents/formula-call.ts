import type { Cell } from '../runtime/read-cell';

/** One cell of an argument: how a formula writes it, and what stands in it. */
export interface ArgumentCell {
  /** A reference, a literal, or an expression in brackets: it may stand anywhere in a formula. */
  readonly text: string;
  readonly cell: Cell;
}

/** An argument as a formula writes it; one that is left out is a single blank cell. */
export interface FormulaArgument {
  readonly rows: number;
  readonly columns: number;
  /** The whole argument, as `B2:E2`; empty where it is left out. */
  readonly text: string;
  readonly cellAt: (row: number, column: number) => ArgumentCell;
  /** Part of a row or column as one reference; null where the argument is no reference. */
  readonly part: (row: number, column: number, rows: number, columns: number) => string | null;
  /** False for an expression, whose value only the spreadsheet knows. */
  readonly isKnown: boolean;
}

/** A call of one of our functions in a cell. */
export interface FormulaCall {
  /** The name behind `PLAN.`. */
  readonly id: string;
  readonly args: readonly FormulaArgument[];
  /**
   * How a formula writes a cell of the result, counted from the call's own cell; null where the
   * call stands in a larger formula and has no cells of its own.
   */
  readonly resultCell: ((row: number, column: number) => string) | null;
}

/** Why a call has no native formula where it stands. */
export type ValueReason =
  /** It is drawn at random, thousands of times. */
  | 'simulated'
  /** A cap or a floor for each year bends the path. */
  | 'bounded'
  /** The function gives an error there. */
  | 'error'
  /** Its result has several cells, and it stands in a larger formula. */
  | 'severalCells'
  /** An argument is worked out in the formula, and its shape or meaning decides the formula. */
  | 'computedArgument'
  /** The path neither rises nor falls throughout, so no formula finds its place in it. */
  | 'unevenPath'
  /** The formula would be longer than Excel takes one. */
  | 'tooLong'
  /** What it asks for stands nowhere on the plan's sheets. */
  | 'notOnSheets'
  /** It is no function of ours, or has too many arguments. */
  | 'unknownFunction';

/** A call as plain Excel. */
export type ExcelEquivalent =
  | {
      readonly kind: 'formulas';
      /** A formula without `=` for each cell of the result; null where only the value can stand. */
      readonly cells: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: 'value'; readonly reason: ValueReason };

/** Translates the calls of one function. */
export type EquivalentRule = (call: FormulaCall) => ExcelEquivalent;

/** There is only the value. */
export function onlyValue(reason: ValueReason): ExcelEquivalent {
  return { kind: 'value', reason };
}
