import { createFormats } from './create-formats';
import { parseEntry } from './parse-entry';

describe('parseEntry', () => {
  it.each([
    ['6', 0.06],
    ['6%', 0.06],
    [' 6.5 % ', 0.065],
    ['６．５％', 0.065],
    ['-5', -0.05],
    ['−5', -0.05],
    ['－５', -0.05],
    ['+7', 0.07],
    ['.5', 0.005],
    ['1,200', 12],
  ])('reads the growth %s', (text, value) => {
    expect(parseEntry(text, 'growth')).toEqual({ ok: true, value });
  });

  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['１２００', 1200],
    ['-40', -40],
    ['12.5', 12.5],
  ])('reads the net additions %s', (text, value) => {
    expect(parseEntry(text, 'netAdditions')).toEqual({ ok: true, value });
  });

  it.each(['six', '6..5', '-', '.', '6 %%', '1e5', '=1+1', '12,34,56', '0x10', 'Infinity'])(
    'refuses %s',
    (text) => {
      expect(parseEntry(text, 'growth')).toEqual({ ok: false, error: { kind: 'notANumber' } });
    },
  );

  it('accepts a percent sign for growth only', () => {
    expect(parseEntry('6%', 'netAdditions').ok).toBe(false);
  });

  it('recognises a decimal comma', () => {
    expect(parseEntry('6,5', 'growth')).toEqual({ ok: false, error: { kind: 'decimalComma' } });
  });

  it.each(['', '  ', '　'])('calls %j empty', (text) => {
    expect(parseEntry(text, 'growth')).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it.each([0.07, 0.0725, -0.135, 0.191016])('reads %d back as it is written', (value) => {
    const written = createFormats('en').entry(value, 'growth');
    expect(parseEntry(written, 'growth')).toEqual({ ok: true, value });
  });
});
