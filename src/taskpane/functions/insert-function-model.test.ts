import { callFunction } from '../../../test/support/functions/call-function';
import { reportPlan } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { smallPlan } from '../../../test/support/plans/small-plan';
import {
  argumentText,
  callText,
  choicesFor,
  hasBareComma,
  isLikelyPercent,
  INSERTABLE,
  missingNames,
  type Insertable,
} from './insert-function-model';

function known(id: string): Insertable {
  const found = INSERTABLE.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}

test.each([
  ['label', 'Base case', '"Base case"'],
  ['label', 'a "b"', '"a ""b"""'],
  ['label', '"gdp"', '"gdp"'],
  ['label', 'B2:B5', 'B2:B5'],
  ['label', "'My sheet'!A1", "'My sheet'!A1"],
  ['label', '{"a","b"}', '{"a","b"}'],
  ['comparator', '>=', '">="'],
  ['comparator', '不低于', '"不低于"'],
  ['method', 'level', '"level"'],
  ['number', ' =B2 ', 'B2'],
  ['rate', '6%', '6%'],
  ['rate', 'growth', 'growth'],
  ['flag', 'TRUE', 'TRUE'],
  ['number', '', ''],
  ['number', '1,000', '1000'],
  ['number', '-1,234,567.5', '-1234567.5'],
  ['number', '１，０００', '1000'],
  ['rate', '６％', '6%'],
  ['rate', '{6%,5.5%}', '{0.06,0.055}'],
  ['number', '＝Ｂ2', 'B2'],
  ['number', 'SUM(A1,B1)', 'SUM(A1,B1)'],
] as const)('an entry that must be a %s writes %p as %p', (must, entry, text) => {
  expect(argumentText(entry, { must, choices: [] })).toBe(text);
});

test.each(['GDP (real)', 'S1', 'Q1', 'Base!', '{x}'])('%s of the plan is a name', (name) => {
  expect(argumentText(name, { must: 'label', choices: [name] })).toBe(`"${name}"`);
});

test.each([
  ['number', '1,5', true],
  ['number', '1000,200', true],
  ['rate', '5%，6%', true],
  ['number', '1;2', true],
  ['number', '1,000', false],
  ['number', 'SUM(A1,B1)', false],
  ['rate', '{5%,6%}', false],
  ['number', "'a, b'!A1", false],
  ['label', 'a, b', false],
] as const)('an entry that must be a %s, %p, has a comma of its own: %p', (must, entry, has) => {
  expect(hasBareComma(entry, { must, choices: [] })).toBe(has);
});

test.each([
  ['rate', '6', true],
  ['rate', '-1.5', true],
  ['rate', '0.06', false],
  ['rate', '6%', false],
  ['rate', 'B2', false],
  ['number', '6', false],
  ['rateFromLow', '5', true],
] as const)('an entry that must be a %s, %p, is likely a percent: %p', (must, entry, is) => {
  expect(isLikelyPercent(entry, { must, choices: [] })).toBe(is);
});

test('a call leaves out trailing empty arguments, and keeps gaps before others', () => {
  expect(callText(known('GROWTH_PATH'), { base: '100', growth: '6%' }, () => [])).toBe(
    '=PLAN.GROWTH_PATH(100,6%)',
  );
  expect(
    callText(known('GROWTH_PATH'), { base: 'B2', growth: 'C1:E1', include_base: 'TRUE' }, () => []),
  ).toBe('=PLAN.GROWTH_PATH(B2,C1:E1,,TRUE)');
  expect(callText(known('GROWTH_PATH'), {}, () => [])).toBe('=PLAN.GROWTH_PATH()');
});

test('required arguments without an entry are named', () => {
  expect(missingNames(known('TARGET_GAP'), { value: ' ' })).toEqual(['value', 'target']);
  expect(missingNames(known('TARGET_GAP'), { value: '1', target: '2' })).toEqual([]);
});

test('every function has its group', () => {
  expect(INSERTABLE.map(({ id, group }) => `${group} ${id}`)).toEqual(
    expect.arrayContaining([
      'paths GROWTH_PATH',
      'paths PHASE_SHARES',
      'targets PEER_STATUS',
      'growth BUOYANCY',
      'risk FAN',
      'live SCENARIO',
    ]),
  );
});

test('the plan’s names are offered for functions that follow the plan', () => {
  const result = reportPlan(smallPlan());
  const report = result.ok ? result.value : null;
  const plan = report?.plan;
  const choices = (id: string, name: string, entries = {}) =>
    choicesFor(known(id), name, entries, report, 'en');
  expect(choices('SCENARIO', 'scenario')).toEqual(plan?.scenarios.map(({ name }) => name.en));
  expect(choices('SCENARIO', 'indicator')).toEqual(plan?.indicators.map(({ name }) => name.en));
  expect(choices('SCENARIO_GAP', 'target')).toEqual(plan?.targets.map(({ id }) => id));
  expect(choices('SCENARIO', 'year')).toHaveLength((plan?.years ?? 0) + 1);
  expect(choices('ASSUMPTION', 'year')).toHaveLength(plan?.years ?? 0);
  const [first] = plan?.indicators ?? [];
  expect(choices('ASSUMPTION', 'driver', { indicator: first?.id }).length).toBeGreaterThan(0);
  expect(choices('ASSUMPTION', 'driver')).toEqual([]);
  expect(choices('TARGET_GAP', 'comparator')).toContain('about');
  expect(choices('CHANCE', 'comparator')).not.toContain('about');
  expect(choices('AVERAGE_GROWTH', 'path')).toEqual([]);
});

describe.each([
  ['TARGET_GAP', 'comparator', (word: string) => callFunction('TARGET_GAP', 5, 4, word)],
  ['CHANCE', 'comparator', (word: string) => callFunction('CHANCE', 1, 0, 1, 2, 2, 4, word)],
  ['AVERAGE_GROWTH', 'method', (word: string) => callFunction('AVERAGE_GROWTH', [[1, 3, 4]], word)],
  ['BACKCAST_PATH', 'method', (word: string) => callFunction('BACKCAST_PATH', 1, 4, 2, word)],
] as const)('the words of %s', (id, name, call) => {
  const choices = (locale: Locale) => choicesFor(known(id), name, {}, null, locale);

  test('are in the language of the pane, and mean the same to the function', () => {
    expect(choices('zh-CN').join('')).toMatch(/^\p{Script=Han}+$/u);
    const english = choices('en').map(call);
    expect(english.map(({ kind }) => kind)).toEqual(english.map(() => 'cells'));
    expect(choices('zh-CN').map(call)).toEqual(english);
  });
});
