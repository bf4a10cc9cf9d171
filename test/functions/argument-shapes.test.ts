import { checkResult } from '../support/functions/check-result';
import { shown } from '../support/functions/call-function';
import { EVERY_FUNCTION } from '../support/functions/every-function';
import { ALL_ARGUMENTS } from '../support/functions/function-cases';
import { isWhole, seed } from '../support/seed';

/** What Excel may pass for an argument that is not valid as a number, a word or a flag. */
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

/** The values that mean an omitted argument. */
const LEFT_OUT: readonly (readonly [shape: string, value: unknown])[] = [
  ['null', null],
  ['undefined', undefined],
  ['an empty text', ''],
  ['a range of one blank cell', [[null]]],
  ['a range of one empty text', [['']]],
  ['an empty list', []],
  ['a list of an empty row', [[]]],
];

const places = EVERY_FUNCTION.flatMap(({ id, parameters, evaluate }) =>
  Object.entries(parameters).map(([name, rule], index) => ({
    ...{ id, name, index, evaluate, must: rule.must, optional: rule.optional },
  })),
);

type Known = (typeof places)[number];

/** Where 0 has a meaning it is not an omitted argument; the rules of the functions list these. */
const ZERO_COUNTS = [
  'done',
  'elasticity',
  'cap',
  'floor',
  'tolerance',
  'green',
  'yellow',
  'percentiles',
];

/** The arguments that are one row or column: a path, labels. */
const isLine = (id: string, name: string): boolean =>
  name === 'labels' || (name === 'path' && ['TIME_DISTANCE', 'AVERAGE_GROWTH'].includes(id));

const ERROR = { type: 'Error', basicValue: '#DIV/0!' };
const A_DATE = 46_023;

function withArguments(
  { id, evaluate }: Pick<Known, 'id' | 'evaluate'>,
  values: Readonly<Record<number, unknown>>,
): ReturnType<Known['evaluate']> {
  const args = (ALL_ARGUMENTS[id] ?? []).map((good, place) =>
    place in values ? values[place] : good,
  );
  return evaluate(args);
}

function withArgument(known: Known, value: unknown): unknown {
  return shown(withArguments(known, { [known.index]: value }));
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? first(value[0]) : value;
}

describe.each(places)('$name of $id', (known) => {
  const { id, name, must, optional, index } = known;
  const good = ALL_ARGUMENTS[id]?.[index];

  test.each(BAD)('is refused by its name when it is %s', (_, value) => {
    expect(withArgument(known, value)).toMatch(new RegExp(`^#(VALUE!|N/A) ${name} must be `));
  });

  test.each(LEFT_OUT)('%s counts as left out', (_, value) => {
    const result = withArgument(known, value);
    if (optional) {
      expect(JSON.stringify(result)).toMatch(/^\[\[[^#]+\]\]$/);
      expect(result).toEqual(withArgument(known, undefined));
    } else expect(result).toMatch(new RegExp(`^#VALUE! ${name} must be .* it is blank\\.$`));
  });

  test('is the same as a value and as a 1 × 1 range', () => {
    const range = Array.isArray(good) ? good : [[good]];
    expect(withArgument(known, range)).toEqual(withArgument(known, good));
  });

  test.each([true, false])('accepts %p only for a boolean', (truth) => {
    const result = withArgument(known, truth);
    if (must === 'flag') expect(result).toEqual(withArgument(known, truth ? 1 : 0));
    else expect(result).toMatch(new RegExp(`^#VALUE! ${name} must be `));
  });

  test('of 0 counts as omitted where 0 would mean nothing', () => {
    if (!optional || ZERO_COUNTS.includes(name)) {
      checkResult(withArguments(known, { [index]: 0 }));
      return;
    }
    expect(withArgument(known, 0)).toEqual(withArgument(known, undefined));
  });

  test('may be a date, which is a number like any other', () => {
    const result = withArguments(known, { [index]: A_DATE });
    checkResult(result);
    const date = { type: 'FormattedNumber', basicValue: A_DATE, numberFormat: 'yyyy-mm-dd' };
    expect(withArguments(known, { [index]: date })).toEqual(result);
  });

  test('is the same as a number and as a formatted number', () => {
    const formatted = (value: unknown): unknown =>
      typeof value === 'number'
        ? { type: 'FormattedNumber', basicValue: value, numberFormat: '0.0%' }
        : Array.isArray(value)
          ? value.map(formatted)
          : value;
    expect(withArgument(known, formatted(good))).toEqual(withArgument(known, good));
  });

  test('keeps or names an error and a blank inside a larger range', () => {
    const column = [[first(good)], [ERROR], [null]];
    const result = withArguments(known, { [index]: column });
    checkResult(result);
    const text = JSON.stringify(shown(result));
    const isWhole =
      id.endsWith('_PATH') || isLine(id, name) || ['FAN', 'PHASE_SHARES'].includes(id);
    if (isWhole) expect(text).toMatch(new RegExp(`#(VALUE|DIV/0)!.*${name}`));
    else expect(text).toMatch(/^\[(\[.*\],)\[("#DIV\/0!",?)+\],\[.*\]\]$/);
  });
});

/** A cell, a row, a column and a block of the same value. */
const SHAPES: readonly (readonly [rows: number, columns: number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [3, 2],
];

function shaped(value: unknown, [rows, columns]: readonly [number, number]): unknown {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => first(value)));
}

/** Ten thousand draws take time: such functions get equal shapes and, by seed, some others. */
const isDrawn = (id: string): boolean => !isWhole && ['FAN', 'CHANCE'].includes(id);
const inTurn =
  (left: number) =>
  (_: unknown, right: number): boolean =>
    left === right || (left + right + seed) % 5 === 0;

test.each(EVERY_FUNCTION)('$id accepts or rejects any two shapes together', (known) => {
  const good = ALL_ARGUMENTS[known.id] ?? [];
  let answered = 0;
  for (let index = 1; index < good.length; index += 1) {
    for (const [at, left] of SHAPES.entries()) {
      for (const right of isDrawn(known.id) ? SHAPES.filter(inTurn(at)) : SHAPES) {
        const [before, own] = [shaped(good[index - 1], left), shaped(good[index], right)];
        const result = withArguments(known, { [index - 1]: before, [index]: own });
        checkResult(result);
        if (result.kind === 'cells') answered += 1;
      }
    }
  }
  expect(answered).toBeGreaterThan(0);
});

/** Excel's number of rows, all the same here. */
const WHOLE_COLUMN: readonly unknown[] = Array.from({ length: 1_048_576 }).fill([1]);

test.each(EVERY_FUNCTION)('$id rejects a whole column in one sentence', (known) => {
  const result = withArguments(known, { 0: WHOLE_COLUMN });
  expect(result).toMatchObject({ kind: 'failure', failure: { code: '#VALUE!' } });
  checkResult(result);
});
