import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown =>
  shown(callFunction('BACKCAST_PATH', ...args));

test('puts the base year first when told to', () => {
  expect(path(800, 1000, 2, 'increment', null, null, true)).toEqual([[800, 900, 1000]]);
});

test('reaches the target by the same rate or the same amount', () => {
  const [rates = []] = path(100, 119.1016, 3) as number[][];
  for (const [index, value] of [106, 112.36, 119.1016].entries()) {
    expect(rates[index]).toBeCloseTo(value, 9);
  }
  expect(path(800, 1000, 4, 'increment')).toEqual([[850, 900, 950, 1000]]);
});

test.each(['increment', 'Increment ', '增量'])('knows the method %p', (method) => {
  expect(path(100, 0, 2, method)).toEqual([[50, 0]]);
});

test.each(['growth', 'ＧＲＯＷＴＨ', '增长率', 0, null])('takes %p for growth', (method) => {
  expect(path(100, 400, 2, method)).toEqual([[200, 400]]);
});

test('keeps to caps and floors of all years or of each', () => {
  expect(path(800, 1000, 4, 'increment', 50)).toEqual([[850, 900, 950, 1000]]);
  expect(path(800, 1000, 4, 'increment', [[20, null, null, null]])).toEqual([
    [820, 880, 940, 1000],
  ]);
  expect(path(800, 1000, 2, 'increment', null, [[150], [0]])).toEqual([[950], [1000]]);
});

test('gives a path for each value, to one target or to each its own', () => {
  expect(path([[100], [25]], 400, 1)).toEqual([[400], [400]]);
  expect(path([[100, 25]], [[400, 100]], 2)).toEqual([
    [200, 50],
    [400, 100],
  ]);
});

test('says what is missing even at the cap, or above the target even at the floor', () => {
  expect(path(800, 1000, 4, 'increment', 30)).toBe(
    '#N/A No path reaches target in these years: even at the cap in every year 80 is missing. ' +
      'Give more years, a higher cap or a lower target.',
  );
  expect(path([[800], [900]], [[800], [700]], 4, 'increment', null, [[-20], [-20]])).toBe(
    '#N/A No path comes down to target in these years (row 2, column 1 of base): ' +
      'even at the floor in every year it ends 120 above. Give more years, a lower floor or a higher target.',
  );
});

test('says it in Chinese', () => {
  expect(shown(callFunction('BACKCAST_PATH', 800, 1000, 4, 'increment', 30), 'zh-CN')).toBe(
    '#N/A 没有路径能在这些年内达到 target：即使每年都取上限 cap，仍差 80。' +
      '请增加年数、提高 cap 或降低 target。',
  );
});

test.each([
  [[0, 100, 3], /^#NUM! base must be a number above 0; it is 0\.$/],
  [[100, -5, 3], /^#NUM! target must be a number above 0; it is -5\.$/],
  [[100, 200, null], /^#VALUE! years must be a whole number of years .* it is blank\.$/],
  [
    [100, 200, 3, 'rate'],
    /^#VALUE! method must be "growth" or "increment"; it is the text "rate"\.$/,
  ],
  [[100, 200, 3, 1], /^#VALUE! method must be "growth" or "increment"; it is 1\.$/],
  [[100, 200, 3, null, 0.01, 0.02], /^#NUM! cap must be a number, not below floor; it is 0\.01\.$/],
  [[100, 200, 3, null, null, -1], /^#NUM! floor must be a growth rate above −100%/],
  [
    [100, 200, 3, null, [[0.1, 0.2]]],
    /^#VALUE! years must be at most the number of yearly values in cap/,
  ],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
