import { runSteps } from '../../../../shared/steps';
import fc from 'fast-check';
import type { RangeFormat } from '../../../model';
import { type PlainStyle, type StyleCalls, styleCalls } from './cell-styles';

const anyStyle = fc.record(
  {
    fontColor: fc.constantFrom('#111111', '#222222'),
    fill: fc.constantFrom('#AAAAAA', '#BBBBBB'),
    bold: fc.boolean(),
    align: fc.constantFrom('left', 'right'),
    indent: fc.constantFrom(0, 1),
    borderBottom: fc.constantFrom('#333333', '#444444'),
    numberFormat: fc.constant('0.0'),
  },
  { requiredKeys: [] },
);

const anyFormats: fc.Arbitrary<readonly RangeFormat[]> = fc.array(
  fc.record({
    range: fc.record({
      row: fc.nat({ max: 30 }),
      column: fc.nat({ max: 8 }),
      rowCount: fc.integer({ min: 1, max: 12 }),
      columnCount: fc.integer({ min: 1, max: 6 }),
    }),
    style: anyStyle as fc.Arbitrary<RangeFormat['style']>,
  }),
  { maxLength: 14 },
);

type Cells = Map<string, PlainStyle>;

function paint(
  cells: Cells,
  { row, column, rowCount, columnCount }: RangeFormat['range'],
  style: PlainStyle,
) {
  for (let y = row; y < row + rowCount; y += 1) {
    for (let x = column; x < column + columnCount; x += 1) {
      const rest: RangeFormat['style'] = { ...cells.get(`${y} ${x}`), ...style };
      delete (rest as { numberFormat?: string }).numberFormat;
      if (Object.keys(rest).length > 0) cells.set(`${y} ${x}`, rest);
    }
  }
}

function asFormatted(formats: readonly RangeFormat[]): Cells {
  const cells: Cells = new Map();
  for (const { range, style } of formats) paint(cells, range, style);
  return cells;
}

function asCalled({ block, areas }: StyleCalls): Cells {
  const cells: Cells = new Map();
  for (const { style, ranges } of areas) for (const range of ranges) paint(cells, range, style);
  block?.styles.forEach((line, y) =>
    line.forEach((style, x) => {
      const at = { row: block.range.row + y, column: block.range.column + x };
      if (style) paint(cells, { ...at, rowCount: 1, columnCount: 1 }, style);
    }),
  );
  return cells;
}

const sorted = (cells: Cells) =>
  [...cells].map(([at, style]) => [at, Object.entries(style).sort()]).sort();

describe('the calls that style cells', () => {
  test('give every cell the style that the formats give it, the last of them winning', () => {
    fc.assert(
      fc.property(anyFormats, (formats) => {
        expect(sorted(asCalled(runSteps(styleCalls(formats))))).toEqual(
          sorted(asFormatted(formats)),
        );
      }),
    );
  });

  test('may come in any order', () => {
    fc.assert(
      fc.property(anyFormats, (formats) => {
        const { block, areas } = runSteps(styleCalls(formats));
        const reversed = { block, areas: [...areas].reverse() };
        expect(sorted(asCalled(reversed))).toEqual(sorted(asFormatted(formats)));
      }),
    );
  });

  const row = (at: number, rowCount = 1) => ({ row: at, column: 0, rowCount, columnCount: 60 });

  test('reach all cells of a property at once', () => {
    const { areas } = runSteps(
      styleCalls([
        { range: row(0, 20), style: { bold: true } },
        { range: row(30, 20), style: { bold: true, italic: true } },
      ]),
    );
    expect(areas).toEqual([
      { style: { italic: true }, ranges: [row(30, 20)] },
      { style: { bold: true }, ranges: [row(0, 20), row(30, 20)] },
    ]);
  });

  test('set an indent together with its alignment', () => {
    const { areas } = runSteps(
      styleCalls([
        { range: row(0, 20), style: { align: 'left', indent: 1 } },
        { range: row(30, 20), style: { align: 'left', indent: 2 } },
      ]),
    );
    expect(areas.map(({ style }) => style)).toEqual([
      { align: 'left', indent: 1 },
      { align: 'left', indent: 2 },
    ]);
  });

  test('set a small sheet in one', () => {
    const { block, areas } = runSteps(
      styleCalls([
        { range: { row: 2, column: 1, rowCount: 1, columnCount: 1 }, style: { bold: true } },
        { range: { row: 3, column: 2, rowCount: 1, columnCount: 1 }, style: { italic: true } },
      ]),
    );
    expect(areas).toEqual([]);
    expect(block).toEqual({
      range: { row: 2, column: 1, rowCount: 2, columnCount: 2 },
      styles: [
        [{ bold: true }, null],
        [null, { italic: true }],
      ],
    });
  });

  test('are none without a style', () => {
    const format = { range: row(0), style: { numberFormat: '0.0' } };
    expect(runSteps(styleCalls([format]))).toEqual({ block: null, areas: [] });
  });
});
