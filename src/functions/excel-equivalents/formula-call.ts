import type { Cell } from '../runtime/cell';
import type { ParameterRules } from '../runtime/function-definition';
import { readRange, type Place, type Range } from '../runtime/range';

/** One cell of an argument: how a formula writes it, and what it holds. */
export interface ArgumentCell {
  /** A reference, a literal, or an expression in brackets: it can be used anywhere in a formula. */
  readonly text: string;
  readonly cell: Cell;
}

/** An argument as a formula writes it; one that is left out is a single blank cell. */
export interface FormulaArgument {
  readonly rows: number;
  readonly columns: number;
  /** The whole argument, such as `B2:E2`; empty if it is left out. */
  readonly text: string;
  readonly cellAt: (row: number, column: number) => ArgumentCell;
  /** Part of a row or column as one reference; null if the argument is no reference. */
  readonly part: (row: number, column: number, rows: number, columns: number) => string | null;
  /** False for an expression, whose value only the spreadsheet knows. */
  readonly isKnown: boolean;
}

/** A call of one of our functions in a cell. */
export interface FormulaCall {
  /** The name after `PLAN.`. */
  readonly id: string;
  readonly args: readonly FormulaArgument[];
  /**
   * How a formula writes a cell of the result, counted from the call's own cell; null if the call is
   * part of a larger formula and has no cells of its own.
   */
  readonly resultCell: ((row: number, column: number) => string) | null;
}

/** Why a call cannot be written as plain Excel. */
export type ValueReason =
  /** It is simulated over many futures. */
  | 'simulated'
  /** A cap or a floor that changes from year to year bends the path. */
  | 'bounded'
  /** The function gives an error. */
  | 'error'
  /** Its result has several cells, but it is part of a larger formula. */
  | 'severalCells'
  /** The formula calculates an argument, and the shape or value of that decides the equivalent. */
  | 'computedArgument'
  /** The path neither rises nor falls throughout, so no formula finds a value's place in it. */
  | 'unevenPath'
  /** The formula would be longer than Excel allows. */
  | 'tooLong'
  /** The plan's sheets do not show what it asks for. */
  | 'notOnSheets'
  /** It is no function of ours, or has too many arguments. */
  | 'unknownFunction';

/** A call as plain Excel. */
export type ExcelEquivalent =
  | {
      readonly kind: 'formulas';
      /** A formula without `=` for each cell of the result; null where only the value is possible. */
      readonly cells: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: 'value'; readonly reason: ValueReason };

/** Writes the calls of one function as plain Excel. */
export type EquivalentRule = (call: FormulaCall) => ExcelEquivalent;

/** Keeps the value of a call, as there is no formula for it. */
export function onlyValue(reason: ValueReason): ExcelEquivalent {
  return { kind: 'value', reason };
}

/** How a formula writes an argument that is left out. */
export const LEFT_OUT_TEXT = '0';

const BLANK: ArgumentCell = { text: LEFT_OUT_TEXT, cell: { kind: 'blank' } };

/** An argument that is left out. */
export const LEFT_OUT: FormulaArgument = {
  ...{ rows: 1, columns: 1, text: '', isKnown: true },
  cellAt: () => BLANK,
  part: () => null,
};

/** Tells whether an argument is given and its first cell is not blank. */
export function isGiven({ cellAt }: FormulaArgument): boolean {
  return cellAt(0, 0).cell.kind !== 'blank';
}

/** The arguments of a call by name. */
export interface CallArguments {
  readonly argument: (name: string) => FormulaArgument;
  /** The arguments as the functions read them. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** How a formula writes a cell. */
  readonly textAt: (place: Place) => string;
}

/** Gives the arguments of a call the names that they have in its function. */
export function callArguments(rules: ParameterRules, { args }: FormulaCall): CallArguments {
  const named = new Map(Object.keys(rules).map((name, index) => [name, args[index] ?? LEFT_OUT]));
  const argument = (name: string): FormulaArgument => named.get(name) ?? LEFT_OUT;
  const ranges: Record<string, Range> = {};
  for (const [name, given] of named) {
    const range = readRange(name, valuesOf(given));
    if (!range.ok) throw new Error('The rows of an argument are equally long');
    ranges[name] = range.value;
  }
  return {
    argument,
    ranges,
    textAt: ({ range, row, column }) => argument(range.argument).cellAt(row, column).text,
  };
}

/** The arguments of a call as Excel passes them to the function. */
export function argumentValues({ args }: Pick<FormulaCall, 'args'>): readonly unknown[] {
  return args.map(valuesOf);
}

function valuesOf({ rows, columns, text, cellAt }: FormulaArgument): unknown {
  if (text === '') return undefined;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => valueOf(cellAt(row, column).cell)),
  );
}

function valueOf(cell: Cell): unknown {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'error':
      return { type: 'Error', basicValue: cell.code };
    case 'other':
      return {};
    default:
      return cell.value;
  }
}
