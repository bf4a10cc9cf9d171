import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import { callFunction, shown } from '../support/call-function';

/** A call that works, to put one odd argument into. */
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  GROWTH_PATH: [100, 0.06, 3, false],
  TARGET_GAP: [900, 1000, 'about', 50],
  REQUIRED_GROWTH: [800, 1000, 3],
};

/** What Excel may pass for an argument that is no good as a number, a word or a flag. */
const BAD: readonly (readonly [shape: string, value: unknown])[] = [
  ['the text "x"', 'x'],
  ['a number as text', '5'],
  ['a percentage as text', '5%'],
  ['a space', ' '],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['#N/A', { type: 'Error', basicValue: '#N/A' }],
  ['#REF!', { type: 'Error', basicValue: '#REF!' }],
  ['a data card', { type: 'Entity', basicValue: '#VALUE!', text: 'x' }],
  ['a 1 × 1 range of text', [['x']]],
  ['ragged rows', [[1, 2], [3]]],
];

/** What stands for an argument that is left out. */
const LEFT_OUT: readonly (readonly [shape: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['a range of one blank cell', [[null]]],
  ['a range of one empty text', [['']]],
  ['an empty list', []],
  ['a list of an empty row', [[]]],
];

const places = CUSTOM_FUNCTIONS.flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, { optional }], index) => ({ id, name, optional, index })),
);

function withArgument(id: string, index: number, value: unknown): unknown {
  const args = (GOOD[id] ?? []).map((good, place) => (place === index ? value : good));
  return shown(callFunction(id, ...args));
}

describe.each(places)('$name of $id', ({ id, name, optional, index }) => {
  test.each(BAD)('is refused by its name when it is %s', (_, value) => {
    expect(withArgument(id, index, value)).toMatch(new RegExp(`^#(VALUE!|N/A) ${name} must be `));
  });

  test.each(LEFT_OUT)('%s counts as left out', (_, value) => {
    const result = withArgument(id, index, value);
    if (optional) expect(result).toEqual([expect.arrayContaining([expect.any(Number)])]);
    else expect(result).toMatch(new RegExp(`^#VALUE! ${name} must be .* it is blank\\.$`));
  });

  test('is the same as a value and as a 1 × 1 range', () => {
    const good = GOOD[id]?.[index];
    expect(withArgument(id, index, [[good]])).toEqual(withArgument(id, index, good));
  });
});
