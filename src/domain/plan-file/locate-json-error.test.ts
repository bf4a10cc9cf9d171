import * as fc from 'fast-check';
import { locateJsonError } from './locate-json-error';
import { runs } from '../../../test/support/seed';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('locateJsonError', () => {
  it.each([
    ['a comma too many', '[1,]', 1, 4],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a single quotation mark', "{'a': 1}", 1, 2],
    ['a Chinese quotation mark', '{“a”: 1}', 1, 2],
    ['a Chinese comma', '[1，2]', 1, 3],
    ['a wrong bracket', '{"a": [1}', 1, 9],
    ['a line break in a text', '{"a": "b\nc"}', 1, 7],
    ['a number with a leading zero', '[01]', 1, 3],
    ['a comment', '{} // done', 1, 4],
    ['NaN', '[NaN]', 1, 2],
    ['a percent sign', '{"a": 6%}', 1, 8],
    ['a second value', '{}\r\n{}', 2, 1],
    ['a lonely bracket', ']', 1, 1],
    ['a colon in a wrong place', '["a": 1]', 1, 5],
    ['a key that is no text', '{1: 2}', 1, 2],
    ['an unknown escape', '["\\x"]', 1, 2],
  ])('points at %s', (_, text, line, column) => {
    expect(isJson(text)).toBe(false);
    expect(locateJsonError(text)).toEqual({ line, column, truncated: false });
  });

  it.each([
    '',
    ' ',
    '{',
    '{"a',
    '{"a\\',
    '{"a\\u12',
    '{"a"',
    '{"a":',
    '[1,',
    '[-',
    '[1e',
    '[tru',
    '[1',
  ])('sees that %j ends too early', (text) => {
    expect(locateJsonError(text)).toMatchObject({ truncated: true });
  });

  it('finds no error in valid JSON and one in everything else', () => {
    const json = fc.json();
    fc.assert(
      fc.property(fc.oneof(json, fc.string()), (text) => {
        expect(locateJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: runs(500) },
    );
  });

  it('agrees with JSON.parse when a character is removed, doubled or changed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, inserted) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + inserted + json.slice(place + 1);
        expect(locateJsonError(text) === null).toBe(isJson(text));
      }),
      { numRuns: runs(500) },
    );
  });

  it('reports every beginning of a JSON text as truncated', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % json.length);
        const place = locateJsonError(cut);
        if (place !== null) expect(place.truncated).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it('reads a million brackets without running out of stack', () => {
    expect(locateJsonError('['.repeat(1_000_000))).toEqual({
      line: 1,
      column: 1_000_001,
      truncated: true,
    });
  });

  it('reads a text of a million characters that never ends', () => {
    expect(locateJsonError(`"${'a'.repeat(1_000_000)}`)).toMatchObject({ truncated: true });
  });
});
