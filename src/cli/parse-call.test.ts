import fc from 'fast-check';
import { parseCall } from './parse-call';
import { runs } from '../../test/support/seed';

test.each([
  ['F()', []],
  ['F(100, 0.06, 3)', [100, 0.06, 3]],
  ['=F(1)', [1]],
  [' F( 1 ,\n 2 ) ', [1, 2]],
  ['F(-100,+5,--3)', [-100, 5, 3]],
  ['F(.5,5.,1E3,1e-2)', [0.5, 5, 1000, 0.01]],
  ['F(6%,-150%,(2))', [0.06, -1.5, 2]],
  ['F("about","a ""b""","左右","")', ['about', 'a "b"', '左右', '']],
  ['F(TRUE,false)', [true, false]],
  ['F(1,,TRUE)', [1, undefined, true]],
  ['F(1,)', [1, undefined]],
  [
    'F({1,2;3,4})',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ],
  ['F({1;-2},{"a",TRUE})', [[[1], [-2]], [['a', true]]]],
  ['F({1,2;3})', [[[1, 2], [3]]]],
  [
    'F(#N/A,{1,#REF!})',
    [{ type: 'Error', basicValue: '#N/A' }, [[1, { type: 'Error', basicValue: '#REF!' }]]],
  ],
])('reads %s', (text, args) => {
  expect(parseCall(text)).toEqual({ ok: true, value: { name: 'F', args } });
});

test.each([
  ['Ｆ（100，0.06，３）', [100, 0.06, 3]],
  ['＝F（｛1；－2｝，６％）', [[[1], [-2]], 0.06]],
  ['F(−5%,　“左右”,＂（，）＂)', [-0.05, '左右', '（，）']],
  ['F("（，）","“a”","−5","ＡＢ""％")', ['（，）', '“a”', '−5', 'ＡＢ"％']],
])('reads %s as it is typed in Chinese, and leaves texts alone', (text, args) => {
  expect(parseCall(text)).toEqual({ ok: true, value: { name: 'F', args } });
});

test('counts columns as they were typed', () => {
  const unread = parseCall('F（1，２、3）');
  expect(unread).toMatchObject({ ok: false, error: { kind: 'callUnreadable' } });
  expect(unread).toEqual(parseCall('F(1,2、3)'));
});

test('keeps the name as it is written', () => {
  expect(parseCall('plan.Growth_Path(1)')).toMatchObject({ value: { name: 'plan.Growth_Path' } });
});

test.each([
  ['', 'callUnreadable'],
  ['   ', 'callUnreadable'],
  ['F(', 'callUnreadable'],
  ['F(1', 'callUnreadable'],
  ['F(1))', 'callUnreadable'],
  ['F(1;2)', 'callUnreadable'],
  ['F(1 2)', 'callUnreadable'],
  ['F({1 2})', 'callUnreadable'],
  ['F(1 {2})', 'callUnreadable'],
  ['F({})', 'callUnreadable'],
  ['F({5%})', 'percentInArray'],
  ['F({1 2},{5%})', 'callUnreadable'],
  ['F(5%', 'callUnreadable'],
  ['F({A1})', 'callUnreadable'],
  ['F("x)', 'callUnreadable'],
  ['F(1)F(2)', 'callUnreadable'],
  ['Sheet1!F(1)', 'callUnreadable'],
  [`F(${'('.repeat(5_000)}1`, 'callUnreadable'],
  [`F(${'1,'.repeat(5_000)}1)`, 'callTooLong'],
  ['5', 'notACall'],
  ['A1', 'notACall'],
  ['1+F(1)', 'notACall'],
  ['F(1)%', 'notACall'],
  ['F(A1)', 'notLiteral'],
  ['F(A1:B2)', 'notLiteral'],
  ['F(name)', 'notLiteral'],
  ['F(1+2)', 'notLiteral'],
  ['F("a"&"b")', 'notLiteral'],
  ['F(G(1))', 'notLiteral'],
  ['F(-"a")', 'notLiteral'],
  ['F(-{1,2})', 'notLiteral'],
  ['F(1e400)', 'numberTooLarge'],
  ['F({1,-1e400})', 'numberTooLarge'],
])('refuses %s as %s', (text, kind) => {
  expect(parseCall(text)).toMatchObject({ ok: false, error: { kind } });
});

test('reports the character from which a call cannot be read', () => {
  expect(parseCall('F(1 2)')).toEqual({ ok: false, error: { kind: 'callUnreadable', column: 5 } });
});

test('suggests what to write for a percentage in an array', () => {
  expect(parseCall('GROWTH_PATH(100, {0.05; -6.5%}, 2)')).toEqual({
    ok: false,
    error: { kind: 'percentInArray', text: '-6.5%', share: '-0.065' },
  });
});

test('answers any text without an exception', () => {
  const piece = fc.constantFrom(
    'F',
    '(',
    ')',
    '{',
    '}',
    ',',
    ';',
    '"',
    '1',
    '%',
    '-',
    ' ',
    'A1',
    '#N/A',
    '!',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        expect(typeof parseCall(text).ok).toBe('boolean');
      },
    ),
    { numRuns: runs(2_000) },
  );
});
