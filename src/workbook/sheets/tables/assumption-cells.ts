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

/** The cell of one input of the assumptions, row and column counted from 0. */
export interface InputCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Finds the cell of one input, even after rows and columns were moved; null where it was deleted.
 */
export function findInputCell(tables: RawTables, input: InputRef): InputCell | null {
  const table = findTable(tables, 'PlanAssumptions');
  const cell = findInputRow(table, input)?.cell(`year:${input.year}`);
  if (!table || !cell || cell.address === null) return null;
  return { sheetName: table.sheetName, row: cell.row, column: cell.column };
}

/** Finds the row of one input by its ids and its driver; undefined where it was deleted. */
function findInputRow(
  table: RawTable | null,
  { scenario, indicator, driver }: Pick<InputRef, 'scenario' | 'indicator' | 'driver'>,
): TableRowReading | undefined {
  return findRow(table, { scenario, indicator, driver });
}

const SOURCE = sourceColumns<Provenance | null>((provenance) => provenance);

/**
 * Lists the cells to write for a changed input: the number, then the source cells that differ, in
 * the language of the table. Null where the input was deleted.
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

/** A cell's meaning as a text, independent of language. */
function textOf(type: CellType, value: CellValue): string {
  const meaning = typeof type === 'object' ? meaningOf(type, value) : value;
  return String(meaning ?? '').replaceAll(/\r\n?/g, '\n');
}
