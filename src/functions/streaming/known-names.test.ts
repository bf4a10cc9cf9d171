import type { LocalText } from '../../shared/local-text';
import type { FunctionProblem } from '../runtime/function-result';
import { functionErrorMessage } from '../runtime/error-message';
import { knownNames } from './known-names';

const local = (en: string, zhCN = en): LocalText => ({ en, 'zh-CN': zhCN });

const known = knownNames([
  { id: 'base', name: local('Base', '基准情景') },
  { id: 'high-tech-firms', name: local('High-tech firms', '高新技术企业') },
  { id: 'gdp', name: local('Gross domestic product', '地区生产总值') },
]);

test.each([
  ['a part of a name', 'domestic', 'Gross domestic product'],
  ['a part with other signs between its words', 'high tech', 'High-tech firms'],
  ['a part in the other language', '基准', 'Base'],
  ['more than the name', 'base case', 'Base'],
  ['a slip in an id', 'gpd', 'Gross domestic product'],
])('guesses from %s', (_, written, meant) => {
  expect(known.nearest(written)?.name.en).toBe(meant);
});

test('guesses nothing from a single letter or from nothing like it', () => {
  expect(known.nearest('o')).toBeNull();
  expect(known.nearest('population')).toBeNull();
  expect(known.nearest('—')).toBeNull();
});

test('shows the id where a name means something else, or for nothing', () => {
  const shared = knownNames([
    { id: 'one', name: local('Same', '甲') },
    { id: 'two', name: local('Same', '乙') },
    { id: 'three' },
  ]);
  expect(shared.shown.map(({ name }) => name.en)).toEqual(['Same', 'two', 'three']);
  expect(shared.shown.map(({ name }) => name['zh-CN'])).toEqual(['甲', '乙', 'three']);
  for (const [place, { name }] of shared.shown.entries()) expect(shared.find(name.en)).toBe(place);
});

test('the error speaks of names in the language of the user, in full', () => {
  const problem: FunctionProblem = {
    kind: 'unknownName',
    argument: 'scenario',
    name: '基准',
    at: null,
    nearest: known.nearest('基准'),
    known: known.shown,
  };
  expect(functionErrorMessage(problem, 'zh-CN')).toBe(
    'scenario 必须为规划中的名称或代号；当前为“基准”。您要找的是“基准情景”吗？可用：基准情景、高新技术企业、地区生产总值。',
  );
  expect(functionErrorMessage(problem, 'en')).toMatch(
    /Did you mean "Base"\? Known: Base; High-tech firms; Gross domestic product\.$/,
  );
});
