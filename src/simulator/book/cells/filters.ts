import type { GridArea, GridCell } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import type { Book, FilterCriteria, TableState } from '../book';
import { numberText } from './number-text';
import { sheetState } from '../sheets';

/** A filter of a sheet, or of one of its tables. */
export interface Filter {
  readonly sheetId: string;
  /** With its header row. */
  readonly area: GridArea;
  readonly criteria: FilterCriteria;
}

export function sheetFilter(book: Book, sheetId: string): Filter | null {
  const { autoFilter } = sheetState(book, sheetId);
  return autoFilter && { sheetId, ...autoFilter };
}

export function tableFilter({ sheetId, area, criteria }: TableState): Filter {
  return { sheetId, area, criteria };
}

/** True when a filter hides rows of the sheet. */
export function isFiltered(book: Book, sheetId: string): boolean {
  return filtersOn(book, sheetId).some(({ criteria }) => criteria.size > 0);
}

/** The rows of an area that a filter hides. */
export function filteredRows(book: Book, sheetId: string, area: GridArea): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const filter of filtersOn(book, sheetId)) {
    if (filter.criteria.size === 0) continue;
    const first = Math.max(area.row, filter.area.row + 1);
    const end = Math.min(area.row + area.rowCount, filter.area.row + filter.area.rowCount);
    for (let row = first; row < end; row += 1) {
      if (book.grid.isRowHidden(sheetId, row)) hidden.add(row);
    }
  }
  return hidden;
}

function filtersOn(book: Book, sheetId: string): readonly Filter[] {
  const own = sheetFilter(book, sheetId);
  const ofTables = book.tables.filter((table) => table.sheetId === sheetId).map(tableFilter);
  return own ? [own, ...ofTables] : ofTables;
}

/** Shows the rows that meet every criterion, and hides the others. */
export function applyFilter(book: Book, { sheetId, area, criteria }: Filter): void {
  const body = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  if (body.rowCount === 0) return;
  const rows = book.grid.read(sheetId, body);
  const tests = [...criteria].map(([column, each]) => ({ column, test: testOf(each) }));
  rows.forEach((cells, index) => {
    const row = body.row + index;
    const hides = tests.some(({ column, test }) => {
      const cell = cells[column];
      return cell && !test(cell, textOf(book, sheetId, row, area.column + column, cell));
    });
    if (book.grid.isRowHidden(sheetId, row) !== hides) {
      book.grid.setRowsHidden(sheetId, row, 1, hides);
    }
  });
}

function textOf(book: Book, sheetId: string, row: number, column: number, cell: GridCell): string {
  return numberText(cell.value, book.grid.readStyle(sheetId, row, column).numberFormat);
}

/** Throws unless the host can apply the filter. */
export function checkCriteria(
  criteria: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  testOf(criteria);
  return criteria;
}

type Test = (cell: GridCell, text: string) => boolean;

function testOf(criteria: Readonly<Record<string, unknown>>): Test {
  const { filterOn, values, criterion1, criterion2, operator } = criteria;
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw invalidArgument('A filter by values needs its values.');
    const wanted = new Set(values.map((value) => String(value).toLowerCase()));
    return (_, text) => wanted.has(text.toLowerCase());
  }
  if (filterOn !== 'Custom') {
    throw new HostError(
      'UnsupportedOperation',
      `The host simulator filters by values and by conditions, not by ${String(filterOn)}.`,
    );
  }
  const first = conditionOf(criterion1);
  if (criterion2 === undefined || criterion2 === null) return first;
  const second = conditionOf(criterion2);
  return operator === 'Or'
    ? (cell, text) => first(cell, text) || second(cell, text)
    : (cell, text) => first(cell, text) && second(cell, text);
}

/** Reads `>5`, `<>x`, `=a*` and the like. */
function conditionOf(criterion: unknown): Test {
  const match = /^(>=|<=|<>|=|>|<)?(.*)$/s.exec(String(criterion ?? ''));
  const [, sign = '=', wanted = ''] = match ?? [];
  const number = wanted.trim() === '' ? NaN : Number(wanted);
  if (sign === '=' || sign === '<>') {
    const pattern = patternOf(wanted);
    const isSame: Test = ({ value }, text) =>
      Number.isFinite(number) && typeof value === 'number' ? value === number : pattern.test(text);
    return sign === '=' ? isSame : (cell, text) => !isSame(cell, text);
  }
  return ({ value }) => {
    if (typeof value !== 'number' || !Number.isFinite(number)) return false;
    if (sign === '>') return value > number;
    if (sign === '<') return value < number;
    return sign === '>=' ? value >= number : value <= number;
  };
}

function patternOf(text: string): RegExp {
  const escaped = text.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'isu');
}
