import { runSteps } from '../../../../shared/steps';
import fc from 'fast-check';
import type { RangeFormat } from '../../../model';
import { numberFormatCalls } from './number-formats';

const anyFormats: fc.Arbitrary<readonly RangeFormat[]> = fc.array(
  fc.record({
    range: fc.record({
      row: fc.nat({ max: 60 }),
      column: fc.nat({ max: 50 }),
      rowCount: fc.integer({ min: 1, max: 40 }),
      columnCount: fc.integer({ min: 1, max: 9 }),
    }),
    style: fc.constantFrom<RangeFormat['style']>(
      { numberFormat: '0' },
      { numberFormat: '#,##0.00' },
      { bold: true },
    ),
  }),
  { maxLength: 12 },
);

test('each cell gets the last number format that is set for it, and no other cell gets one', () => {
  fc.assert(
    fc.property(anyFormats, (formats) => {
      const wanted = new Map<string, string>();
      for (const { range, style } of formats) {
        if (style.numberFormat === undefined) continue;
        for (let y = 0; y < range.rowCount; y += 1) {
          for (let x = 0; x < range.columnCount; x += 1) {
            wanted.set(`${range.row + y} ${range.column + x}`, style.numberFormat);
          }
        }
      }
      const set = new Map<string, string>();
      for (const { range, formats: given } of runSteps(numberFormatCalls(formats))) {
        for (let y = 0; y < range.rowCount; y += 1) {
          for (let x = 0; x < range.columnCount; x += 1) {
            const format = typeof given === 'string' ? given : given[y]?.[x];
            if (format) set.set(`${range.row + y} ${range.column + x}`, format);
          }
        }
      }
      expect([...set].sort()).toEqual([...wanted].sort());
    }),
  );
});

test('many small blocks on a sheet are one call, and a large block is one of its own', () => {
  const cell = (row: number, format: string): RangeFormat => ({
    range: { row, column: row % 3, rowCount: 1, columnCount: 1 },
    style: { numberFormat: format },
  });
  const small = Array.from({ length: 40 }, (_, row) => cell(row, row % 2 ? '0' : '0.0'));
  expect(runSteps(numberFormatCalls(small))).toHaveLength(1);
  const large = { row: 50, column: 0, rowCount: 200, columnCount: 5 };
  const calls = runSteps(
    numberFormatCalls([...small, { range: large, style: { numberFormat: '0%' } }]),
  );
  expect(calls).toHaveLength(2);
  expect(calls[0]).toEqual({ range: large, formats: '0%' });
});
