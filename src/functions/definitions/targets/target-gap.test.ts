import { callFunction, shown } from '../../../../test/support/functions/call-function';

const gap = (...args: readonly unknown[]): unknown => shown(callFunction('TARGET_GAP', ...args));

test('is what is still missing: positive is short of the target', () => {
  expect(gap(900, 1000)).toEqual([[100]]);
  expect(gap(1050, 1000)).toEqual([[-50]]);
  expect(gap(1050, 1000, 'moreThan')).toEqual([[-50]]);
});

test('is the distance outside the band for about', () => {
  expect(gap(90, 100, 'about', 5)).toEqual([[5]]);
  expect(gap(110, 100, 'about', 5)).toEqual([[5]]);
  expect(gap(97, 100, 'about', 5)).toEqual([[0]]);
});

test('allows half a percentage point for about where no tolerance is given', () => {
  expect(gap(0.058, 0.06, 'about')).toEqual([[0]]);
  const [[far]] = gap(0.05, 0.06, 'about') as [[number]];
  expect(far).toBeCloseTo(0.005, 12);
});

test.each([
  'atLeast',
  'ATLEAST',
  ' atleast ',
  '>=',
  '≥',
  '不低于',
  '达到',
  '＞＝',
  ...['at least', 'At_Least', '不少于', '至少', '以上', '大于等于', 'no less than'],
  '',
  null,
  undefined,
  0,
])('takes %j for at least', (comparator) => {
  expect(gap(900, 1000, comparator)).toEqual([[100]]);
  expect(gap(1100, 1000, comparator)).toEqual([[-100]]);
});

test.each(['moreThan', 'more than', '>', '＞', '超', '超过', '突破', '高于', 'above'])(
  'takes %j for more than',
  (word) => {
    expect(gap(900, 1000, word)).toEqual([[100]]);
    expect(shown(callFunction('TARGET_MET', 1000, 1000, word))).toEqual([[false]]);
  },
);

test.each(['at most', 'AT_MOST', '≤', '不超', '不超过', '以内', '以下', '至多', 'no more than'])(
  'takes %j for at most',
  (word) => {
    expect(gap(900, 1000, word)).toEqual([[-100]]);
    expect(shown(callFunction('TARGET_MET', 1000, 1000, word))).toEqual([[true]]);
  },
);

test.each(['less than', '<', '低于', '少于', '小于', 'below'])('takes %j for less than', (word) => {
  expect(gap(900, 1000, word)).toEqual([[-100]]);
  expect(shown(callFunction('TARGET_MET', 1000, 1000, word))).toEqual([[false]]);
});

test.each(['=', '＝', '等于'])('takes %j for about with no band but one that is given', (word) => {
  expect(gap([[0.06, 0.058]], 0.06, word)).toEqual([[0, expect.closeTo(0.002, 12)]]);
  expect(gap(0.058, 0.06, word, 0.005)).toEqual([[0]]);
});

test.each(['full', '全覆盖', 'full coverage'])('takes %j for full', (word) => {
  expect(gap([[0.75, 1]], 1, word)).toEqual([[0.25, 0]]);
  expect(shown(callFunction('TARGET_MET', [[0.75, 1]], 1, word))).toEqual([[false, true]]);
});

test.each(['about', 'About', '~', '～', '≈', '左右'])('takes %j for about', (word) => {
  expect(gap(1100, 1000, word, 10)).toEqual([[90]]);
});

test('takes a column of comparators with one tolerance, which only about uses', () => {
  expect(gap([[900], [900], [900]], 1000, [['atLeast'], ['moreThan'], ['about']], 40)).toEqual([
    [100],
    [100],
    [60],
  ]);
});

test('keeps rows rows and columns columns', () => {
  expect(gap([[1, 2, 3]], 10)).toEqual([[9, 8, 7]]);
  expect(gap([[1], [2]], [[10], [20]])).toEqual([[9], [18]]);
  expect(gap([[1, 2]], [[10], [20]])).toEqual([
    [9, 8],
    [19, 18],
  ]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(gap([[1], [null], ['3'], [{ type: 'Error', basicValue: '#DIV/0!' }]], 10)).toEqual([
    [9],
    ['#VALUE!'],
    ['#VALUE!'],
    ['#DIV/0!'],
  ]);
});

test.each([
  [[null, 100], /^#VALUE! value must be a number; it is blank\.$/],
  [[100, ''], /^#VALUE! target must be a number; it is blank\.$/],
  [[100, 'x'], /^#VALUE! target must be a number; it is the text "x"\.$/],
  [
    [100, 100, 'between'],
    /^#VALUE! comparator must be "atLeast", .* or "full"; it is the text "between"\.$/,
  ],
  [[100, 100, 5], /^#VALUE! comparator must be .* it is 5\.$/],
  [[100, 100, 'about', -1], /^#NUM! tolerance must be a number, 0 or more; it is -1\.$/],
  [[100, 100, 'atLeast', -1], /^#NUM! tolerance must be a number, 0 or more; it is -1\.$/],
  [
    [100, 100, 'about', 'x'],
    /^#VALUE! tolerance must be a number, 0 or more; it is the text "x"\.$/,
  ],
  [[-9e307, 9e307], /^#NUM! The result is too large for a cell: check value/],
  [
    [
      [[95], [100]],
      [[90], [100], [110]],
    ],
    /^#VALUE! value and target must have equally many rows, or one of them a single row: value is 2 × 1 .* and target is 3 × 1 /,
  ],
  [
    [[[1, 2]], [[1, 2, 3]]],
    /^#VALUE! value and target must have equally many columns, or one of them a single column: value is 1 × 2 /,
  ],
])('refuses %j', (args, message) => {
  expect(gap(...args)).toMatch(message);
});
