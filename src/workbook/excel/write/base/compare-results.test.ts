import { showsResult } from './compare-results';

const PLANNED = 'In 2028: 1,234,567.8 万元, 6.5% a year; phase 1, step 2.';

describe('a text with numbers', () => {
  test.each([
    ['en-US', PLANNED],
    ['de-DE', 'In 2028: 1.234.567,8 万元, 6,5% a year; phase 1, step 2.'],
    ['fr-FR', 'In 2028: 1\u202f234\u202f567,8 万元, 6,5% a year; phase 1, step 2.'],
    ['an older fr-FR', 'In 2028: 1\u00a0234\u00a0567,8 万元, 6,5% a year; phase 1, step 2.'],
    ['de-CH', 'In 2028: 1’234’567.8 万元, 6.5% a year; phase 1, step 2.'],
    ['hi-IN', 'In 2028: 12,34,567.8 万元, 6.5% a year; phase 1, step 2.'],
    ['without groups', 'In 2028: 1234567,8 万元, 6,5% a year; phase 1, step 2.'],
  ])('shows what was planned in %s', (_locale, shown) => {
    expect(showsResult(shown, PLANNED)).toBe(true);
  });

  test.each([
    ['another digit', 'In 2028: 1.234.567,9 万元, 6,5% a year; phase 1, step 2.'],
    ['a digit less', 'In 2028: 1.234.56,8 万元, 6,5% a year; phase 1, step 2.'],
    ['another word', 'In 2028: 1.234.567,8 亿元, 6,5% a year; phase 1, step 2.'],
    ['no decimal separator', 'In 2028: 12345678 万元, 65% a year; phase 1, step 2.'],
    ['nothing', ''],
    ['more at the end', `${PLANNED} 1`],
  ])('differs by %s', (_title, shown) => {
    expect(showsResult(shown, PLANNED)).toBe(false);
  });

  test('leaves separators outside of numbers as they are', () => {
    expect(showsResult('a.b', 'a,b')).toBe(false);
    expect(showsResult('1. 5', '1, 5')).toBe(false);
  });
});

describe('an error where no result is known', () => {
  test.each(['#N/A', '#NV', '#WERT!', '#BEZUG!', '#¿NOMBRE?', '#DEĞER!', '#SAYI/0!', '#ЗНАЧ!'])(
    'is found in every language: %s',
    (error) => {
      expect(showsResult(error, null)).toBe(false);
    },
  );

  test.each(['# of firms', '#1 of 3', 'met', 12, ''])('is not %s', (value) => {
    expect(showsResult(value, null)).toBe(true);
  });
});
