import type { Grid } from '../../simulator/base/grid';
import { createNodeGrid } from './create-node-grid';

let grid: Grid;

beforeEach(async () => {
  grid = await createNodeGrid();
});
afterEach(() => grid.dispose());

const CONTENTS = [1234567.891, 0.065, true, '1.234,5', '=FIXED(A1,1)', '=A2*100&"%"'];

/** The results of formulas in A7 and below, over the contents above them. */
async function calculate(region: string, formulas: readonly string[]) {
  grid.useRegion?.(region, region);
  const sheetId = grid.activeSheetId();
  const lines = [...CONTENTS, ...formulas].map((content) =>
    typeof content === 'string' && content.startsWith('=')
      ? [{ kind: 'formula' as const, formula: content }]
      : [{ kind: 'value' as const, value: content }],
  );
  const area = { row: 0, column: 0, rowCount: lines.length, columnCount: 1 };
  grid.write(sheetId, area, lines);
  await grid.whenCalculated();
  const values = grid.read(sheetId, area).map(([cell]) => cell?.value);
  return values.slice(CONTENTS.length);
}

const FORMULAS = [
  '=A5',
  '=A6',
  '="by "&A2&", "&3',
  '=CONCATENATE(A1," ",A2)',
  '=SUBSTITUTE("up {n}","{n}",A2)',
  '=A3&""',
  '=FIXED(-A1,0)',
  '=LEN(A2)',
];

test.each([
  [
    'en-US',
    [
      '1,234,567.9',
      '6.5%',
      'by 0.065, 3',
      '1234567.891 0.065',
      'up 0.065',
      'TRUE',
      '-1,234,568',
      5,
    ],
  ],
  [
    'de-DE',
    [
      '1.234.567,9',
      '6,5%',
      'by 0,065, 3',
      '1234567,891 0,065',
      'up 0,065',
      'WAHR',
      '-1.234.568',
      5,
    ],
  ],
  [
    'fr-FR',
    [
      ...['1\u202f234\u202f567,9', '6,5%', 'by 0,065, 3', '1234567,891 0,065', 'up 0,065', 'VRAI'],
      ...['-1\u202f234\u202f568', 5],
    ],
  ],
  [
    'tr-TR',
    [
      ...['1.234.567,9', '6,5%', 'by 0,065, 3', '1234567,891 0,065', 'up 0,065', 'DOĞRU'],
      ...['-1.234.568', 5],
    ],
  ],
  [
    'hi-IN',
    [
      '12,34,567.9',
      '6.5%',
      'by 0.065, 3',
      '1234567.891 0.065',
      'up 0.065',
      'TRUE',
      '-12,34,568',
      5,
    ],
  ],
  [
    'zh-CN',
    [
      '1,234,567.9',
      '6.5%',
      'by 0.065, 3',
      '1234567.891 0.065',
      'up 0.065',
      'TRUE',
      '-1,234,568',
      5,
    ],
  ],
  [
    'ja-JP',
    [
      '1,234,567.9',
      '6.5%',
      'by 0.065, 3',
      '1234567.891 0.065',
      'up 0.065',
      'TRUE',
      '-1,234,568',
      5,
    ],
  ],
])('texts with numbers are written as in %s', async (region, expected) => {
  expect(await calculate(region, FORMULAS)).toEqual(expected);
});

test('VALUE reads the numbers of the region, and TEXT the codes', async () => {
  expect(await calculate('de-DE', ['=VALUE(A4)', '=TEXT(A1,"#.##0,00")'])).toEqual([
    1234.5,
    '1.234.567,89',
  ]);
});

test('a format of TEXT for en-US gives something else in a German Excel', async () => {
  expect(await calculate('de-DE', ['=TEXT(A2,"0.00%")'])).not.toEqual(['6,50%']);
});
