import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { firms, gdp, smallPlan } from '../../planner/test-support/small-plan';
import { createFormats } from '../format/create-formats';
import { phraseOf, understandTarget } from './target-editor-model';

const speech = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

function understand(phrase: string, indicator = firms(), year = 2026) {
  const entry = { phrase, year, fromYear: null, isBinding: false };
  return understandTarget(entry, { plan: smallPlan(), indicator }, speech);
}

describe('understandTarget', () => {
  it('reads a level and keeps the words as the source', () => {
    expect(understand('突破1000家')).toMatchObject({
      kind: 'target',
      draft: {
        ...{ indicator: 'high-tech-firms', basis: 'level', comparator: 'moreThan', value: 1000 },
        ...{ year: 2026, fromYear: null, nature: 'expected' },
        provenance: { evidence: 'assumed', phrase: '突破1000家' },
      },
    });
  });

  it('reads growth', () => {
    expect(understand('6%左右', gdp())).toMatchObject({
      draft: { basis: 'growth', comparator: 'about', value: 0.06 },
    });
  });

  it('refuses what it does not understand and names the words', () => {
    expect(understand('about 6% or so', gdp())).toEqual({
      kind: 'problem',
      text: '“or so” is not understood. Nothing is added as long as a word is left over.',
    });
  });

  it('refuses another unit', () => {
    expect(understand('超2万亩')).toEqual({
      kind: 'problem',
      text: '“万亩” is not the unit of this indicator: firms.',
    });
  });

  it('takes a period from the phrase, within the plan', () => {
    const phrase = 'down 13.5% in total over three years';
    expect(understand(phrase, gdp())).toMatchObject({
      draft: { basis: 'cumulativeChange', value: -0.135, fromYear: 2024 },
    });
    expect(understand(phrase, gdp(), 2025)).toMatchObject({ kind: 'problem' });
  });
});

describe('phraseOf', () => {
  const [growth, level] = smallPlan().targets;
  if (!growth || !level) throw new Error('no targets');

  it('takes the words of the document where they say the same', () => {
    const quoted = { ...level, provenance: { ...level.provenance, phrase: '突破1000家' } };
    expect(phraseOf(quoted, firms())).toBe('突破1000家');
  });

  it('never takes words that say something else', () => {
    const quoted = { ...level, provenance: { ...level.provenance, phrase: '突破2000家' } };
    expect(phraseOf(quoted, firms())).toBe('more than 1000');
  });

  it('says a rate in percent', () => {
    const unquoted = { ...growth, provenance: { ...growth.provenance, phrase: null } };
    expect(phraseOf(unquoted, gdp())).toBe('about 6%');
  });
});
