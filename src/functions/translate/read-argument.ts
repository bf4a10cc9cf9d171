import { parseA1Ref, stringifyA1Ref, type RangeA1, type Token } from '@borgar/fx';
import { readCell, type Cell } from '../runtime/cell';
import {
  LEFT_OUT,
  type ArgumentCell,
  type FormulaArgument,
} from '../excel-equivalents/formula-call';
import { isSpace, isScalar } from './formula-tokens';
import type { LookupArea, WorkbookLookup } from './workbook-lookup';

/** Reads an argument; null if its shape is unknown. */
export function readArgument(
  tokens: readonly Token[],
  sheet: string,
  book: WorkbookLookup,
): FormulaArgument | null {
  const solid = tokens.filter((token) => !isSpace(token));
  const [first] = solid;
  if (!first) return LEFT_OUT;
  const text = solid.map(({ value }) => value).join('');
  if (solid.length === 1 && first.type === 'range') return rangeArgument(text, sheet, book);
  if (solid.length === 1 && first.type === 'range_named') {
    const area = book.areaOfName(text, sheet);
    if (area) return areaArgument(area, book);
  }
  const literal = literalOf(solid);
  if (literal) return oneCell(text, literal);
  if (first.value === '{') return arrayArgument(solid, text);
  return isScalar(solid) ? oneCell(`(${text})`, null) : null;
}

/** A single cell as it is written; its value is null if only the spreadsheet knows it. */
export function oneCell(text: string, cell: Cell | null): FormulaArgument {
  const written = text.startsWith('-') ? `(${text})` : text;
  // 1 is a placeholder for an unknown value; `isKnown` tells them apart.
  const shown: ArgumentCell = { text: written, cell: cell ?? { kind: 'number', value: 1 } };
  return {
    ...{ rows: 1, columns: 1, text: written, isKnown: cell !== null },
    cellAt: () => shown,
    part: () => null,
  };
}

function rangeArgument(text: string, sheet: string, book: WorkbookLookup): FormulaArgument | null {
  const reference = parseA1Ref(text, { allowNamed: false });
  if (!reference || !('range' in reference)) return null;
  const { range, context = [] } = reference;
  if (context.length > 1) return null;
  const { top, left, bottom, right } = range;
  if (typeof top !== 'number' || typeof left !== 'number') return null;
  if (typeof bottom !== 'number' || typeof right !== 'number') return null;
  const written = (part: RangeA1): string => stringifyA1Ref({ context, range: part });
  const area = {
    ...{ sheet: context[0] ?? sheet, row: top, column: left },
    ...{ rowCount: bottom - top + 1, columnCount: right - left + 1 },
  };
  return referenceArgument(area, book, text, (row, column, rows, columns) => {
    const own = { top: top + row, left: left + column };
    return written({ ...range, ...own, bottom: own.top + rows - 1, right: own.left + columns - 1 });
  });
}

/** The cells of a defined name, written as references, because a name has no single cells. */
function areaArgument(area: LookupArea, book: WorkbookLookup): FormulaArgument | null {
  const fixed = { $top: true, $left: true, $bottom: true, $right: true };
  const partOf = (row: number, column: number, rows: number, columns: number): string => {
    const own = { top: area.row + row, left: area.column + column };
    const range = { ...own, bottom: own.top + rows - 1, right: own.left + columns - 1, ...fixed };
    return stringifyA1Ref({ context: [area.sheet], range });
  };
  return referenceArgument(area, book, partOf(0, 0, area.rowCount, area.columnCount), partOf);
}

type PartOf = (row: number, column: number, rows: number, columns: number) => string;

function referenceArgument(
  area: LookupArea,
  book: WorkbookLookup,
  text: string,
  part: PartOf,
): FormulaArgument | null {
  const values = book.valuesOf(area);
  if (!values) return null;
  return {
    ...{ rows: area.rowCount, columns: area.columnCount, text, isKnown: true, part },
    cellAt: (row, column) => ({
      text: part(row, column, 1, 1),
      cell: cellOf(values[row]?.[column]),
    }),
  };
}

/** Reads a value of the object model, where an error is the text of its code. */
function cellOf(value: unknown): Cell {
  const isError = typeof value === 'string' && /^#(?:[A-Z0-9_/]+[!?]?)$/.test(value);
  return readCell(isError ? { type: 'Error', basicValue: value } : value);
}

/** A number with its sign and percent, a text, TRUE, FALSE or an error; null for anything else. */
function literalOf(tokens: readonly Token[]): Cell | null {
  const signs = tokens.filter(({ type }) => type === 'operator').map(({ value }) => value);
  const values = tokens.filter(({ type }) => type !== 'operator');
  const [only] = values;
  if (!only || values.length > 1 || signs.some((sign) => !'+-%'.includes(sign))) return null;
  if (only.type === 'number') {
    const negative = signs.filter((sign) => sign === '-').length % 2 === 1;
    const hundredths = signs.filter((sign) => sign === '%').length;
    return {
      kind: 'number',
      value: (Number(only.value) * (negative ? -1 : 1)) / 100 ** hundredths,
    };
  }
  if (signs.length > 0) return null;
  if (only.type === 'string') {
    return readCell(only.value.slice(1, -1).replaceAll('""', '"'));
  }
  if (only.type === 'bool') return { kind: 'boolean', value: only.value.toUpperCase() === 'TRUE' };
  return only.type === 'error' ? { kind: 'error', code: only.value } : null;
}

/** `{1,2;3,4}`, whose elements are literals. */
function arrayArgument(tokens: readonly Token[], text: string): FormulaArgument | null {
  const inner = tokens.slice(1, -1);
  if (tokens.at(-1)?.value !== '}') return null;
  const rows: Token[][][] = [[[]]];
  for (const token of inner) {
    if (token.type === 'operator' && token.value === ';') rows.push([[]]);
    else if (token.type === 'operator' && token.value === ',') rows.at(-1)?.push([]);
    else rows.at(-1)?.at(-1)?.push(token);
  }
  const cells = rows.map((row) => row.map((element) => elementOf(element)));
  const columns = cells[0]?.length ?? 0;
  const isEven = cells.every((row) => row.length === columns && row.every((cell) => cell !== null));
  if (!isEven) return null;
  const blank: ArgumentCell = { text: '""', cell: { kind: 'blank' } };
  return {
    ...{ rows: cells.length, columns, text, isKnown: true },
    cellAt: (row, column) => cells[row]?.[column] ?? blank,
    part: () => null,
  };
}

function elementOf(tokens: readonly Token[]): ArgumentCell | null {
  const cell = literalOf(tokens);
  const text = tokens.map(({ value }) => value).join('');
  return cell ? { cell, text: text.startsWith('-') ? `(${text})` : text } : null;
}
