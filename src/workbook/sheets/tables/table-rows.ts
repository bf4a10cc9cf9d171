import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { PlannedCell } from '../../model';
import type { ColumnKey, PlanTableName, YearKey } from '../layout/table-keys';
import { isStated, type CellFact, type CellValue } from './cell-types';
import { isBlank } from './typed-rows';
import { isDerived, tableNamed } from './plan-tables';
import { isFact } from './table';

/** A table as read from a workbook. */
export interface RawTable {
  readonly name: string;
  readonly sheetName: string;
  /** The first cell of the header row, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** The data below the headers, each row as long as `headers`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows that somebody has typed right below the table, where Excel has not made them a part of it. */
  readonly below?: readonly (readonly CellValue[])[];
}

export type RawTables = readonly RawTable[];

/** One cell of a row with its position. */
export interface TableCell {
  /** Null when the cell is blank or its column was deleted. */
  readonly value: CellValue;
  /** Null when the column was deleted. */
  readonly address: string | null;
  readonly row: number;
  readonly column: number;
}

/** One non-empty row of a table, read by column keys. */
export interface TableRowReading {
  readonly cell: (key: ColumnKey | YearKey) => TableCell;
  /** The year columns, from left to right. */
  readonly years: readonly YearKey[];
  /** The first cell of the row, to point at the row as a whole. */
  readonly address: string;
}

/** A cell of one of our tables and its new content, row and column counted from 0. */
export interface TableCellWrite {
  readonly table: PlanTableName;
  readonly row: number;
  readonly column: number;
  readonly content: PlannedCell;
}

const KEY_OF_HEADER: ReadonlyMap<string, ColumnKey> = new Map(
  [english.headers, chinese.headers].flatMap((headers) =>
    Object.entries(headers).map(([key, header]) => [plain(header), key as ColumnKey] as const),
  ),
);

/** Finds a table by its name in any case. */
export function findTable(tables: RawTables, name: PlanTableName): RawTable | null {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** Reads the non-empty rows of a table. Columns are found by their headers, in any order. */
export function readRows(table: RawTable | null): readonly TableRowReading[] {
  if (!table) return [];
  const columns = new Map<string, number>();
  table.headers.forEach((header, index) => {
    const key = keyOfHeader(header);
    if (key !== null && !columns.has(key)) columns.set(key, index);
  });
  const own = tableNamed(table.name);
  const inputs = [...columns].filter(([key]) => !isDerived(key, own));
  return table.rows.flatMap((values, index) => {
    const isEmpty = inputs.every(([, column]) => isBlank(values[column]));
    return isEmpty ? [] : [readRow(table, columns, values, index)];
  });
}

function readRow(
  table: RawTable,
  columns: ReadonlyMap<string, number>,
  values: readonly CellValue[],
  index: number,
): TableRowReading {
  const row = table.row + 1 + index;
  const at = (column: number) => onSheet(table.sheetName, cellAddress(row, column));
  return {
    address: at(table.column),
    years: [...columns.keys()].filter((key): key is YearKey => key.startsWith('year:')),
    cell: (key) => {
      const offset = columns.get(key);
      if (offset === undefined) return { value: null, address: null, row, column: table.column };
      const value = values[offset];
      const column = table.column + offset;
      return { value: isBlank(value) ? null : (value ?? null), address: at(column), row, column };
    },
  };
}

/** The tables with the rows that were typed below them; null where there are none. */
export function withRowsBelow(tables: RawTables): RawTables | null {
  if (tables.every(({ below = [] }) => below.length === 0)) return null;
  return tables.map(({ below = [], ...table }) => ({ ...table, rows: [...table.rows, ...below] }));
}

/** Finds a row by its identity, ignoring case; undefined where it was deleted. */
export function findRow(
  table: RawTable | null,
  identity: Readonly<Partial<Record<ColumnKey, CellFact>>>,
): TableRowReading | undefined {
  const facts = (table && tableNamed(table.name)?.columns.filter(isFact)) ?? [];
  const wanted = facts.filter(({ key }) => key in identity);
  return readRows(table).find(({ cell }) =>
    wanted.every(({ key, type }) => isStated(type, cell(key).value, identity[key] ?? null)),
  );
}

/** The identity of a row; null where the row is empty or outside the table. */
export function rowIdentity(table: RawTable, sheetRow: number): string | null {
  const values = table.rows[sheetRow - table.row - 1];
  const [row] = values ? readRows({ ...table, rows: [values] }) : [];
  const identity = tableNamed(table.name)?.identity;
  if (!row || !identity) return null;
  return JSON.stringify(identity.map((key) => row.cell(key).value));
}

function keyOfHeader(header: string): ColumnKey | YearKey | null {
  const year = /^(\d{4})\s*年?$/.exec(header.trim())?.[1];
  if (year !== undefined) return `year:${Number(year)}`;
  return KEY_OF_HEADER.get(plain(header)) ?? null;
}

function plain(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}
