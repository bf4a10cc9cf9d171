import type { InputRef } from '../../ports/workbook-port';
import { valueOfWord } from './cell-words';
import {
  findTable,
  readRows,
  type RawTable,
  type RawTables,
  type TableRowReading,
} from './table-rows';

/** Where one input of the assumptions stands, row and column counted from 0. */
export interface InputCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Finds the cell of one input, wherever rows and columns were moved; null when it is gone. */
export function findInputCell(tables: RawTables, input: InputRef): InputCell | null {
  const table = findTable(tables, 'PlanAssumptions');
  const cell = findInputRow(table, input)?.cell(`year:${input.year}`);
  if (!table || !cell || cell.address === null) return null;
  return { sheetName: table.sheetName, row: cell.row, column: cell.column };
}

/** Finds the row of one input, by its ids and its driver; undefined when it is gone. */
export function findInputRow(
  table: RawTable | null,
  input: Pick<InputRef, 'scenario' | 'indicator' | 'driver'>,
): TableRowReading | undefined {
  return readRows(table).find(
    ({ cell }) =>
      isSame(cell('scenario').value, input.scenario) &&
      isSame(cell('indicator').value, input.indicator) &&
      valueOfWord('driver', cell('driver').value) === input.driver,
  );
}

/** Ids are told apart as a lookup tells them: letter case aside. */
function isSame(value: unknown, id: string): boolean {
  return value !== null && String(value).trim().toLowerCase() === id.toLowerCase();
}
