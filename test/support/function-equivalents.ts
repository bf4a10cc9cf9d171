/** A call of a custom function, and plain formulas that come to the same. */
export interface FunctionEquivalent {
  readonly id: string;
  /** What the case is about; with the id it is unique. */
  readonly about: string;
  /** Input cells by the address of the first, in rows; null is blank. */
  readonly inputs: Readonly<
    Record<string, readonly (readonly (number | string | boolean | null)[])[]>
  >;
  /** Arguments: an address such as `B2` or `C1:E1`, any other value as it is, null where left out. */
  readonly args: readonly (number | string | boolean | null)[];
  /** Formulas by their range: each is that of the first cell and is filled through the range. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The range whose cells come to the result of the call. */
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
    id: 'PHASED_PATH',
    about: 'a programme that has begun',
    inputs: { C1: [[0.25, 0.45, 0.3]], B2: [[1234.5]], B3: [[20_000]] },
    args: ['B3', 'C1:E1', 'B2'],
    formulas: { 'C2:E2': '=B2+($B$3-$B$2)*C1' },
    result: 'C2:E2',
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
];
