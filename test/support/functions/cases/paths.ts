import type { FunctionCases } from '../function-case';

/** Calls of the functions in `src/functions/definitions/paths`. */
export const pathsCases = {
  GROWTH_PATH: {
    allArguments: [100, 0.06, 3, false],
    inReport: ['=PLAN.GROWTH_PATH($A$1,B1:D1)'],
    published: [
      { args: '100, 6%, 3', last: 119.1016, digits: 10 },
      { args: '90%, -30%, 1', last: 0.63, digits: 12 },
    ],
    documented: [
      {
        about: 'a rate per year',
        inputs: { C1: [[0.04, 0.05, -0.09]], B2: [[100]] },
        args: ['B2', 'C1:E1'],
        formulas: { 'C2:E2': '=B2*(1+C1)' },
        result: 'C2:E2',
      },
    ],
    further: [
      { about: 'numbers, with the base year', inputs: {}, args: [100, 0.06, 4, true] },
      {
        about: 'a column of rates runs down',
        inputs: { B2: [[100]], C2: [[0.04], [0.05], [-0.09]] },
        args: ['B2', 'C2:C4'],
      },
      {
        about: 'a column of bases, each with its own rates',
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
        about: 'a row of bases with one rate',
        inputs: { B2: [[100, 800, -5]] },
        args: ['B2:D2', -0.1, 2],
      },
    ],
  },
  INCREMENT_PATH: {
    allArguments: [800, 60, 3, false, false],
    inReport: ['=PLAN.INCREMENT_PATH(A1,{5;6},,TRUE)'],
    published: [{ args: '90%, -30%, 1', last: 0.6, digits: 12 }],
    documented: [
      {
        about: 'an amount per year',
        inputs: { C1: [[60, 66.5, -12]], B2: [[800]] },
        args: ['B2', 'C1:E1', null, true],
        formulas: { 'C2:E2': '=B2+C1' },
        result: 'B2:E2',
      },
      {
        about: 'whole things',
        inputs: { C1: [[66.4, 66.1, -700.5]], B2: [[80.5]] },
        args: ['B2', 'C1:E1', null, false, true],
        formulas: { 'C2:E2': '=B2+C1', 'C3:E3': '=ROUND(C2,0)' },
        result: 'C3:E3',
      },
    ],
    further: [
      { about: 'the usual three years', inputs: { B2: [[800]] }, args: ['B2', -12.5] },
      {
        about: 'whole things, with the base year',
        inputs: { B2: [[800.4]], C1: [[66.4, 66.4, -700.9]] },
        args: ['B2', 'C1:E1', null, true, true],
      },
    ],
  },
  PHASED_PATH: {
    allArguments: [20_000, [[0.25, 0.5, 0.25]], 1000, false],
    inReport: ['=PLAN.PHASED_PATH(E1,F1:H1,A1)'],
    documented: [
      {
        about: 'a programme that has begun',
        inputs: { C1: [[0.25, 0.45, 0.3]], B2: [[1234.5]], B3: [[20_000]] },
        args: ['B3', 'C1:E1', 'B2'],
        formulas: { 'C2:E2': '=B2+($B$3-$B$2)*C1' },
        result: 'C2:E2',
      },
    ],
    further: [
      {
        about: 'a programme that begins, with its base year',
        inputs: { B3: [[20_000]], C1: [[0.25, 0.45, 0.3]] },
        args: ['B3', 'C1:E1', null, true],
      },
    ],
  },
  PHASE_SHARES: {
    allArguments: [3, 6],
    inReport: [],
    published: [{ args: '3, 6', last: 0.244728, digits: 6 }],
    documented: [
      {
        about: 'equal phases',
        inputs: { B2: [[3]] },
        args: [3],
        formulas: { 'C2:E2': '=1/$B$2' },
        result: 'C2:E2',
      },
      {
        about: 'a logistic',
        inputs: { C1: [[1, 2, 3, 4]], B2: [[4], [6]] },
        args: [4, 6],
        formulas: {
          'C2:F2': '=(TANH($B$3*(2*C1/$B$2-1)/4)-TANH($B$3*(2*(C1-1)/$B$2-1)/4))/TANH($B$3/4)/2',
        },
        result: 'C2:F2',
      },
    ],
    further: [{ about: 'numbers, on a logistic', inputs: {}, args: [5, 4.5] }],
  },
  COVERAGE_PATH: {
    allArguments: [0.7, 3, 0.9, 3, 6, false],
    inReport: ['=PLAN.COVERAGE_PATH(0.7,2.5)'],
    published: [{ args: '0, 3, , , 6', last: 1, digits: 12 }],
    documented: [
      {
        about: 'even steps past the ceiling',
        inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[0.7], [3.5], [0.95]] },
        args: ['B2', 'B3', 'B4', 5],
        formulas: { 'C2:G2': '=$B$2+($B$4-$B$2)*MIN(1,C1/$B$3)' },
        result: 'C2:G2',
      },
      {
        about: 'a logistic',
        inputs: { C1: [[1, 2, 3, 4]], B2: [[0.2], [3], [1], [6]] },
        args: ['B2', 'B3', 'B4', 4, 'B5'],
        formulas: {
          'C2:F2': '=$B$2+($B$4-$B$2)*IF(C1>=$B$3,1,(TANH($B$5*(2*C1/$B$3-1)/4)/TANH($B$5/4)+1)/2)',
        },
        result: 'C2:F2',
      },
    ],
    further: [
      {
        about: 'the base year first',
        inputs: { B2: [[0.7], [2.5]] },
        args: ['B2', 'B3', null, 4, null, true],
      },
      { about: 'until the ceiling is reached', inputs: { B2: [[0.7], [2.5]] }, args: ['B2', 'B3'] },
      {
        about: 'a ceiling and years of 0',
        inputs: { B2: [[0.7, 3, 0, 0]] },
        args: ['B2', 'C2', 'D2', 'E2'],
      },
    ],
  },
  STOCK_PATH: {
    allArguments: [800, 100, 0.75, 3, 3, false, true],
    inReport: ['=PLAN.STOCK_PATH(A1,E1,0.5,2,3)'],
    documented: [
      {
        about: 'expiry after three years',
        inputs: {
          C1: [
            [200, 100, 100, 50, 0, 75],
            [0.75, 0.8, 0.5, 1, 0, 0.9],
          ],
          B5: [[800]],
        },
        args: ['B5', 'C1:H1', 'C2:H2', 3],
        formulas: {
          'C3:E3': '=$B$5/3',
          'F3:H3': '=C1+C4',
          'C4:H4': '=C3*C2',
          'C5:H5': '=B5+C1-(C3-C4)',
        },
        result: 'C5:H5',
      },
    ],
    further: [
      {
        about: 'whole things that expire',
        inputs: { B5: [[800]] },
        args: ['B5', 100, 0.75, 3, 6, true, true],
      },
      {
        about: 'all expire after one year',
        inputs: { C1: [[5, 6, 7, 8]], B5: [[80]] },
        args: ['B5', 'C1:F1', 0.5, 1],
      },
      {
        about: 'renewals of renewals',
        inputs: { B5: [[80], [3], [0.75]] },
        args: ['B5', 'B6', 'B7', 2, 8],
      },
    ],
  },
  LINKED_PATH: {
    allArguments: [50, [[100, 106, 112.36]], 1.2, false],
    inReport: ['=PLAN.LINKED_PATH(A1,{100,106,112.36},1.2)'],
    documented: [
      {
        about: 'an elasticity per year',
        inputs: { B1: [[100, 106, 112.36, 109]], C2: [[1, 1.2, 0.4]], B3: [[50]] },
        args: ['B3', 'B1:E1', 'C2:E2'],
        formulas: { 'C3:E3': '=B3*(C1/B1)^C2' },
        result: 'C3:E3',
      },
    ],
    further: [
      {
        about: 'the base year first, down',
        inputs: { B1: [[100], [106], [112.36]], C1: [[50]] },
        args: ['C1', 'B1:B3', 1.2, true],
      },
      {
        about: 'keeps pace',
        inputs: { B1: [[100, 106, 112.36]], B3: [[50]] },
        args: ['B3', 'B1:D1'],
      },
    ],
  },
  RAMP_PATH: {
    allArguments: [90, 1, 3, 4, 6],
    inReport: ['=PLAN.RAMP_PATH(A1,1,2,4)'],
    documented: [
      {
        about: 'even steps',
        inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[90], [1.25], [3]] },
        args: ['B2', 'B3', 'B4', 5],
        formulas: {
          'C2:G2': '=$B$2*IF($B$4=0,IF(C1>=$B$3,1,0),MAX(0,MIN(1,(C1-$B$3)/$B$4)))',
        },
        result: 'C2:G2',
      },
      {
        about: 'no ramp',
        inputs: { C1: [[1, 2, 3]], B2: [[90], [2], [0]] },
        args: ['B2', 'B3', 'B4', 3],
        formulas: {
          'C2:E2': '=$B$2*IF($B$4=0,IF(C1>=$B$3,1,0),MAX(0,MIN(1,(C1-$B$3)/$B$4)))',
        },
        result: 'C2:E2',
      },
      {
        about: 'a logistic',
        inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[90], [1.5], [3], [6]] },
        args: ['B2', 'B3', 'B4', 5, 'B5'],
        formulas: {
          'C2:G2':
            '=$B$2*IF(C1>=$B$3+$B$4,1,IF(C1<=$B$3,0,(TANH($B$5*(2*(C1-$B$3)/$B$4-1)/4)/TANH($B$5/4)+1)/2))',
        },
        result: 'C2:G2',
      },
    ],
    further: [
      {
        about: 'two projects, one of which runs already',
        inputs: {
          B2: [
            [90, 1, 3],
            [20, -2, 0],
          ],
        },
        args: ['B2:B3', 'C2:C3', 'D2:D3'],
      },
    ],
  },
  NOMINAL_PATH: {
    allArguments: [[[100, 106]], [[1, 0.995]], false],
    inReport: ['=PLAN.NOMINAL_PATH({100,106},{1,1.02})'],
    published: [{ args: '{100, 106}, {1, 0.995}', last: 105.47, digits: 9 }],
    documented: [
      {
        about: 'to current prices',
        inputs: {
          B1: [
            [100, 106, 112.36],
            [1.02, 1.0149, 1.03],
          ],
        },
        args: ['B1:D1', 'B2:D2'],
        formulas: { 'B3:D3': '=B1*B2/$B2' },
        result: 'B3:D3',
      },
      {
        about: 'back to prices of the first year',
        inputs: {
          B1: [
            [100, 105.47, 113],
            [1.02, 1.0149, 1.03],
          ],
        },
        args: ['B1:D1', 'B2:D2', true],
        formulas: { 'B3:D3': '=B1*$B2/B2' },
        result: 'B3:D3',
      },
    ],
  },
  BACKCAST_PATH: {
    allArguments: [800, 1000, 3, 'growth', 0.09, 0.01, false],
    inReport: ['=PLAN.BACKCAST_PATH(A1,E1,3)'],
    documented: [
      {
        about: 'one rate',
        inputs: { B2: [[104], [119.1016], [3]] },
        args: ['B2', 'B3', 3],
        formulas: { 'C2:E2': '=B2*($B$3/$B$2)^(1/$B$4)' },
        result: 'C2:E2',
      },
      {
        about: 'one amount',
        inputs: { B2: [[800], [1000], [3]] },
        args: ['B2', 'B3', 3, 'increment', 70],
        formulas: { 'C2:E2': '=B2+($B$3-$B$2)/$B$4' },
        result: 'C2:E2',
      },
    ],
    further: [
      {
        about: 'the latest year first',
        inputs: { B2: [[800], [1000]] },
        args: ['B2', 'B3', 3, 'increment', null, null, true],
      },
      {
        about: 'within one cap and one floor',
        inputs: { B2: [[104], [119.1016]] },
        args: ['B2', 'B3', 3, 'growth', 0.1, -0.01],
      },
    ],
  },
} satisfies Readonly<Record<string, FunctionCases>>;
