import { err, ok, type Result } from '../../domain/index';
import type { Place } from '../cells/place';
import { sizeOf, type Range } from '../cells/read-range';
import type { FunctionFailure } from '../function-result';

/** Which base goes with which rates, and whether the years run across or down. */
export interface PathLayout {
  readonly direction: 'across' | 'down';
  readonly pathCount: number;
  readonly rateCount: number;
  readonly baseAt: (path: number) => Place;
  readonly rateAt: (path: number, year: number) => Place;
}

/**
 * Lines up bases and yearly rates. A column of bases has one path per row, its years running
 * across; a row of bases has one path per column, its years running down. The rates are one list
 * for all paths or one list for each. With a single base the years run as the rates do.
 */
export function lineUpPaths(bases: Range, rates: Range): Result<PathLayout, FunctionFailure> {
  if (bases.rows > 1 && bases.columns > 1) {
    return err({ code: '#VALUE!', problem: { kind: 'basesNotALine', size: sizeOf(bases) } });
  }
  const oneBase = bases.rows === 1 && bases.columns === 1;
  if (oneBase && rates.rows > 1 && rates.columns > 1) {
    return err({ code: '#VALUE!', problem: { kind: 'ratesNotALine', size: sizeOf(rates) } });
  }
  const isDown = oneBase ? rates.rows > 1 : bases.columns > 1;
  const pathCount = Math.max(bases.rows, bases.columns);
  const rateLists = isDown ? rates.columns : rates.rows;
  if (rateLists !== 1 && rateLists !== pathCount) {
    const problem = { kind: 'ratesDoNotFit', bases: sizeOf(bases), rates: sizeOf(rates) } as const;
    return err({ code: '#VALUE!', problem });
  }
  const place = (range: Range, path: number, year: number): Place =>
    isDown ? { range, row: year, column: path } : { range, row: path, column: year };
  return ok({
    direction: isDown ? 'down' : 'across',
    pathCount,
    rateCount: isDown ? rates.rows : rates.columns,
    baseAt: (path) => place(bases, path, 0),
    rateAt: (path, year) => place(rates, rateLists === 1 ? 0 : path, year),
  });
}
