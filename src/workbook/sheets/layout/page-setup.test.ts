import { headerText } from './page-setup';

/** What Excel allows, less than which is left for the code of the section. */
const LIMIT = 250 - '&C'.length;

test('doubles the ampersand, which begins a code', () => {
  expect(headerText('R&D && 规划 &P')).toBe('R&&D &&&& 规划 &&P');
  expect(headerText('one\r\ntwo\tthree')).toBe('one two three');
});

test('leaves a text that just fits as it is', () => {
  expect(headerText('a'.repeat(LIMIT))).toBe('a'.repeat(LIMIT));
  expect(headerText('&'.repeat(LIMIT / 2))).toBe('&'.repeat(LIMIT));
});

test.each([
  ['letters', 'a'.repeat(255)],
  ['ampersands', '&'.repeat(255)],
  ['ampersands after a letter', `a${'&'.repeat(254)}`],
  ['emoji', '🏙️'.repeat(85)],
  ['emoji after a letter', `a${'🏙'.repeat(127)}`],
  ['emoji and ampersands', '🏙&'.repeat(85)],
])('shortens 255 units of %s and cuts no character', (_, text) => {
  const header = headerText(text);
  expect(header.length).toBeLessThanOrEqual(LIMIT);
  expect(header.length).toBeGreaterThan(LIMIT - 4);
  expect(header).toMatch(/…$/);
  expect(header).toMatch(/^(?:[^&]|&&)*$/);
  expect(header).not.toMatch(/\p{Surrogate}/u);
  expect(text.startsWith(header.slice(0, -1).replaceAll('&&', '&'))).toBe(true);
});
