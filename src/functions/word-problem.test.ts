import { LOCALES } from '../domain/index';
import type { FunctionProblem, Must } from './function-result';
import { wordProblem } from './word-problem';

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
  'otherThanBefore',
  'onPath',
  'atMostGreen',
  'label',
  'method',
  'share',
  'coveredShare',
  'rampYears',
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
  { kind: 'listNotALine', size: size('base') },
  { kind: 'listsDoNotFit', bases: size('base'), list: size('growth') },
  { kind: 'listsDiffer', first: size('additions'), second: size('renewal') },
  { kind: 'moreYearsThanValues', argument: 'growth', years: 5, values: 3 },
  { kind: 'tooManyValues', argument: 'growth', values: 40, limit: 30 },
  { kind: 'tooFewYears', size: size('driver_path') },
  { kind: 'sharesSum', sum: 0.99, at: null },
  { kind: 'sharesSum', sum: 0.99, at: { row: 2, column: 3 } },
  { kind: 'outOfReach', missing: 80, at: null },
  { kind: 'outOfReach', missing: -80, at: { row: 2, column: 3 } },
  { kind: 'sizesDiffer', first: size('base'), second: size('target') },
  { kind: 'tooManyCells', cells: 200_000, limit: 100_000 },
  { kind: 'overflow', argument: 'base', at: null },
  { kind: 'overflow', argument: 'base', at: { row: 2, column: 3 } },
];

test.each(PROBLEMS)('words $kind in both languages, leaving nothing unfilled', (problem) => {
  const [en, zh] = LOCALES.map((locale) => wordProblem(problem, locale));
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
  expect(wordProblem(problem, 'en')).toBe(`base must be a number above 0; it is ${text}.`);
});

test('quotes no more of a long text than a message needs', () => {
  const found = { kind: 'text', value: `${'长'.repeat(500)}\nsecond line` } as const;
  const problem = { kind: 'badCell', argument: 'base', must: 'number', found, at: null } as const;
  expect(wordProblem(problem, 'zh-CN')).toBe(`base 必须为数值；当前为文本“${'长'.repeat(39)}…”。`);
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
  expect(wordProblem(problem, 'en')).toBe(`base ${said}; it is ${shown}.`);
});

test('says in Chinese that a number in a range is too large for a cell', () => {
  const found = { kind: 'number', value: 1e308 } as const;
  const at = { row: 2, column: 3 };
  expect(
    wordProblem({ kind: 'badCell', argument: 'base', must: 'positive', found, at }, 'zh-CN'),
  ).toBe(
    'base 必须在单元格可容纳的数值范围内（-9.99E307 至 9.99E307）；其区域第 2 行第 3 列为 1E308。',
  );
});
