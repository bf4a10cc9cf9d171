import { isPartOfName } from './units-and-names';

const firms = ['High-tech firms', '高新技术企业'];

test.each([
  ['high-tech firm', firms],
  ['High-tech firms', firms],
  ['高企', firms],
  ['技术企业', firms],
  ['产业空间', ['建设产业空间']],
  ['GDP', ['Gross domestic product', '地区生产总值']],
  ['villages', ['Rural revitalisation demonstration villages']],
])('%s belongs to %j', (words, names) => {
  expect(isPartOfName(words, names)).toBe(true);
});

test.each([
  ['企高', firms],
  ['企', firms],
  ['not firms', firms],
  ['', firms],
  ['mu', ['Inefficient land revitalised']],
  ['a', ['a b']],
  ['GDP', []],
])('%s does not belong to %j', (words, names) => {
  expect(isPartOfName(words, names)).toBe(false);
});
