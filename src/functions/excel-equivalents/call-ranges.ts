import type { ParameterRules } from '../runtime/function-definition';
import type { Place } from '../runtime/place';
import type { Range } from '../runtime/read-range';
import type { ArgumentCell, FormulaArgument, FormulaCall } from './formula-call';

/** The arguments of a call as the functions read them, and how a formula writes their cells. */
export interface CallRanges {
  readonly ranges: Readonly<Record<string, Range>>;
  readonly argument: (name: string) => FormulaArgument;
  /** What a formula writes for a cell. */
  readonly textAt: (place: Place) => string;
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

/** Names the arguments of a call by the rules of its function. */
export function callRanges(rules: ParameterRules, { args }: FormulaCall): CallRanges {
  const named = new Map(Object.keys(rules).map((name, index) => [name, args[index] ?? LEFT_OUT]));
  const argument = (name: string): FormulaArgument => named.get(name) ?? LEFT_OUT;
  const ranges = Object.fromEntries(
    [...named].map(([name, { rows, columns, cellAt }]): [string, Range] => [
      name,
      { ...{ argument: name, rows, columns }, cellAt: (row, column) => cellAt(row, column).cell },
    ]),
  );
  return {
    ranges,
    argument,
    textAt: ({ range, row, column }) => argument(range.argument).cellAt(row, column).text,
  };
}

/** Whether the argument is there and its first cell is not blank. */
export function isSaid({ cellAt }: FormulaArgument): boolean {
  return cellAt(0, 0).cell.kind !== 'blank';
}
