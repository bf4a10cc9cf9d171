import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('PHASED_PATH', ...args));

test('adds up the shares of a total', () => {
  expect(path(20_000, [[0.25, 0.5, 0.25]])).toEqual([[5000, 15_000, 20_000]]);
  expect(path(20_000, [[0.25], [0.5], [0.25]])).toEqual([[5000], [15_000], [20_000]]);
});

test('spreads what is still to do and ends at the total exactly', () => {
  expect(path(20_000, [[0.25, 0.5, 0.25]], 4000, true)).toEqual([[4000, 8000, 16_000, 20_000]]);
  expect(path(0.7, [[0.1, 0.2, 0.7]], 0.1)).toEqual([
    [expect.any(Number), expect.any(Number), 0.7],
  ]);
});

test('comes down to a total that is passed already, as a programme of the plan does', () => {
  expect(path(100, [[0.5, 0.5]], 150)).toEqual([[125, 100]]);
});

test('takes a single share for a single year', () => {
  expect(path(20_000, 1)).toEqual([[20_000]]);
  expect(path(20_000, 0.5)).toMatch(
    /^#VALUE! shares must add up to 1; they add up to 0\.5\. PLAN\.PHASE_SHARES/,
  );
});

test('takes shares and what is done for each total', () => {
  expect(
    path(
      [[100], [300]],
      [
        [0.5, 0.5],
        [0, 1],
      ],
      [[0], [100]],
    ),
  ).toEqual([
    [50, 100],
    [100, 300],
  ]);
});

test.each([
  [
    [100, [[0.5, 0.49]]],
    /^#VALUE! shares must add up to 1; .* row 1, column 1 add up to 0\.99\. PLAN\.PHASE_SHARES/,
  ],
  [
    [
      [[1], [2]],
      [[1], [0.9]],
    ],
    /^#VALUE! shares .* from row 2, column 1 add up to 0\.9\. PLAN\.PHASE_SHARES/,
  ],
  [[100, [[1.5, -0.5]]], /^#NUM! shares must be a share from 0 to 1 .* column 1 .* is 1\.5\.$/],
  [[100, [[0.5, '', 0.5]]], /^#VALUE! shares must be .* row 1, column 2 of its range is blank\.$/],
  [
    [100, [Array.from({ length: 31 }, () => 0)]],
    /^#VALUE! shares must be at most 30 yearly values/,
  ],
  [[100, [[0.5, 0.5]], 'x'], /^#VALUE! done must be a number; it is the text "x"\.$/],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
