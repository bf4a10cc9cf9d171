import { MOST_YEARS } from '../../domain/index';
import { broadcastRanges } from '../runtime/broadcast';
import { readLines } from '../runtime/read-line';
import { readRange, type Range } from '../runtime/read-range';
import { failed } from '../runtime/function-result';
import { AVERAGE_GROWTH_PARAMETERS } from './average-growth-parameters';
import { computeAverageGrowth } from './compute-average-growth';

const PATH_RULE = {
  must: AVERAGE_GROWTH_PARAMETERS.path.must,
  least: 2,
  most: MOST_YEARS + 1,
} as const;

/**
 * Computes the average growth per year over a path.
 * @customfunction AVERAGE_GROWTH
 * @helpurl average-growth.html
 * @param path Values of the base year and the years after it, all above 0: a row, a column, or a block with a path in each row.
 * @param method "level" compares the last year with the base year; "accumulative" keeps the sum of the years. Left out: "level".
 * @returns {any[][]} The growth per year as a fraction, one for each path.
 */
export function averageGrowth(path: unknown[][], method?: unknown[][]) {
  const range = readRange('path', path);
  if (!range.ok) return failed(range.error);
  const lines = readLines(range.value, PATH_RULE);
  if (!lines.ok) return failed(lines.error);
  const methods = readRange('method', method);
  if (!methods.ok) return failed(methods.error);
  const found = lines.value;
  // Each path stands for one cell, so that methods go with paths as cells with cells.
  const paths: Range = { ...range.value, rows: found.length, columns: 1 };
  const ranges = new Map([
    ['path', paths],
    ['method', methods.value],
  ]);
  return broadcastRanges<'path' | 'method'>(ranges, (placeOf) => {
    const line = found[placeOf('path').row];
    if (!line) throw new Error('Every row of the result has a path');
    return computeAverageGrowth(line, placeOf('method'));
  });
}
