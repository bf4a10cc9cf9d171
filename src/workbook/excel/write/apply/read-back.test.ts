import type { PlannedCell } from '../../../model';
import { sheetMatrix } from '../base/cell-input';
import { firstDifference } from './read-back';

function difference(cell: PlannedCell, value: unknown, calculated = true): string | null {
  const matrix = sheetMatrix({ blocks: [{ row: 4, column: 1, cells: [[cell]] }] });
  if (!matrix) throw new Error('no matrix');
  return firstDifference(matrix, [[value]], { calculated });
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
    ['a formula that shows nothing', formula(''), ''],
    ['a formula whose value nobody said', formula(null), 12],
  ])('passes: %s', (_title, cell, value) => {
    expect(difference(cell, value)).toBeNull();
  });

  test.each<[string, PlannedCell, unknown]>([
    ['another number', { kind: 'number', value: 0.1 }, 0.11],
    ['a number that became a text', { kind: 'number', value: 5 }, '5'],
    ['a text that became a number', { kind: 'text', value: '2025' }, 2025],
    ['a text that became a formula', { kind: 'text', value: '=1' }, 1],
    ['something in a blank cell', { kind: 'blank' }, 'left over'],
    ['a formula that comes to something else', formula(100), 101],
    ['an error', formula(100), '#REF!'],
    ['an error where no value is known', formula(null), '#NAME?'],
    ['nought where nothing should show', formula(''), 0],
    ['another word', formula('met'), 'short'],
    ['nothing at all', { kind: 'number', value: 1 }, undefined],
  ])('is reported by its address: %s', (_title, cell, value) => {
    expect(difference(cell, value)).toBe('B5');
  });

  test('is not compared where the workbook calculates by hand', () => {
    expect(difference(formula(100), 0, false)).toBeNull();
  });
});
