import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanFile } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { firms, gdp, smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import { phraseOf, readTargetEntry, usualYear } from './target-editor-model';

const wording = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

const file = path.resolve(__dirname, '../../../assets/templates/jinjiang.plan.json');
const read = readPlanFile(readFileSync(file, 'utf8'));
if (!read.ok) throw new Error(JSON.stringify(read.error));
const sourcePlan = read.value;

function understand(phrase: string, indicator = firms(), year = 2026) {
  const entry = { phrase, year, fromYear: null, isBinding: false };
  return readTargetEntry(entry, { plan: smallPlan(), indicator }, wording);
}

describe('readTargetEntry', () => {
  it('reads a level and keeps the phrase as the source', () => {
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

  it('rejects what it cannot read and names the words', () => {
    expect(understand('about 6% or so', gdp())).toMatchObject({
      kind: 'problem',
      text: 'Not understood: “or so”. Say it in other words, or set the target field by field.',
      readings: [{ basis: 'growth', comparator: 'about', value: 0.06 }],
    });
  });

  it('rejects another unit', () => {
    expect(understand('超2万亩')).toEqual({
      kind: 'problem',
      text: '“万亩” is not the unit of this indicator. Type the value in firms.',
      readings: [],
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

describe('the years in a phrase', () => {
  it('take precedence over the chosen year', () => {
    expect(understand('2025年增长6%左右', gdp())).toMatchObject({ draft: { year: 2025 } });
    expect(understand('about 6% in 2030', gdp())).toEqual({
      kind: 'problem',
      text: '2030 is not a year of the plan, which runs from 2024 to 2026.',
      readings: [],
    });
  });

  it('make the last of them the year of a level', () => {
    expect(understand('三年内突破1000家')).toMatchObject({
      draft: { basis: 'level', fromYear: null, year: 2026 },
    });
  });

  it('make additions in one year a sum of that year', () => {
    expect(understand('全年新增超60家')).toMatchObject({
      draft: { basis: 'cumulative', value: 60, fromYear: 2026, year: 2026 },
    });
  });
});

test.each(sourcePlan.targets.map((target) => [target.provenance.phrase, target] as const))(
  'the words of the source plan are understood: %s',
  (phrase, target) => {
    const indicator = sourcePlan.indicators.find(({ id }) => id === target.indicator);
    if (!indicator) throw new Error('no indicator');
    const entry = { phrase: phrase ?? '', year: target.year, fromYear: null, isBinding: false };
    const { basis, comparator, value, fromYear } = target;
    expect(readTargetEntry(entry, { plan: sourcePlan, indicator }, wording)).toMatchObject({
      kind: 'target',
      draft: { comparator, value, fromYear, basis },
    });
  },
);

describe('usualYear', () => {
  it('is the last year of the phases, or else of the plan', () => {
    const plan = smallPlan();
    const phase = { id: 'x', name: { en: 'x', 'zh-CN': 'x' }, firstYear: 2023, lastYear: 2025 };
    expect(usualYear({ ...plan, phases: [phase] })).toBe(2025);
    expect(usualYear({ ...plan, phases: [] })).toBe(2026);
    expect(usualYear({ ...plan, phases: [{ ...phase, lastYear: 2030 }] })).toBe(2026);
  });
});

describe('phraseOf', () => {
  const [growth, level] = smallPlan().targets;
  if (!growth || !level) throw new Error('no targets');

  it('is the phrase of the document if it reads back the same', () => {
    const quoted = { ...level, provenance: { ...level.provenance, phrase: '突破1000家' } };
    expect(phraseOf(quoted, firms(), 2023)).toBe('突破1000家');
  });

  it('is never a phrase that reads as something else', () => {
    const quoted = { ...level, provenance: { ...level.provenance, phrase: '突破2000家' } };
    expect(phraseOf(quoted, firms(), 2023)).toBe('more than 1000');
  });

  it('gives a rate in percent', () => {
    const unquoted = { ...growth, provenance: { ...growth.provenance, phrase: null } };
    expect(phraseOf(unquoted, gdp(), 2023)).toBe('about 6%');
  });
});
