/** A call of a custom function, and plain formulas with the same result. */
export interface FunctionEquivalent {
  readonly id: string;
  /** The subject of the case; unique together with the id. */
  readonly about: string;
  /** Input cells by the address of the first, in rows; null is blank. */
  readonly inputs: Readonly<
    Record<string, readonly (readonly (number | string | boolean | null)[])[]>
  >;
  /** Arguments: an address such as `B2` or `C1:E1`, any other value as it is, null when omitted. */
  readonly args: readonly (number | string | boolean | null)[];
  /** Formulas by range: each is written for the first cell and filled through the range. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The range with the result of the call. */
  readonly result: string;
}

/** Every custom function with its native equivalents, as the pages of the functions show them. */
export const FUNCTION_EQUIVALENTS: readonly FunctionEquivalent[] = [
  {
    id: 'GROWTH_PATH',
    about: 'a rate per year',
    inputs: { C1: [[0.04, 0.05, -0.09]], B2: [[100]] },
    args: ['B2', 'C1:E1'],
    formulas: { 'C2:E2': '=B2*(1+C1)' },
    result: 'C2:E2',
  },
  {
    id: 'INCREMENT_PATH',
    about: 'an amount per year',
    inputs: { C1: [[60, 66.5, -12]], B2: [[800]] },
    args: ['B2', 'C1:E1', null, true],
    formulas: { 'C2:E2': '=B2+C1' },
    result: 'B2:E2',
  },
  {
    id: 'INCREMENT_PATH',
    about: 'whole things',
    inputs: { C1: [[66.4, 66.1, -700.5]], B2: [[80.5]] },
    args: ['B2', 'C1:E1', null, false, true],
    formulas: { 'C2:E2': '=B2+C1', 'C3:E3': '=ROUND(C2,0)' },
    result: 'C3:E3',
  },
  {
    id: 'PHASED_PATH',
    about: 'a programme that has begun',
    inputs: { C1: [[0.25, 0.45, 0.3]], B2: [[1234.5]], B3: [[20_000]] },
    args: ['B3', 'C1:E1', 'B2'],
    formulas: { 'C2:E2': '=B2+($B$3-$B$2)*C1' },
    result: 'C2:E2',
  },
  {
    id: 'PHASE_SHARES',
    about: 'equal phases',
    inputs: { B2: [[3]] },
    args: [3],
    formulas: { 'C2:E2': '=1/$B$2' },
    result: 'C2:E2',
  },
  {
    id: 'PHASE_SHARES',
    about: 'a logistic',
    inputs: { C1: [[1, 2, 3, 4]], B2: [[4], [6]] },
    args: [4, 6],
    formulas: {
      'C2:F2': '=(TANH($B$3*(2*C1/$B$2-1)/4)-TANH($B$3*(2*(C1-1)/$B$2-1)/4))/TANH($B$3/4)/2',
    },
    result: 'C2:F2',
  },
  {
    id: 'COVERAGE_PATH',
    about: 'even steps past the ceiling',
    inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[0.7], [3.5], [0.95]] },
    args: ['B2', 'B3', 'B4', 5],
    formulas: { 'C2:G2': '=$B$2+($B$4-$B$2)*MIN(1,C1/$B$3)' },
    result: 'C2:G2',
  },
  {
    id: 'COVERAGE_PATH',
    about: 'a logistic',
    inputs: { C1: [[1, 2, 3, 4]], B2: [[0.2], [3], [1], [6]] },
    args: ['B2', 'B3', 'B4', 4, 'B5'],
    formulas: {
      'C2:F2': '=$B$2+($B$4-$B$2)*IF(C1>=$B$3,1,(TANH($B$5*(2*C1/$B$3-1)/4)/TANH($B$5/4)+1)/2)',
    },
    result: 'C2:F2',
  },
  {
    id: 'STOCK_PATH',
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
  {
    id: 'LINKED_PATH',
    about: 'an elasticity per year',
    inputs: { B1: [[100, 106, 112.36, 109]], C2: [[1, 1.2, 0.4]], B3: [[50]] },
    args: ['B3', 'B1:E1', 'C2:E2'],
    formulas: { 'C3:E3': '=B3*(C1/B1)^C2' },
    result: 'C3:E3',
  },
  {
    id: 'RAMP_PATH',
    about: 'even steps',
    inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[90], [1.25], [3]] },
    args: ['B2', 'B3', 'B4', 5],
    formulas: {
      'C2:G2': '=$B$2*IF($B$4=0,IF(C1>=$B$3,1,0),MAX(0,MIN(1,(C1-$B$3)/$B$4)))',
    },
    result: 'C2:G2',
  },
  {
    id: 'RAMP_PATH',
    about: 'no ramp',
    inputs: { C1: [[1, 2, 3]], B2: [[90], [2], [0]] },
    args: ['B2', 'B3', 'B4', 3],
    formulas: {
      'C2:E2': '=$B$2*IF($B$4=0,IF(C1>=$B$3,1,0),MAX(0,MIN(1,(C1-$B$3)/$B$4)))',
    },
    result: 'C2:E2',
  },
  {
    id: 'RAMP_PATH',
    about: 'a logistic',
    inputs: { C1: [[1, 2, 3, 4, 5]], B2: [[90], [1.5], [3], [6]] },
    args: ['B2', 'B3', 'B4', 5, 'B5'],
    formulas: {
      'C2:G2':
        '=$B$2*IF(C1>=$B$3+$B$4,1,IF(C1<=$B$3,0,(TANH($B$5*(2*(C1-$B$3)/$B$4-1)/4)/TANH($B$5/4)+1)/2))',
    },
    result: 'C2:G2',
  },
  {
    id: 'NOMINAL_PATH',
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
    id: 'NOMINAL_PATH',
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
  {
    id: 'BACKCAST_PATH',
    about: 'one rate',
    inputs: { B2: [[104], [119.1016], [3]] },
    args: ['B2', 'B3', 3],
    formulas: { 'C2:E2': '=B2*($B$3/$B$2)^(1/$B$4)' },
    result: 'C2:E2',
  },
  {
    id: 'BACKCAST_PATH',
    about: 'one amount',
    inputs: { B2: [[800], [1000], [3]] },
    args: ['B2', 'B3', 3, 'increment', 70],
    formulas: { 'C2:E2': '=B2+($B$3-$B$2)/$B$4' },
    result: 'C2:E2',
  },
  {
    id: 'TARGET_GAP',
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
    id: 'TARGET_GAP',
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
  {
    id: 'TARGET_MET',
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
    formulas: { 'E2:E5': '=C2-B2<=1E-9*MAX(1,ABS(C2))' },
    result: 'E2:E5',
  },
  {
    id: 'TARGET_MET',
    about: 'more than',
    inputs: {
      B2: [
        [900, 1000],
        [1050, 1000],
        [1000, 1000],
      ],
    },
    args: ['B2:B4', 'C2:C4', 'moreThan'],
    formulas: { 'E2:E4': '=B2-C2>1E-9*MAX(1,ABS(C2))' },
    result: 'E2:E4',
  },
  {
    id: 'TARGET_MET',
    about: 'about',
    inputs: {
      B2: [
        [0.055, 0.06, 0.005],
        [0.054, 0.06, 0.005],
        [104, 100, 5],
      ],
    },
    args: ['B2:B4', 'C2:C4', 'about', 'D2:D4'],
    formulas: { 'E2:E4': '=ABS(B2-C2)-D2<=1E-9*MAX(1,ABS(C2))' },
    result: 'E2:E4',
  },
  {
    id: 'TARGET_STATUS',
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
  {
    id: 'PEER_STATUS',
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
  {
    id: 'ACHIEVEMENT',
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
  {
    id: 'TIME_DISTANCE',
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
    id: 'TIME_DISTANCE',
    about: 'at the end of the path',
    inputs: { B2: [[800, 860, 900, 960, 1000, 1000, 3]] },
    args: ['B2:F2', 'G2', 'H2'],
    formulas: {
      I2: '=MIN(MATCH(G2,B2:F2),COUNT(B2:F2)-1)',
      J2: '=I2-1+(G2-INDEX(B2:F2,I2))/(INDEX(B2:F2,I2+1)-INDEX(B2:F2,I2))-H2',
    },
    result: 'J2',
  },
  {
    id: 'REQUIRED_GROWTH',
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
    id: 'REQUIRED_GROWTH',
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
  {
    id: 'REQUIRED_INCREMENT',
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
  {
    id: 'RUN_RATE',
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
  {
    id: 'AVERAGE_GROWTH',
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
    id: 'AVERAGE_GROWTH',
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
  {
    id: 'CONTRIBUTION',
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
    id: 'CONTRIBUTION',
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
  {
    id: 'BUOYANCY',
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
  {
    id: 'FAN',
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
  {
    id: 'CHANCE',
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
];
