import { runSteps } from '../../../../shared/steps';
import type { PlannedCell } from '../../../model';
import { sheetMatrix } from '../base/cell-input';
import { findDifferences } from './read-back';

interface Reading {
  readonly formula?: unknown;
  readonly value: unknown;
  readonly calculated?: boolean;
  readonly rounds?: boolean;
}

function differences(cell: PlannedCell, reading: Reading) {
  const { value, calculated = true, rounds = false } = reading;
  const formula = 'formula' in reading ? reading.formula : cell.kind === 'formula' ? '=A1' : value;
  const matrix = sheetMatrix({ blocks: [{ row: 4, column: 1, cells: [[cell]] }] });
  if (!matrix) throw new Error('no matrix');
  const read = { formulas: [[formula]], values: [[value]] };
  return runSteps(findDifferences(matrix, read, { calculated, rounds }));
}

const formula = (value: number | string | null): PlannedCell => ({
  ...{ kind: 'formula', formula: '=A1', value },
});

describe('a cell that was read back', () => {
  test.each<[string, PlannedCell, unknown]>([
    ['a number that comes back as it went', { kind: 'number', value: 0.1 }, 0.1],
    ['a text', { kind: 'text', value: '=1' }, '=1'],
    ['a text with other line ends', { kind: 'text', value: 'a\r\nb' }, 'a\nb'],
    ['a blank', { kind: 'blank' }, ''],
    ['a boolean', { kind: 'boolean', value: false }, false],
    ['a formula within the error of adding', formula(100), 100 + 1e-10],
    ['a formula that shows a text', formula('met'), 'met'],
    ['a formula that shows a text with the reader’s separators', formula('1,234.5 a'), '1.234,5 a'],
    ['a formula that shows nothing', formula(''), ''],
    ['a formula whose value nobody said', formula(null), 12],
  ])('is as planned: %s', (_title, cell, value) => {
    expect(differences(cell, { value })).toEqual({ content: null, results: [] });
  });

  test.each<[string, PlannedCell, Reading]>([
    ['another number', { kind: 'number', value: 0.1 }, { value: 0.11 }],
    ['a number that became a text', { kind: 'number', value: 5 }, { value: '5' }],
    ['a text that became a number', { kind: 'text', value: '2025' }, { value: 2025 }],
    ['a text that became a formula', { kind: 'text', value: '=1' }, { formula: '=1', value: 1 }],
    [
      'a text that a formula shows',
      { kind: 'text', value: 'km' },
      { formula: '="km"', value: 'km' },
    ],
    ['something in a blank cell', { kind: 'blank' }, { value: 'left over' }],
    [
      'a formula that shows nothing in a blank cell',
      { kind: 'blank' },
      { formula: '=A9', value: '' },
    ],
    ['nothing at all', { kind: 'number', value: 1 }, { value: undefined }],
    ['another formula with the same result', formula(100), { formula: '=A2', value: 100 }],
    ['the result of a formula', formula(100), { formula: 100, value: 100 }],
  ])('does not hold what was written: %s', (_title, cell, reading) => {
    expect(differences(cell, reading).content).toBe('B5');
  });

  test.each<[string, PlannedCell, unknown]>([
    ['another number', formula(100), 101],
    ['an error', formula(100), '#REF!'],
    ['an error where no value is known', formula(null), '#NAME?'],
    ['an error in another language', formula(null), '#WERT!'],
    ['nought where nothing should show', formula(''), 0],
    ['another word', formula('met'), 'short'],
  ])('holds the formula and shows %s', (_title, cell, shown) => {
    const expected = (cell.kind === 'formula' && cell.value) || '';
    expect(differences(cell, { value: shown })).toEqual({
      content: null,
      results: [{ cell: 'B5', shown, expected }],
    });
  });

  test('holds its formula with the @ that Excel has added', () => {
    expect(differences(formula(1), { formula: '=@A1', value: 1 })).toEqual({
      ...{ content: null, results: [] },
    });
  });

  test('is not compared where the workbook calculates by hand', () => {
    expect(differences(formula(100), { value: 0, calculated: false }).results).toEqual([]);
  });
});

describe('a number in a workbook that keeps numbers as they are displayed', () => {
  const planned: PlannedCell = { kind: 'number', value: 0.064713 };

  test.each([0.0647, 0.06, 0.065, 0])('is told if it was rounded to %d', (value) => {
    expect(differences(planned, { value, rounds: true })).toEqual({
      content: null,
      results: [{ cell: 'B5', shown: value, expected: 0.064713 }],
    });
    expect(differences(planned, { value }).content).toBe('B5');
  });

  test.each([0.0648, 0.07, 1])('is not what was written if it is %d', (value) => {
    expect(differences(planned, { value, rounds: true }).content).toBe('B5');
  });
});
