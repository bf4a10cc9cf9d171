import { callFunction, shown } from '../../../../test/support/functions/call-function';

const status = (...args: readonly unknown[]): unknown =>
  shown(callFunction('PEER_STATUS', ...args));

test('is green at or above plan and peers, yellow below either, red where it shrinks', () => {
  expect(status([[0.06, 0.06, 0.03, -0.01]], 0.06, [[0.055, 0.065, 0.02, -0.02]])).toEqual([
    ['green', 'yellow', 'yellow', 'red'],
  ]);
});

test('shows labels of one’s own', () => {
  expect(status([[0.07], [-0.01]], 0.06, 0.05, [['绿榜', '黄榜', '红榜']])).toEqual([
    ['绿榜'],
    ['红榜'],
  ]);
});

test('leaves only the cell without a growth without a colour', () => {
  expect(status([[0.07, null]], 0.06, 0.05)).toEqual([['green', '#VALUE!']]);
});

test.each([
  [['6%', 0.06, 0.05], /^#VALUE! growth must be a number; it is the text "6%"/],
  [[0.06, 0.06, null], /^#VALUE! peers must be a number; it is blank\.$/],
  [[0.06, 0.06, 0.05, [['a', 'b']]], /^#VALUE! labels must be 3 cells in a row or column/],
])('refuses %j', (args, message) => {
  expect(status(...args)).toMatch(message);
});
