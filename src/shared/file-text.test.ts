import fc from 'fast-check';
import {
  escapeFileText,
  fileFormula,
  fittingFileText,
  oneLineFileText,
  unescapeFileText,
} from './file-text';
test('a text that looks like escaped characters is read back as it was, also where they touch', () => {
  for (const text of [
    '_x0041_',
    '_x0041_x0042_',
    '__x0041_',
    '_x005F_x0041_',
    'a_x00e9_b',
    '_X0041_',
  ]) {
    expect(unescapeFileText(escapeFileText(text))).toBe(text);
  }
  expect(escapeFileText('_x0041_')).toBe('_x005F_x0041_');
});

test('any text is read back, and holds only what XML can hold', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '_',
      'x',
      '0',
      '4',
      '_x0041_',
      '\uFFFE',
      '\uFFFF',
      '\uD800',
      '\uDC00',
      '\0',
      '\r',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('');
      const escaped = escapeFileText(text);
      expect(unescapeFileText(escaped)).toBe(text);
      expect(escaped).toMatch(/^[\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
    }),
  );
});

test('an escaped text keeps to a limit and loses only its end', () => {
  expect(fittingFileText('_x0041_', 14)).toBe('_x005F_x0041_');
  expect(fittingFileText('a_x0041_', 13)).toBe('a_x0041');
});

test('a text where nothing is decoded stands on one line, without characters that XML cannot hold', () => {
  expect(oneLineFileText('a\r\n b\u0007\uFFFF\uD800_x0041_')).toBe('a b_x0041_');
});

test('newer functions get their prefix, wherever they are called and nowhere else', () => {
  expect(fileFormula('=RRI(3,A1,B1)+rri(1,2,3)')).toBe('_xlfn.RRI(3,A1,B1)+_xlfn.rri(1,2,3)');
  expect(fileFormula('=SUM(SORT(FILTER(A1:A3,A1:A3>1)))')).toBe(
    'SUM(_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>1)))',
  );
  for (const formula of [
    '"RRI(1)"&A1',
    `'RRI(1)'!A1`,
    '_xlfn.RRI(3,1,2)',
    'PLAN.DAYS(1)',
    'MYRRI(1)',
    'IF(A1,1,2)',
    '中RRI(1)',
  ]) {
    expect(fileFormula(`=${formula}`)).toBe(formula);
  }
});
