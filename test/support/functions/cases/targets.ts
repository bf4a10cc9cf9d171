import type { FunctionCases } from '../function-case';

/** Calls of the functions in `src/functions/definitions/targets`. */
export const targetsCases = {
  TARGET_GAP: {
    allArguments: [900, 1000, 'about', 50],
    inReport: ['=PLAN.TARGET_GAP(A1,E1)'],
    documented: [
      {
        about: 'at least',
        inputs: {
          B2: [
            [900, 1000],
            [1050, 1000],
            [-3.5, -4],
          ],
        },
        args: ['B2:B4', 'C2:C4'],
        formulas: { 'E2:E4': '=C2-B2' },
        result: 'E2:E4',
      },
      {
        about: 'about',
        inputs: {
          B2: [
            [0.05, 0.06, 0.005],
            [0.058, 0.06, 0.005],
            [110, 100, 5],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'about', 'D2:D4'],
        formulas: { 'E2:E4': '=MAX(0,ABS(B2-C2)-D2)' },
        result: 'E2:E4',
      },
    ],
    further: [
      {
        about: 'at most, beside other comparators',
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
        about: 'equal, full and at most, as they are written',
        inputs: {
          B2: [
            [0.058, 0.06, '='],
            [0.75, 1, '全覆盖'],
            [50, 45, '以下'],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4'],
      },
    ],
  },
  TARGET_MET: {
    allArguments: [900, 1000, 'about', 50],
    inReport: ['=PLAN.TARGET_MET(A1,E1)'],
    documented: [
      {
        about: 'at least',
        inputs: {
          B2: [
            [900, 1000],
            [1050, 1000],
            [0.3, 0.30000000000000004],
            [999.999, 1000],
          ],
        },
        args: ['B2:B5', 'C2:C5'],
        formulas: { 'E2:E5': '=C2-B2<=1E-9*IF(ABS(C2)=0,1,ABS(C2))' },
        result: 'E2:E5',
      },
      {
        about: 'more than',
        inputs: {
          B2: [
            [900, 1000],
            [1050, 1000],
            [1000, 1000],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'moreThan'],
        formulas: { 'E2:E4': '=B2-C2>1E-9*IF(ABS(C2)=0,1,ABS(C2))' },
        result: 'E2:E4',
      },
      {
        about: 'about',
        inputs: {
          B2: [
            [0.055, 0.06, 0.005],
            [0.054, 0.06, 0.005],
            [104, 100, 5],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'about', 'D2:D4'],
        formulas: { 'E2:E4': '=ABS(B2-C2)-D2<=1E-9*IF(MAX(ABS(C2),D2)=0,1,MAX(ABS(C2),D2))' },
        result: 'E2:E4',
      },
    ],
    further: [
      {
        about: 'less than',
        inputs: {
          B2: [
            [44, 45],
            [45, 45],
          ],
        },
        args: ['B2:B3', 'C2:C3', 'lessThan'],
      },
      {
        about: 'equal and full',
        inputs: {
          B2: [
            [0.058, 0.06, '='],
            [0.06, 0.06, '='],
            [1, 1, 'full'],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4'],
      },
    ],
  },
  TARGET_STATUS: {
    allArguments: [0.8, 0.9, 0.75, [['绿', '黄', '红']]],
    inReport: ['=PLAN.TARGET_STATUS(A1/E1)'],
    documented: [
      {
        about: 'two thresholds',
        inputs: {
          B2: [
            [1.02, 0.9, 0.75],
            [0.8, 0.9, 0.75],
            [0.75, 0.9, 0.75],
            [0.3, 0.3, 0.1],
            [-1, 0.9, 0.75],
          ],
        },
        args: ['B2:B6', 'C2:C6', 'D2:D6'],
        formulas: { 'E2:E6': '=IF(B2>=C2-1E-9,"green",IF(B2>=D2-1E-9,"yellow","red"))' },
        result: 'E2:E6',
      },
    ],
    further: [
      { about: 'the usual thresholds', inputs: { B2: [[0.95, 0.8, 0.2]] }, args: ['B2:D2'] },
      {
        about: 'a low green and labels of one’s own',
        inputs: { B2: [[0.65, 0.55]], B4: [['达标'], ['预警'], ['滞后']] },
        args: ['B2:C2', 0.6, null, 'B4:B6'],
      },
    ],
  },
  PEER_STATUS: {
    allArguments: [0.06, 0.06, 0.05, [['绿', '黄', '红']]],
    inReport: [],
    documented: [
      {
        about: 'plan and peers',
        inputs: {
          B2: [
            [0.06, 0.06, 0.055],
            [0.06, 0.06, 0.065],
            [0.059, 0.06, 0.05],
            [0.3, 0.30000000000000004, 0.1],
            [0, 0.06, 0.05],
            [-0.01, -0.02, -0.03],
          ],
        },
        args: ['B2:B7', 'C2:C7', 'D2:D7'],
        formulas: {
          'E2:E7': '=IF(B2+1E-9<0,"red",IF(AND(B2>=C2-1E-9,B2>=D2-1E-9),"green","yellow"))',
        },
        result: 'E2:E7',
      },
    ],
    further: [
      {
        about: 'labels of one’s own',
        inputs: { B2: [[0.07, 0.05, -0.01]], C5: [[3], [2], [1]] },
        args: ['B2:D2', 0.06, 0.05, 'C5:C7'],
      },
    ],
  },
  ACHIEVEMENT: {
    allArguments: [800, 1000, 860],
    inReport: ['=PLAN.ACHIEVEMENT(A1,E1,110)'],
    published: [{ args: '800, 1000, 860', last: 0.3, digits: 12 }],
    documented: [
      {
        about: 'targets above and below the start',
        inputs: {
          B2: [
            [800, 1000, 860],
            [100, 86.5, 95.95],
            [0.7, 1, 0.65],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4'],
        formulas: { 'E2:E4': '=(D2-B2)/(C2-B2)' },
        result: 'E2:E4',
      },
    ],
  },
  TIME_DISTANCE: {
    allArguments: [[[0, 5000, 10_000]], 9000, 2],
    inReport: ['=PLAN.TIME_DISTANCE(F1:G1,0.3,1)'],
    published: [
      {
        args: '{8333.33333333333, 8888.88888888889, 9444.44444444444, 10000}, 9000, 3',
        last: -1.8,
        digits: 9,
      },
    ],
    documented: [
      {
        about: 'behind a path that rises',
        inputs: { B2: [[0, 4000, 10_000, 15_500, 20_000, 9000, 2.5]] },
        args: ['B2:F2', 'G2', 'H2'],
        formulas: {
          I2: '=MIN(MATCH(G2,B2:F2),COUNT(B2:F2)-1)',
          J2: '=I2-1+(G2-INDEX(B2:F2,I2))/(INDEX(B2:F2,I2+1)-INDEX(B2:F2,I2))-H2',
        },
        result: 'J2',
      },
      {
        about: 'at the end of the path',
        inputs: { B2: [[800, 860, 900, 960, 1000, 1000, 3]] },
        args: ['B2:F2', 'G2', 'H2'],
        formulas: {
          I2: '=MIN(MATCH(G2,B2:F2),COUNT(B2:F2)-1)',
          J2: '=I2-1+(G2-INDEX(B2:F2,I2))/(INDEX(B2:F2,I2+1)-INDEX(B2:F2,I2))-H2',
        },
        result: 'J2',
      },
    ],
    further: [
      {
        about: 'a path that falls',
        inputs: { B2: [[100], [90], [80], [75]] },
        args: ['B2:B5', 85, 1],
      },
    ],
  },
  REQUIRED_GROWTH: {
    allArguments: [800, 1000, 3],
    inReport: ['=PLAN.REQUIRED_GROWTH(A1,E1,2)'],
    published: [
      { args: '1, 0.865, 5', last: (1 - 0.135) ** (1 / 5) - 1, digits: 12 },
      { args: '104, 119.1016, 2', last: 0.070143772, digits: 9 },
      { args: '109.2, 119.1016, 1', last: 0.090673993, digits: 9 },
      // The documented example of Excel's RRI, to the documented digits.
      { args: '10000, 11000, 96', last: 0.0009933, digits: 7 },
    ],
    documented: [
      {
        about: 'by hand',
        inputs: {
          B2: [
            [800, 1000, 3],
            [104, 119.1016, 2],
            [100, 80, 7],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4'],
        formulas: { 'E2:E4': '=(C2/B2)^(1/D2)-1' },
        result: 'E2:E4',
      },
      {
        about: 'by RRI',
        inputs: {
          B2: [
            [10_000, 11_000, 8],
            [10_000, 11_000, 96],
            [800, 1000, 2.5],
            [800, 1000, 2],
          ],
        },
        args: ['B2:B5', 'C2:C5', 'D2:D5'],
        formulas: { 'E2:E5': '=RRI(D2,B2,C2)' },
        result: 'E2:E5',
      },
    ],
  },
  REQUIRED_INCREMENT: {
    allArguments: [800, 1000, 3],
    inReport: ['=PLAN.REQUIRED_INCREMENT(A1,E1,2)'],
    documented: [
      {
        about: 'up and down',
        inputs: {
          B2: [
            [800, 1000, 3],
            [90, 63, 4],
          ],
        },
        args: ['B2:B3', 'C2:C3', 'D2:D3'],
        formulas: { 'E2:E3': '=(C2-B2)/D2' },
        result: 'E2:E3',
      },
    ],
  },
  RUN_RATE: {
    allArguments: [20_000, 9000, 18],
    inReport: ['=PLAN.RUN_RATE(E1,A1,2)'],
    documented: [
      {
        about: 'short of the target and beyond it',
        inputs: {
          B2: [
            [20_000, 9000, 18],
            [900, 960, 2.5],
          ],
        },
        args: ['B2:B3', 'C2:C3', 'D2:D3'],
        formulas: { 'E2:E3': '=(B2-C2)/D2' },
        result: 'E2:E3',
      },
    ],
  },
} satisfies Readonly<Record<string, FunctionCases>>;
