import { runSteps } from '../../../../shared/steps';
import type { CellInput } from './cell-input';
import { repeatedFormulas } from './repeated-formulas';

const long = (cell: string): string => `=IF(${cell}>0,${'1+'.repeat(60)}${cell},0)`;

function divided(inputs: readonly (readonly CellInput[])[]) {
  const columnCount = inputs[0]?.length ?? 0;
  const range = { row: 4, column: 1, rowCount: inputs.length, columnCount };
  return runSteps(repeatedFormulas({ range, inputs, planned: [] }));
}

test('a formula that is the same in every cell of a block is given once for the block', () => {
  const { blocks, others } = divided([
    [long('A5'), long('B5'), "'text"],
    [long('A6'), long('B6'), 3],
  ]);
  expect(blocks).toEqual([
    {
      range: { row: 4, column: 1, rowCount: 2, columnCount: 2 },
      formula: long('RC[-1]'),
    },
  ]);
  expect(others.map(({ input }) => input)).toEqual(["'text", 3]);
});

test.each([
  ['short', [['=A5', '=B5']]],
  ['different', [[long('A5'), long('C5')]]],
])('formulas that are %s are sent cell by cell', (_, inputs) => {
  expect(divided(inputs)).toMatchObject({ blocks: [], others: [{ column: 1 }, { column: 2 }] });
});

test('a range of one cell stays a range', () => {
  const formula = long('SUM($A$6:$A$6)');
  const { blocks } = divided([[formula, formula, formula, formula]]);
  expect(blocks).toMatchObject([{ formula: long('SUM(R6C1:R6C1)') }]);
});

test.each<readonly [(row: number) => string, string]>([
  [(row) => `LOG10(A${String(row)})`, 'LOG10(RC[-1])'],
  [(row) => `'Q1'!A${String(row)}&Brief!A$5`, "'Q1'!RC[-1]&Brief!R5C[-1]"],
  [
    (row) => `SUM(A${String(row)}:C${String(row + 2)},$B${String(row + 3)})&"A5"`,
    'SUM(RC[-1]:R[2]C[1],R[3]C2)&"A5"',
  ],
  [(row) => `SUM(A:A,${String(row)}:${String(row)})`, 'SUM(C[-1],R)'],
])('the references of every row are translated alike', (cell, relative) => {
  const rows = [5, 6, 7, 8, 9].map((row) => [long(cell(row))]);
  const { blocks } = divided(rows);
  expect(blocks.map(({ formula }) => formula)).toEqual([long(relative)]);
});
