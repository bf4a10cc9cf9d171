import { columnIndex } from '../../../src/shared/a1';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A cell, counted from 1. */
export interface FilePlace {
  readonly row: number;
  readonly column: number;
}

export interface FileRange {
  readonly first: FilePlace;
  readonly last: FilePlace;
}

/** Reads an address; null if it is none or lies outside a sheet. */
export function placeOf(address: string): FilePlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address) ?? [];
  if (letters === '') return null;
  const place = { row: Number(digits), column: columnIndex(letters) + 1 };
  const isInside = place.row >= 1 && place.row <= MOST_ROWS && place.column <= MOST_COLUMNS;
  return isInside ? place : null;
}

export function rangeOf(address: string): FileRange | null {
  const [from = '', to = from] = address.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return first && last ? { first, last } : null;
}

export function overlap(one: FileRange, other: FileRange): boolean {
  return (
    one.first.row <= other.last.row &&
    other.first.row <= one.last.row &&
    one.first.column <= other.last.column &&
    other.first.column <= one.last.column
  );
}
