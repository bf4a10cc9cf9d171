import { callFunction, shown } from '../../../../test/support/functions/call-function';

const fan = (...args: readonly unknown[]): unknown => shown(callFunction('FAN', ...args));

test('gives a row for the 10th, the 50th and the 90th percentile over three years', () => {
  const rows = fan(100, 0.02, 0.05, 0.07) as number[][];
  expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
  const ends = rows.map((row) => row[2] ?? 0);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
});

test('is the plain path where growth is certain', () => {
  const [[first, second]] = fan(100, 0.06, 0.06, 0.06, 2, 0.5) as [[number, number]];
  expect(first).toBeCloseTo(106, 10);
  expect(second).toBeCloseTo(112.36, 10);
});

test('takes percentiles from a row or a column, in their order', () => {
  const column = fan(100, 0.02, 0.05, 0.07, 3, [[0.9], [0.1]]);
  expect(fan(100, 0.02, 0.05, 0.07, 3, [[0.9, 0.1]])).toEqual(column);
  const [low, , high] = fan(100, 0.02, 0.05, 0.07) as number[][];
  expect(column).toEqual([high, low]);
});

test('draws the same for the same seed, and for a blank seed as for 0', () => {
  const blank = fan(100, 0.02, 0.05, 0.07, 3, 0.5, [['']]);
  expect(fan(100, 0.02, 0.05, 0.07, 3, 0.5, 0)).toEqual(blank);
  expect(fan(100, 0.02, 0.05, 0.07, 3, 0.5, 1)).not.toEqual(blank);
});

test.each([
  [[100, 0.02, 0.01, 0.07], '#NUM! mode must be a growth rate, not below low; it is 0.01.'],
  [[100, 0.02, 0.05, 0.04], '#NUM! high must be a growth rate, not below mode; it is 0.04.'],
  [
    [100, -1, 0.05, 0.07],
    '#NUM! low must be a growth rate above −100%, such as 0.06 for 6%; it is -1.',
  ],
  [
    [100, 0.02, 0.05, 0.07, 3, [[0.1, 1.5]]],
    '#NUM! percentiles must be a share from 0 to 1 (0 to 100%); row 1, column 2 of its range is 1.5.',
  ],
  [
    [100, 0.02, 0.05, 0.07, 3, 0.5, 0.5],
    '#NUM! seed must be a whole number from 0 to 2,147,483,647; it is 0.5.',
  ],
  [
    [[[100, 200]], 0.02, 0.05, 0.07],
    '#VALUE! base must be a single cell; it is 1 × 2 cells (rows × columns).',
  ],
])('%j gives %s', (args, message) => {
  expect(fan(...args)).toBe(message);
});
