import { readdirSync, readFileSync } from 'node:fs';
import { findings } from '../../src/i18n/zh-CN/findings';
import { cli } from '../../src/i18n/zh-CN/cli';
import { sheets } from '../../src/i18n/zh-CN/sheets';
import { taskpane } from '../../src/i18n/zh-CN/taskpane';

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
  ['stock with expiry', [words.kind.renewable, headers.validity, words.driver.renewal]],
  ['programme', [words.kind.programme, words.driver.total, words.driver.share]],
  ['coverage', [words.kind.coverage, words.driver.ceiling, words.driver.fullYear]],
  ['linked', [words.kind.linked, words.driver.elasticity, headers.lag]],
  ['pipeline', [words.kind.pipeline, words.driver.realisation, words.driver.delay]],
  ['given', [words.kind.given]],
  ['formula', [words.kind.formula]],
  ['project', [headers.startYear, headers.capacity, headers.rampYears]],
  ['phasing: given, even, logistic', [headers.phasing, ...Object.values(words.phasing)]],
  ['actual', [words.driver.actual]],
  ['locked amount', [words.driver.fixed]],
  ['role', [headers.role, ...Object.values(words.role)]],
  ['part, whole', [headers.partOf.replace('（编号）', '')]],
  ['basis over a period', [words.basis.averageGrowth, words.basis.cumulative]],
  ['basis over a period', [words.basis.cumulativeChange]],
  ['share', [words.basis.share]],
  ['at most', [words.comparator.atMost]],
  ['less than', [words.comparator.lessThan]],
  ['between', [words.comparator.between]],
  ['full', [words.comparator.full]],
  ['milestone', [names.milestones, headers.statementZh.replace('（中文）', ''), headers.due]],
  ['milestone', Object.values(words.status)],
  ['check, finding', [names.checks.replace('一致性', ''), taskpane.views.checks]],
  ['needs a look, note', [sheets.checks.needsLook, sheets.checks.hint]],
  ['real beside nominal', [findings.title.mixedPrices]],
  ['parts and whole', [findings.title.parts]],
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

/** The pane and the sheets use the same words. */
test.each([
  ['status of a milestone', taskpane.milestones.states, words.status],
  [
    'finding',
    [taskpane.checks.warning, taskpane.checks.note],
    [sheets.checks.needsLook, sheets.checks.hint],
  ],
  [
    'finding, from a terminal',
    [cli.check.warning, cli.check.note],
    [sheets.checks.needsLook, sheets.checks.hint],
  ],
  ['title of the checks', [taskpane.checks.title], [names.checks]],
  ['record of changes', [taskpane.history.title], [sheets.sources.history]],
  ['steps', [taskpane.details.steps], [sheets.projections.steps]],
  ['growth', [taskpane.drivers.growth.name], [words.driver.growth]],
  ['renewal', [taskpane.drivers.renewal.name], [words.driver.renewal]],
  [
    'goal and date',
    [taskpane.milestones.statement, taskpane.milestones.due],
    [headers.statementZh.replace('（中文）', ''), headers.due],
  ],
  [
    'at least',
    [taskpane.targets.atLeast, cli.report.atLeast].map((text) => text.replace(' {{value}}', '')),
    Array(2).fill(words.comparator.atLeast),
  ],
])('uses the same words in the pane and on the sheets for the %s', (_, pane, sheet) => {
  expect(pane).toEqual(sheet);
});

/** Other words for the terms of the glossary; 规划推演 is the product's subtitle. */
const OTHER_WORDS =
  /(?<!规划)推演|测算|面板|标识|撤销|假定|可比价|载明|达成|优化方向|规划期|核查|逾期|重新认定|增长率|修改记录|推算步骤|不协调|警告|警示/g;

test.each([
  ...readdirSync('src/i18n/zh-CN').map((name) => `src/i18n/zh-CN/${name}`),
  ...readdirSync('docs/functions').map((name) => `docs/functions/${name}`),
  ...readdirSync('assets/templates').map((name) => `assets/templates/${name}`),
  ...readdirSync('docs/templates').map((name) => `docs/templates/${name}`),
  'manifest.xml',
])('uses no second word for one thing in %s', (file) => {
  expect(read(file).match(OTHER_WORDS)).toBeNull();
});
