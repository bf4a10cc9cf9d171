import fc from 'fast-check';
import { PHRASE_WORDS, type PhraseWord } from '../../../src/domain/target-text/phrase-words';
import { createTranslate } from '../../../src/i18n/create-translate';
import { taskpane as en } from '../../../src/i18n/en/taskpane';
import { taskpane as zhCN } from '../../../src/i18n/zh-CN/taskpane';
import type { Locale } from '../../../src/shared/local-text';
import { createFormats } from '../../../src/taskpane/controls/format/create-formats';
import { readTargetEntry } from '../../../src/taskpane/targets/target-editor-model';
import { everyKindPlan } from '../../support/plans/every-kind-plan';
import { check, checkSentence, fuzzKind } from '../fuzz-kind';
import { anyHostileText } from '../mutations';

const plan = everyKindPlan();
const WORDINGS = {
  en: { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') },
  'zh-CN': { t: createTranslate({ en, 'zh-CN': zhCN }, 'zh-CN'), formats: createFormats('zh-CN') },
};

const anyWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PHRASE_WORDS.keys()) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }).map(String) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['%', '％', '万', '亿元', '亩', '家', '个百分点', '6.5%', '1,000', '-', '–', '~', '左右'],
      ...[
        '年',
        '2025',
        '十五',
        '百',
        '近',
        '1/3',
        '三分之二',
        '〔',
        '〕',
        '(',
        ')',
        '.',
        '，',
        'GDP',
      ],
      ...['every year', 'by', 'per', 'of', 'million', '£', '1e5', '∞', '½', '٣', '².'],
    ),
  },
  { weight: 1, arbitrary: anyHostileText },
);

/** A word of a kind, or none. */
const wordsOf = (kind: PhraseWord['kind']): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    fc.constantFrom(
      ...[...PHRASE_WORDS].flatMap(([word, own]) => (own.kind === kind ? [word] : [])),
    ),
  );

const UNITS = plan.indicators.flatMap(({ unit }) => Object.values(unit));

/** Words in the order in which plans use them, so that many phrases are targets. */
const anySentence = fc.tuple(
  ...[wordsOf('neutral'), wordsOf('average'), wordsOf('change'), wordsOf('comparator')],
  fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value.toFixed(1)),
    fc.constantFrom('六', '两', '1,000', '０．５', '三成', '百分之六', '1.2万', 'five'),
  ),
  fc.constantFrom('', '%', '％', '亿元', ' percent', ...UNITS),
  wordsOf('comparator'),
);

/** Phrases of a target's words in any order are understood as finite numbers or refused in words. */
export const phrases = fuzzKind({
  name: 'phrases',
  share: 600,
  inputs: fc.record({
    words: fc.oneof(anySentence, fc.array(anyWord, { maxLength: 8 })),
    between: fc.constantFrom('', ' '),
    indicator: fc.nat(),
    year: fc.integer({ min: plan.baseYear - 1, max: plan.baseYear + plan.years + 1 }),
    fromYear: fc.option(fc.integer({ min: plan.baseYear, max: plan.baseYear + plan.years })),
  }),
  run: ({ words, between, indicator: at, year, fromYear }) => {
    const indicator = plan.indicators[at % plan.indicators.length];
    if (!indicator) throw new Error('the plan has indicators');
    const entry = { phrase: words.join(between), year, fromYear, isBinding: false };
    const readingIn = (locale: Locale) =>
      readTargetEntry(entry, { plan, indicator }, WORDINGS[locale]);
    const reading = readingIn('en');
    if (reading.kind === 'target') {
      const { value, upper } = reading.draft;
      check(Number.isFinite(value ?? 0) && Number.isFinite(upper ?? 0), 'a value is not finite');
      return 'accepted';
    }
    checkSentence((locale) => {
      const own = readingIn(locale);
      return own.kind === 'problem' ? own.text : 'Read in one language only';
    }, words);
    return 'refused';
  },
});
