import { fractionOf, to15Digits } from './decimals';

test.each([
  [7, 0.07],
  [14.1, 0.141],
  [6.5, 0.065],
  [-0.1, -0.001],
  [0, 0],
])('%f percent is the fraction %f, to the last digit', (percent, fraction) => {
  expect(fractionOf(percent)).toBe(fraction);
});

test('a product is rounded to the digits that a cell holds', () => {
  expect(1.1 * 1e8).not.toBe(110_000_000);
  expect(to15Digits(1.1 * 1e8)).toBe(110_000_000);
});
