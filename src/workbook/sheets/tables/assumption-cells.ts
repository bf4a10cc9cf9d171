import type { Provenance } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import type { InputContent, InputRef } from '../../ports/workbook-port';
import {
  contentOf,
  languageOf,
  meaningOf,
  valueOf,
  type CellType,
  type CellValue,
} from './cell-types';
import { sourceColumns } from './shared-columns';
import {
  findRow,
  findTable,
  type RawTable,
  type RawTables,
  type TableCellWrite,
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
  { scenario, indicator, driver }: Pick<InputRef, 'scenario' | 'indicator' | 'driver'>,
): TableRowReading | undefined {
  return findRow(table, { scenario, indicator, driver });
}

const SOURCE = sourceColumns<Provenance | null>((provenance) => provenance);

/**
 * Lists the cells that a changed input asks for: the number first, then those of the row's source
 * that say something else, in the words of the table's own language. Null when the input is gone.
 */
export function inputCells(
  tables: RawTables,
  { input, value, provenance }: InputContent & { readonly input: InputRef },
): readonly TableCellWrite[] | null {
  const place = findInputCell(tables, input);
  const table = findTable(tables, 'PlanAssumptions');
  const row = findInputRow(table, input);
  if (!place || !table || !row) return null;
  const language = languageOf(table);
  const write = (
    { row: sheetRow, column }: { readonly row: number; readonly column: number },
    content: PlannedCell,
  ): TableCellWrite => ({ table: 'PlanAssumptions', row: sheetRow, column, content });
  const source = SOURCE.flatMap(({ key, type, fact }): readonly TableCellWrite[] => {
    const cell = row.cell(key);
    const content = contentOf(type, fact(provenance), language);
    const isSame =
      cell.address === null || textOf(type, cell.value) === textOf(type, valueOf(content));
    return isSame ? [] : [write(cell, content)];
  });
  return [write(place, contentOf('number', value, language)), ...source];
}

/** What a cell says, whichever language says it. */
function textOf(type: CellType, value: CellValue): string {
  const meaning = typeof type === 'object' ? meaningOf(type, value) : value;
  return String(meaning ?? '').replaceAll(/\r\n?/g, '\n');
}
