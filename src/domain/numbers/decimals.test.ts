import { fractionOf } from './decimals';

test.each([
  [7, 0.07],
  [14.1, 0.141],
  [6.5, 0.065],
  [-0.1, -0.001],
  [0, 0],
])('%f percent is the fraction %f, to the last digit', (percent, fraction) => {
  expect(fractionOf(percent)).toBe(fraction);
});
