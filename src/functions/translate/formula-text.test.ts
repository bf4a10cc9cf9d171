import { toHalfWidth } from './formula-text';

test.each([
  ['１００', '100'],
  ['６％', '6%'],
  ['（Ａ１，Ｂ２）', '(A1,B2)'],
  ['−5', '-5'],
  ['“６％左右”', '"６％左右"'],
  ['"６％"', '"６％"'],
])('%s is read as %s', (text, half) => {
  expect(toHalfWidth(text)).toBe(half);
});
