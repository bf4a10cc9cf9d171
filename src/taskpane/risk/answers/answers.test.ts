import { simulatePlan, type Plan, type RiskReport } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { riskView as riskEn } from '../../../i18n/en/risk-view';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { riskView as riskZh } from '../../../i18n/zh-CN/risk-view';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import type { Locale } from '../../../shared/local-text';
import { riskPlan } from '../../../../test/support/plans/risk-plan';
import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { createFormats } from '../../controls/format/create-formats';
import type { RiskWording } from '../use-risk-texts';
import { targetChances, togetherChances } from './chances-model';
import { fixedDrivers } from './fixed-drivers';
import { methodText } from './method-model';
import { leastSure, riskSentences } from './risk-sentences';
import { chancePercent, chanceSentence, goalInWords } from './target-words';

function wordingIn(locale: Locale): RiskWording {
  return {
    t: createTranslate({ en, 'zh-CN': zhCN }, locale),
    text: createTranslate({ en: riskEn, 'zh-CN': riskZh }, locale),
    formats: createFormats(locale),
  };
}
const english = wordingIn('en');
const chinese = wordingIn('zh-CN');

function simulated(plan: Plan, scenario = 'base'): RiskReport {
  const risk = simulatePlan(plan, { scenario });
  if (!risk.ok) throw new Error(risk.error.kind);
  return risk.value;
}

describe('a probability in words', () => {
  it.each([
    [0.634, '63.4%', 'In 63 of 100 futures it rains.'],
    [0, '0%', 'In no future it comes about that it rains.'],
    [1, '100%', 'In all futures it rains.'],
    [0.99996, '>99.9%', 'In more than 99 of 100 futures it rains.'],
    [0.00001, '<0.1%', 'In fewer than 1 of 100 futures it rains.'],
    [0.996, '99.6%', 'In more than 99 of 100 futures it rains.'],
  ])('%d is neither rounded to certain nor to impossible', (probability, percent, sentence) => {
    expect(chancePercent(probability, english.formats)).toBe(percent);
    expect(chanceSentence(probability, 'it rains', english)).toBe(sentence);
  });
});

describe('a goal in words', () => {
  const words = (wanted: Parameters<typeof target>[1], wording = english) =>
    goalInWords(riskPlan(), target(118, wanted), wording);

  it('is the end of a sentence, for every basis', () => {
    const product = 'Gross domestic product';
    expect(words({})).toBe(`${product} is at least 118.0 in 2026`);
    expect(words({ basis: 'growth', value: 0.06 })).toBe(`${product} grows at least 6% in 2026`);
    expect(words({ basis: 'growth', value: 0.06, fromYear: 2024 })).toBe(
      `${product} grows at least 6% in every year from 2024 to 2026`,
    );
    expect(words({ basis: 'averageGrowth', value: 0.06 })).toBe(
      `${product} grows at least 6% a year on average from 2024 to 2026`,
    );
    expect(words({ basis: 'cumulativeChange', comparator: 'atMost', value: -0.13 })).toBe(
      `${product} is cut by at least 13% from 2024 to 2026`,
    );
  });

  it('is natural in Chinese', () => {
    expect(words({ basis: 'growth', value: 0.06 }, chinese)).toBe(
      '2026 年地区生产总值增速不低于 6%',
    );
    expect(words({}, chinese)).toBe('2026 年地区生产总值不低于 118.0');
  });
});

describe('the sentences of a scenario', () => {
  const plan = riskPlan();
  const risk = simulated(plan);

  it('say a target, the least sure one with what moves it, and all together', () => {
    expect(leastSure(plan, risk)?.id).toBe('gdp-2026');
    const wants = { indicator: 'gdp', driver: 'growth' } as const;
    expect(riskSentences(plan, risk, wants, english)).toEqual([
      'In 54 of 100 futures Gross domestic product grows about 6% (± 0.5 points) in 2024.',
      expect.stringMatching(
        /^The least sure target is Gross domestic product: it is missed in \d\d of 100 futures, by \d\.\d on average\.$/,
      ),
      'What moves it most: growth of Gross domestic product.',
      expect.stringMatching(/^All 3 targets are met together in \d+ of 100 futures\.$/),
      expect.stringMatching(/^The binding target is met in \d+ of 100 futures\.$/),
    ]);
    expect(riskSentences(plan, risk, wants, chinese)[0]).toBe(
      '100 种可能的结果中，有 54 种实现：2024 年地区生产总值增速 6% 左右（±0.5 个百分点）。',
    );
  });

  it('name what no future meets', () => {
    const [growth] = plan.targets;
    const targets = [
      ...(growth ? [growth] : []),
      target(200),
      target(2000, { id: 'far', indicator: 'high-tech-firms' }),
    ];
    const hopeless = riskPlan({ targets });
    expect(riskSentences(hopeless, simulated(hopeless), null, english)).toContain(
      'Missed in every future: Gross domestic product, High-tech firms.',
    );
  });

  it('say the only target once', () => {
    const [only] = plan.targets;
    const alone = riskPlan({ targets: only ? [only] : [] });
    expect(riskSentences(alone, simulated(alone), null, english)).toEqual([
      'In 54 of 100 futures Gross domestic product grows about 6% (± 0.5 points) in 2024.',
    ]);
  });

  it('say what to do where there is no target', () => {
    const none = riskPlan({ targets: [] });
    expect(riskSentences(none, simulated(none), null, english)).toEqual([
      'The plan sets no target, so there is nothing to miss. Add a target to see how sure it is.',
    ]);
  });
});

describe('the probabilities of targets', () => {
  const plan = riskPlan();
  const [output] = plan.indicators;
  if (!output) throw new Error('The plan has an indicator');

  it('have their error, what is missing where they fail, and the years of a level', () => {
    const [growth, level] = targetChances(plan, simulated(plan), output, english);
    expect(growth).toMatchObject({ percent: '54.2%', error: 'exact', nature: 'Expected' });
    expect(growth?.notes).toEqual(['Where it is missed: off by 0.44 points on average']);
    expect(level?.error).toMatch(/^± [\d.]+ points?$/);
    expect(level?.notes[1]).toMatch(/^Met with 50%: not by 2026; with 90%: not by 2026$/);
  });

  it('tell a certain target from an uncertain one', () => {
    const certain = uncertainPlan([uncertainty({ shape: 'uniform', low: 0.05, high: 0.07 })]);
    const [, firms] = certain.indicators;
    if (!firms) throw new Error('The plan has two indicators');
    const [chance] = targetChances(certain, simulated(certain), firms, english);
    expect(chance).toMatchObject({
      percent: '0%',
      notes: ['Certain: no uncertain driver reaches it'],
    });
  });

  it('are told together where there are several', () => {
    const together = togetherChances(plan, simulated(plan), english);
    expect(together.map(({ goal }) => goal)).toEqual(['All targets together']);
    expect(together[0]?.error).toMatch(/^± 0\.\d+ points$/);
  });
});

describe('the method', () => {
  it('tells points, seed, and draws that were held', () => {
    const plan = uncertainPlan([uncertainty({ shape: 'normal', mean: -0.9, deviation: 0.2 })]);
    const lines = methodText(plan, simulated(plan), english).join('\n');
    expect(lines).toContain('from 512 scrambled Sobol points');
    expect(lines).toContain('Seed 0.');
    expect(lines).toContain('3 numbers are drawn');
    expect(lines).toMatch(/Draws outside of what growth of Gross domestic product can be/);
  });

  it('names the drivers whose distribution a slider does not move', () => {
    const fixed = uncertainPlan([uncertainty({ shape: 'uniform', low: 0.05, high: 0.07 })]);
    expect(fixedDrivers(fixed, 'optimistic', 'gdp')).toEqual(['growth']);
    expect(fixedDrivers(riskPlan(), 'base', 'gdp')).toEqual([]);
  });
});
