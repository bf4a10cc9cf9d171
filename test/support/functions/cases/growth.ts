import type { FunctionCases } from '../function-case';

/** Calls of the functions in `src/functions/definitions/growth`. */
export const growthCases = {
  AVERAGE_GROWTH: {
    allArguments: [[[100, 110, 110, 119.1016]], 'accumulative'],
    inReport: ['=PLAN.AVERAGE_GROWTH({100,106,120},"accumulative")'],
    published: [
      { args: '{800, 900, 930, 1000}', last: 0.077217345, digits: 9 },
      { args: '{800; 900; 1000}', last: 0.118033989, digits: 9 },
      { args: '{100, 110, 110, 119.1016}, {"level", "accumulative"}', last: 0.062523, digits: 6 },
      {
        args: '{100, 110, 110, 119.1016; 100, 101, 102, 119.1016}, "累计法"',
        last: 0.035966,
        digits: 6,
      },
    ],
    documented: [
      {
        about: 'level method',
        inputs: {
          B2: [
            [800, 900, 930, 1000],
            [100, 110, 110, 119.1016],
            [100, 70, 60, 50],
          ],
        },
        args: ['B2:E4'],
        formulas: { 'F2:F4': '=(E2/B2)^(1/COUNT(C2:E2))-1' },
        result: 'F2:F4',
      },
      {
        about: 'accumulative method',
        inputs: {
          B2: [
            [800, 900, 930, 1000],
            [100, 110, 110, 119.1016],
            [100, 101, 102, 119.1016],
            [100, 70, 60, 50],
          ],
        },
        args: ['B2:E5', 'accumulative'],
        formulas: { 'F2:F5': '=RATE(COUNT(C2:E2),-1,0,SUM(C2:E2)/B2,1)' },
        result: 'F2:F5',
      },
    ],
    further: [
      {
        about: 'a column by both methods',
        inputs: { B2: [[800], [900], [930], [1000]], D2: [['level', '累计法']] },
        args: ['B2:B5', 'D2:E2'],
      },
    ],
  },
  CONTRIBUTION: {
    allArguments: [20, 23, 100, 106],
    inReport: ['=PLAN.CONTRIBUTION(F1,G1,A1,E1)'],
    documented: [
      {
        about: 'points',
        inputs: {
          B2: [
            [20, 23, 100],
            [30, 31, 100],
            [50, 44, 103],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4'],
        formulas: { 'E2:E4': '=(C2-B2)/D2' },
        result: 'E2:E4',
      },
      {
        about: 'share of the growth',
        inputs: {
          B2: [
            [20, 23, 100, 106],
            [30, 31, 100, 106],
            [50, 44, 103, 95],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4', 'E2:E4'],
        formulas: { 'F2:F4': '=(C2-B2)/(E2-D2)' },
        result: 'F2:F4',
      },
    ],
    further: [
      {
        about: 'a later value of the whole that is 0',
        inputs: { B2: [[40, 44, 100, 0]] },
        args: ['B2', 'C2', 'D2', 'E2'],
      },
      {
        about: 'a row of parts with a column of wholes',
        inputs: { B2: [[20, 30]], B3: [[23, 31]], B5: [[100], [110]] },
        args: ['B2:C2', 'B3:C3', 'B5:B6'],
      },
    ],
  },
  BUOYANCY: {
    allArguments: [100, 106, 1000, 1054.7],
    inReport: ['=PLAN.BUOYANCY(A1,E1,F1,G1)'],
    published: [{ args: '100, 106, 1000, 1054.7', last: 1.0968921, digits: 7 }],
    documented: [
      {
        about: 'rising and falling bases',
        inputs: {
          B2: [
            [100, 106, 1000, 1054.7],
            [80, 84, 500, 520],
            [80, 79, 500, 520.5],
          ],
        },
        args: ['B2:B4', 'C2:C4', 'D2:D4', 'E2:E4'],
        formulas: { 'F2:F4': '=(C2/B2-1)/(E2/D2-1)' },
        result: 'F2:F4',
      },
    ],
  },
} satisfies Readonly<Record<string, FunctionCases>>;
