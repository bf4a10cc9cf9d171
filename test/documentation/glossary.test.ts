import { readdirSync, readFileSync } from 'node:fs';
import { sheets } from '../../src/i18n/zh-CN/sheets';

const read = (file: string): string => readFileSync(file, 'utf8');
const glossary = read('docs/glossary.md');

function rowOf(english: string): string {
  const row = glossary.split('\n').find((line) => line.startsWith(`| ${english} `));
  if (row === undefined) throw new Error(`no row ${english}`);
  return row;
}

const { words, headers, names } = sheets;

test.each([
  ['id', [headers.id]],
  ['level', [words.kind.level, words.basis.level]],
  ['stock', [words.kind.stock]],
  ['horizon, projected year', [sheets.about.horizon]],
  ['price basis: real, nominal', [headers.priceBasis, words.priceBasis.real]],
  ['price basis: real, nominal', [words.priceBasis.nominal]],
  ['roll-up', [headers.rollUp]],
  ['direction of good', [headers.direction]],
  ['driver', [headers.driver]],
  ['assumption', [names.assumptions]],
  ['growth', [words.driver.growth, words.basis.growth]],
  ['projection', [names.projections]],
  ['at least', [words.comparator.atLeast]],
  ['about', [words.comparator.about]],
  ['binding, expected', Object.values(words.nature)],
  ['gap share', [sheets.targets.gapShare]],
  ['met, not met', [words.met, words.short]],
  ['required growth', [sheets.targets.requiredGrowth]],
  ['required increment', [sheets.targets.requiredIncrement]],
  ['evidence: stated, derived, assumed', [headers.evidence, ...Object.values(words.evidence)]],
  ['illustrative', [words.illustrative]],
  ['document, place, phrase', [headers.place, headers.phrase]],
])('gives the words of the sheets for %s', (english, chinese) => {
  for (const word of chinese) expect(rowOf(english)).toContain(word);
});

/** Other words for what the glossary names; 规划推演 is the product's subtitle. */
const OTHER_WORDS = /总量|(?<!规划)推演|测算|面板|标识|撤销|假定|可比价|载明|达成|优化方向|规划期/g;

test.each([
  ...readdirSync('src/i18n/zh-CN').map((name) => `src/i18n/zh-CN/${name}`),
  ...readdirSync('docs/functions').map((name) => `docs/functions/${name}`),
  ...['manifest.xml', 'assets/templates/jinjiang.plan.json', 'assets/templates/blank.plan.json'],
])('uses no second word for one thing in %s', (file) => {
  expect(read(file).match(OTHER_WORDS)).toBeNull();
});
