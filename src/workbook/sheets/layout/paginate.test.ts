import type { PrintSetup } from '../../model';
import { everyRow, paginate, type PageFacts } from './paginate';

const PRINT: PrintSetup = {
  ...{ orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows: null },
  ...{ header: '', footer: '' },
};
const ROWS = 60;

/** A sheet of rows of 15 points: 32 of them fill a page. */
function facts(rest: Partial<PageFacts> = {}): PageFacts {
  return {
    ...{ columnWidths: [20, 20, 20], rowHeights: [{ row: ROWS - 1, points: 15 }] },
    ...{ ends: everyRow(0, ROWS), newPages: [], whole: [], repeated: 0, onePage: false, ...rest },
  };
}

function breaksOf(rest: Partial<PageFacts> = {}, print: Partial<PrintSetup> = {}) {
  return paginate({ ...PRINT, ...print }, facts(rest)).pageBreaksBefore ?? [];
}

describe('paginate', () => {
  test('fills a page before it begins another', () => {
    expect(breaksOf()).toEqual([32]);
  });

  test('makes a sheet smaller to print it on one page, as long as it stays legible', () => {
    const forty = { onePage: true, ends: everyRow(0, 40) };
    const fitting = { ...forty, rowHeights: [{ row: 39, points: 200 }] };
    expect(paginate(PRINT, facts(fitting))).toEqual({ ...PRINT, fitToHeight: 1 });
    const long = { ...forty, rowHeights: [{ row: 39, points: 300 }] };
    expect(paginate(PRINT, facts(long))).not.toHaveProperty('fitToHeight');
    expect(breaksOf(long)).toEqual([32]);
  });

  test('ends a page only before rows that may begin one', () => {
    expect(breaksOf({ ends: [0, 20, 40] })).toEqual([20, 40]);
  });

  test('begins a page where it must', () => {
    expect(breaksOf({ newPages: [5] })).toEqual([5, 37]);
  });

  test('balances the last two pages where the last would be nearly empty', () => {
    expect(breaksOf({ ends: everyRow(0, 35), rowHeights: [{ row: 34, points: 15 }] })).toEqual([
      18,
    ]);
  });

  test('keeps a block of rows on one page where it fits', () => {
    expect(breaksOf({ whole: [{ first: 25, end: 50 }] })).toEqual([25, 50]);
    expect(breaksOf({ whole: [{ first: 5, end: 50 }] })).toEqual([32]);
  });

  test('leaves room for rows that are repeated', () => {
    const repeatRows = { first: 0, last: 4 };
    const long = { ends: everyRow(0, 80), rowHeights: [{ row: 79, points: 15 }] };
    expect(breaksOf(long, { repeatRows })).toEqual([32, 59]);
  });

  test('continues on a page beside, with the first columns repeated, rather than print too small', () => {
    const wide = facts({ columnWidths: Array(20).fill(20), repeated: 2 });
    const { fitToWidth, repeatColumns } = paginate(PRINT, wide);
    expect(fitToWidth).toBeGreaterThan(1);
    expect(repeatColumns).toEqual({ first: 0, last: 1 });
    expect(paginate(PRINT, facts()).fitToWidth).toBe(1);
  });
});
