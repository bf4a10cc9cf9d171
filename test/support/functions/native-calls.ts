import type { FunctionEquivalent } from './function-equivalents';

/** Further calls, in the forms that people write: literals, columns, several paths, defaults. */
export const NATIVE_CALLS: readonly Pick<FunctionEquivalent, 'id' | 'about' | 'inputs' | 'args'>[] =
  [
    {
      ...{ id: 'GROWTH_PATH', about: 'numbers, with the base year' },
      inputs: {},
      args: [100, 0.06, 4, true],
    },
    {
      ...{ id: 'GROWTH_PATH', about: 'a column of rates runs down' },
      inputs: { B2: [[100]], C2: [[0.04], [0.05], [-0.09]] },
      args: ['B2', 'C2:C4'],
    },
    {
      ...{ id: 'GROWTH_PATH', about: 'a column of bases, each with its own rates' },
      inputs: {
        B2: [[100], [800]],
        C2: [
          [0.1, 0.2],
          [0.05, 0.04],
        ],
      },
      args: ['B2:B3', 'C2:D3'],
    },
    {
      ...{ id: 'GROWTH_PATH', about: 'a row of bases with one rate' },
      inputs: { B2: [[100, 800, -5]] },
      args: ['B2:D2', -0.1, 2],
    },
    {
      ...{ id: 'INCREMENT_PATH', about: 'the usual three years' },
      inputs: { B2: [[800]] },
      args: ['B2', -12.5],
    },
    {
      ...{ id: 'INCREMENT_PATH', about: 'whole things, with the base year' },
      inputs: { B2: [[800.4]], C1: [[66.4, 66.4, -700.9]] },
      args: ['B2', 'C1:E1', null, true, true],
    },
    {
      ...{ id: 'STOCK_PATH', about: 'whole things that expire' },
      inputs: { B5: [[800]] },
      args: ['B5', 100, 0.75, 3, 6, true, true],
    },
    {
      ...{ id: 'COVERAGE_PATH', about: 'the base year first' },
      inputs: { B2: [[0.7], [2.5]] },
      args: ['B2', 'B3', null, 4, null, true],
    },
    {
      ...{ id: 'LINKED_PATH', about: 'the base year first, down' },
      inputs: { B1: [[100], [106], [112.36]], C1: [[50]] },
      args: ['C1', 'B1:B3', 1.2, true],
    },
    {
      ...{ id: 'BACKCAST_PATH', about: 'the latest year first' },
      inputs: { B2: [[800], [1000]] },
      args: ['B2', 'B3', 3, 'increment', null, null, true],
    },
    {
      ...{ id: 'PHASE_SHARES', about: 'numbers, on a logistic' },
      inputs: {},
      args: [5, 4.5],
    },
    {
      ...{ id: 'PEER_STATUS', about: 'labels of one’s own' },
      inputs: { B2: [[0.07, 0.05, -0.01]], C5: [[3], [2], [1]] },
      args: ['B2:D2', 0.06, 0.05, 'C5:C7'],
    },
    {
      ...{ id: 'PHASED_PATH', about: 'a programme that begins, with its base year' },
      inputs: { B3: [[20_000]], C1: [[0.25, 0.45, 0.3]] },
      args: ['B3', 'C1:E1', null, true],
    },
    {
      ...{ id: 'COVERAGE_PATH', about: 'until the ceiling is reached' },
      inputs: { B2: [[0.7], [2.5]] },
      args: ['B2', 'B3'],
    },
    {
      ...{ id: 'STOCK_PATH', about: 'all expire after one year' },
      inputs: { C1: [[5, 6, 7, 8]], B5: [[80]] },
      args: ['B5', 'C1:F1', 0.5, 1],
    },
    {
      ...{ id: 'STOCK_PATH', about: 'renewals of renewals' },
      inputs: { B5: [[80], [3], [0.75]] },
      args: ['B5', 'B6', 'B7', 2, 8],
    },
    {
      ...{ id: 'LINKED_PATH', about: 'keeps pace' },
      inputs: { B1: [[100, 106, 112.36]], B3: [[50]] },
      args: ['B3', 'B1:D1'],
    },
    {
      ...{ id: 'RAMP_PATH', about: 'two projects, one of which runs already' },
      inputs: {
        B2: [
          [90, 1, 3],
          [20, -2, 0],
        ],
      },
      args: ['B2:B3', 'C2:C3', 'D2:D3'],
    },
    {
      ...{ id: 'BACKCAST_PATH', about: 'within one cap and one floor' },
      inputs: { B2: [[104], [119.1016]] },
      args: ['B2', 'B3', 3, 'growth', 0.1, -0.01],
    },
    {
      ...{ id: 'TARGET_GAP', about: 'at most, beside other comparators' },
      inputs: {
        B2: [
          [50, 45, '<='],
          [50, 45, null],
          [0.052, 0.06, '左右'],
        ],
      },
      args: ['B2:B4', 'C2:C4', 'D2:D4'],
    },
    {
      ...{ id: 'TARGET_MET', about: 'less than' },
      inputs: {
        B2: [
          [44, 45],
          [45, 45],
        ],
      },
      args: ['B2:B3', 'C2:C3', 'lessThan'],
    },
    {
      ...{ id: 'TARGET_GAP', about: 'equal, full and at most, as they are written' },
      inputs: {
        B2: [
          [0.058, 0.06, '='],
          [0.75, 1, '全覆盖'],
          [50, 45, '以下'],
        ],
      },
      args: ['B2:B4', 'C2:C4', 'D2:D4'],
    },
    {
      ...{ id: 'TARGET_MET', about: 'equal and full' },
      inputs: {
        B2: [
          [0.058, 0.06, '='],
          [0.06, 0.06, '='],
          [1, 1, 'full'],
        ],
      },
      args: ['B2:B4', 'C2:C4', 'D2:D4'],
    },
    {
      ...{ id: 'CONTRIBUTION', about: 'a later value of the whole that is 0' },
      inputs: { B2: [[40, 44, 100, 0]] },
      args: ['B2', 'C2', 'D2', 'E2'],
    },
    {
      ...{ id: 'COVERAGE_PATH', about: 'a ceiling and years of 0' },
      inputs: { B2: [[0.7, 3, 0, 0]] },
      args: ['B2', 'C2', 'D2', 'E2'],
    },
    {
      ...{ id: 'TARGET_STATUS', about: 'the usual thresholds' },
      inputs: { B2: [[0.95, 0.8, 0.2]] },
      args: ['B2:D2'],
    },
    {
      ...{ id: 'TARGET_STATUS', about: 'a low green and labels of one’s own' },
      inputs: { B2: [[0.65, 0.55]], B4: [['达标'], ['预警'], ['滞后']] },
      args: ['B2:C2', 0.6, null, 'B4:B6'],
    },
    {
      ...{ id: 'TIME_DISTANCE', about: 'a path that falls' },
      inputs: { B2: [[100], [90], [80], [75]] },
      args: ['B2:B5', 85, 1],
    },
    {
      ...{ id: 'AVERAGE_GROWTH', about: 'a column by both methods' },
      inputs: { B2: [[800], [900], [930], [1000]], D2: [['level', '累计法']] },
      args: ['B2:B5', 'D2:E2'],
    },
    {
      ...{ id: 'CONTRIBUTION', about: 'a row of parts with a column of wholes' },
      inputs: { B2: [[20, 30]], B3: [[23, 31]], B5: [[100], [110]] },
      args: ['B2:C2', 'B3:C3', 'B5:B6'],
    },
  ];
