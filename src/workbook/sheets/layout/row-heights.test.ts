import type { PlannedCell } from '../../model';
import { lazyRows } from './lazy-rows';
import { runSteps } from '../../../shared/steps';
import { estimateRowHeights } from './row-heights';

test('rows that are made when they are read are not made for a column beside them', () => {
  const long = 'A name of several words that wraps in a narrow column';
  const name: readonly PlannedCell[] = [{ kind: 'text', value: long }];
  const made: number[] = [];
  const numbers = lazyRows<readonly PlannedCell[]>(3, (index) => {
    made.push(index);
    return [{ kind: 'number', value: index }];
  });
  const heights = runSteps(
    estimateRowHeights(
      [
        { row: 0, column: 0, cells: [name, name, name] },
        { row: 0, column: 1, cells: numbers },
      ],
      [{ range: { row: 0, column: 0, rowCount: 3, columnCount: 1 }, style: { wrap: true } }],
      [10, 10],
    ),
  );
  expect(heights).toHaveLength(3);
  expect(made).toEqual([]);
});
