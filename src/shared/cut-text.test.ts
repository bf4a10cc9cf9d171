import { cutText } from './cut-text';

test('a text within the limit stays, a longer one ends in an ellipsis', () => {
  expect(cutText('Business', 8)).toBe('Business');
  expect(cutText('Business revenue', 9)).toBe('Business…');
  expect(cutText('Business revenue', 10)).toBe('Business…');
});

test('no character is cut through', () => {
  expect(cutText('a🏙️🏙️', 3)).toBe('a…');
});
