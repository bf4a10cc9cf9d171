import { type Locale, LOCALES } from '../../shared/local-text';
import type { FunctionProblem, Must } from './function-result';
import { functionErrorMessage } from './error-message';

const size = (argument: string) => ({ argument, rows: 2, columns: 3 });
const MUSTS: readonly Must[] = [
  'number',
  'rate',
  'positive',
  'years',
  'phases',
  'flag',
  'comparator',
  'tolerance',
  'notNegative',
  'otherThanStart',
  'otherThanBaseBefore',
  'otherThanWholeBefore',
  'onPath',
  'atMostGreen',
  'label',
  'method',
  'share',
  'coveredShare',
  'rampYears',
  'fullIn',
  'startIn',
  'mode',
  'cap',
];

const PROBLEMS: readonly FunctionProblem[] = [
  ...MUSTS.map((must): FunctionProblem => ({
    kind: 'badCell',
    argument: 'base',
    must,
    found: { kind: 'blank' },
    at: null,
  })),
  {
    kind: 'badCell',
    argument: 'base',
    must: 'number',
    found: { kind: 'other' },
    at: { row: 2, column: 3 },
  },
  { kind: 'ragged', argument: 'base' },
  { kind: 'notOneCell', size: size('base') },
  { kind: 'basesNotALine', size: size('base') },
  { kind: 'notALine', size: size('path'), least: 2, most: 31 },
  { kind: 'notALine', size: size('labels'), least: 3, most: 3 },
  { kind: 'listNotALine', size: size('growth'), base: 'base', per: 'year' },
  { kind: 'listNotALine', size: size('shares'), base: 'total', per: 'eachYear' },
  { kind: 'listNotALine', size: size('driver_path'), base: 'base', per: 'yearFromBase' },
  { kind: 'basesDiffer', first: size('base'), second: size('full_in') },
  { kind: 'pathsDiffer', first: size('path'), second: size('price_index') },
  { kind: 'namesCross', first: size('scenario'), second: size('indicator') },
  { kind: 'yearsNeeded', wanted: 50, limit: 30 },
  { kind: 'listsDoNotFit', bases: size('base'), list: size('growth') },
  { kind: 'listsDiffer', first: size('additions'), second: size('renewal'), fromBase: null },
  {
    kind: 'listsDiffer',
    first: size('driver_path'),
    second: size('elasticity'),
    fromBase: 'driver_path',
  },
  { kind: 'moreYearsThanValues', argument: 'growth', years: 5, values: 3 },
  { kind: 'tooManyValues', argument: 'growth', values: 40, limit: 30 },
  { kind: 'tooFewYears', size: size('driver_path') },
  { kind: 'sharesSum', sum: 0.99, at: null },
  { kind: 'sharesSum', sum: 0.99, at: { row: 2, column: 3 } },
  { kind: 'outOfReach', missing: 80, at: null },
  { kind: 'outOfReach', missing: -80, at: { row: 2, column: 3 } },
  { kind: 'sizesDiffer', first: size('base'), second: size('target'), along: 'rows' },
  { kind: 'sizesDiffer', first: size('base'), second: size('target'), along: 'columns' },
  { kind: 'tooManyCells', cells: 200_000, limit: 100_000 },
  { kind: 'overflow', argument: 'base', at: null },
  { kind: 'overflow', argument: 'base', at: { row: 2, column: 3 } },
];

test.each(PROBLEMS)('words $kind in both languages, leaving nothing unfilled', (problem) => {
  const [en, zh] = LOCALES.map((locale) => functionErrorMessage(problem, locale));
  for (const words of [en, zh]) expect(words).not.toMatch(/\{\{|\}\}|undefined|NaN/);
  expect(en).toMatch(/^[A-Za-z_].*\.$/);
  expect(zh).toMatch(/\p{Script=Han}.*。$/u);
});

test.each([
  [0.06, '0.06'],
  [1234567.5, '1,234,567.5'],
  [1e300, '1E300'],
  [-1e-9, '-1E-9'],
  [0, '0'],
])('writes the number %p as %s', (value, text) => {
  const found = { kind: 'number', value } as const;
  const problem = { kind: 'badCell', argument: 'base', must: 'positive', found, at: null } as const;
  expect(functionErrorMessage(problem, 'en')).toBe(`base must be a number above 0; it is ${text}.`);
});

test('quotes no more of a long text than a message needs', () => {
  const found = { kind: 'text', value: `${'长'.repeat(500)}\nsecond line` } as const;
  const problem = { kind: 'badCell', argument: 'base', must: 'number', found, at: null } as const;
  expect(functionErrorMessage(problem, 'zh-CN')).toBe(
    `base 必须为数值；当前为文本“${'长'.repeat(39)}…”。`,
  );
});

const BEYOND = 'must fit in a cell, which holds numbers from -9.99E307 to 9.99E307';

test.each([
  ['number', 1e308, BEYOND],
  ['number', -1e308, BEYOND],
  ['positive', 1e308, BEYOND],
  ['rate', 1e308, BEYOND],
  ['tolerance', 1e308, BEYOND],
  ['positive', -1e308, 'must be a number above 0'],
  ['years', 1e308, 'must be a whole number of years from 1 to 30'],
] as const)('says of a cell that must be a %s and is %p what it must be', (must, value, said) => {
  const found = { kind: 'number', value } as const;
  const problem = { kind: 'badCell', argument: 'base', must, found, at: null } as const;
  const shown = value > 0 ? '1E308' : '-1E308';
  expect(functionErrorMessage(problem, 'en')).toBe(`base ${said}; it is ${shown}.`);
});

test('says in Chinese that a number in a range is too large for a cell', () => {
  const found = { kind: 'number', value: 1e308 } as const;
  const at = { row: 2, column: 3 };
  expect(
    functionErrorMessage(
      { kind: 'badCell', argument: 'base', must: 'positive', found, at },
      'zh-CN',
    ),
  ).toBe(
    'base 必须在单元格可容纳的数值范围内（-9.99E307 至 9.99E307）；其区域第 2 行第 3 列为 1E308。',
  );
});

function wordText(value: string, must: Must = 'number', locale: Locale = 'en'): string {
  const found = { kind: 'text', value } as const;
  return functionErrorMessage({ kind: 'badCell', argument: 'base', must, found, at: null }, locale);
}

test.each(['5', '5%', '1,000', ' -0.5 '])(
  'says how the number %j in quotes becomes one',
  (text) => {
    expect(wordText(text)).toMatch(/not a number: enter it without quotes or an apostrophe\.$/);
  },
);

test.each([
  ...[
    '１２３',
    '１，０００',
    '６％',
    '￥1,000',
    '1 000',
    '1.000,5',
    '1e3',
    '1000万',
    '3.2万亿元',
    '−5',
  ],
  ...['2025-01-01', '2025/1', '2025年', '2025年1月1日', '1.1.2025', "12'000", '$5', '20 %'],
])('says how %j is to be typed to be a number', (text) => {
  expect(wordText(text)).toMatch(/not a number: enter it as a number, in digits alone such as /);
  expect(wordText(text, 'positive', 'zh-CN')).toMatch(/而不是数值：请改为数值，只用数字输入/);
});

test.each(['x', '-', 'Q1', '2 firms', '万', '1-2-3-4', 'e5', '5.5.x'])(
  'takes %j for a text',
  (text) => {
    expect(wordText(text)).toBe(`base must be a number; it is the text "${text}".`);
  },
);

test('says of digits where a word is wanted only that they are a text', () => {
  expect(wordText('5', 'comparator')).toMatch(/; it is the text "5"\.$/);
});

test('says that TRUE goes without quotes', () => {
  expect(wordText('true', 'flag')).toBe(
    'base must be TRUE or FALSE; it is the text "true": enter it without quotes or an apostrophe.',
  );
  expect(wordText('yes', 'flag')).toBe('base must be TRUE or FALSE; it is the text "yes".');
});
