import type { FunctionCases } from '../function-case';

/** Calls of the functions in `src/functions/definitions/risk`. */
export const riskCases = {
  FAN: {
    allArguments: [100, 0.02, 0.05, 0.07, 3, 0.5, 1],
    inReport: ['=PLAN.FAN(A1,1%,2%,3%,2)'],
    documented: [
      {
        about: 'a growth that is certain, drawn twice',
        inputs: { A2: [[100], [0.06], [0.06], [0.06]], B2: [[100], [100]] },
        args: ['A2', 'A3', 'A4', 'A5', 3, 0.1],
        formulas: {
          'G2:I3': '=RAND()',
          'C2:E3':
            '=B2*(1+IF(G2*($A$5-$A$3)<$A$4-$A$3,$A$3+SQRT(G2*($A$5-$A$3)*($A$4-$A$3)),$A$5-SQRT((1-G2)*($A$5-$A$3)*($A$5-$A$4))))',
          'K2:M2': '=PERCENTILE(C$2:C$2001,10%)',
        },
        result: 'K2:M2',
      },
    ],
  },
  CHANCE: {
    allArguments: [100, 0.02, 0.05, 0.07, 3, 115, 'moreThan', 1],
    inReport: ['=PLAN.CHANCE(A1,1%,2%,3%,2,104)'],
    documented: [
      {
        about: 'a growth that is certain, drawn twice',
        inputs: { A2: [[100], [0.06], [0.06], [0.06], [119]], B2: [[100], [100]] },
        args: ['A2', 'A3', 'A4', 'A5', 3, 'A6'],
        formulas: {
          'G2:I3': '=RAND()',
          'C2:E3':
            '=B2*(1+IF(G2*($A$5-$A$3)<$A$4-$A$3,$A$3+SQRT(G2*($A$5-$A$3)*($A$4-$A$3)),$A$5-SQRT((1-G2)*($A$5-$A$3)*($A$5-$A$4))))',
          'K2:K2': '=COUNTIF(E2:E2001,">="&$A$6)/COUNT(E2:E2001)',
        },
        result: 'K2:K2',
      },
    ],
  },
} satisfies Readonly<Record<string, FunctionCases>>;
