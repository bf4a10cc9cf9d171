import { callFunction, shown } from '../../../../test/support/functions/call-function';

const met = (...args: readonly unknown[]): unknown => shown(callFunction('TARGET_MET', ...args));

test.each([
  [900, 1000, 'atLeast', false],
  [1000, 1000, 'atLeast', true],
  [1000, 1000, 'moreThan', false],
  [1001, 1000, '突破', true],
  [1000, 1000, 'atMost', true],
  [1000, 1000, 'lessThan', false],
  [999, 1000, '<', true],
  [1000, 1000, null, true],
])('%p against %p by %p is %p', (value, target, comparator, isMet) => {
  expect(met(value, target, comparator)).toEqual([[isMet]]);
});

test('forgives what binary fractions cost, either way', () => {
  expect(met(0.3, 0.1 + 0.2)).toEqual([[true]]);
  expect(met(0.1 + 0.2, 0.3, 'moreThan')).toEqual([[false]]);
});

test('uses the tolerance for about alone', () => {
  expect(met([[0.0551, 0.054]], 0.06, 'about')).toEqual([[true, false]]);
  expect(met(96, 100, [['about'], ['atLeast']], 5)).toEqual([[true], [false]]);
});

test('says of a value that is missing that it is, not that the target is not met', () => {
  expect(met([[900], [null]], 800)).toEqual([[true], ['#VALUE!']]);
  expect(met(null, 800)).toMatch(/^#VALUE! value must be a number; it is blank\.$/);
});

test('has no answer where the gap has no value', () => {
  expect(met(-9e307, 9e307, 'atMost')).toMatch(/^#NUM! The result is too large for a cell/);
});
