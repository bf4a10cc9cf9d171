import type { Comparator, Indicator, Target, TargetBasis, TargetReport } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { ASSUMED, firms, gdp } from '../../planner/test-support/small-plan';
import { createFormats } from '../format/create-formats';
import { targetLine } from './target-line-model';

function speech(locale: 'en' | 'zh-CN', indicator: Indicator) {
  return {
    t: createTranslate({ en, 'zh-CN': zhCN }, locale),
    formats: createFormats(locale),
    indicator,
  };
}

function report(
  comparator: Comparator,
  { basis = 'level' as TargetBasis, target = 1000, value = 950, gap = 50, met = false } = {},
): TargetReport {
  const wanted: Target = {
    id: 't',
    indicator: 'x',
    basis,
    comparator,
    value: target,
    tolerance: comparator === 'about' ? 0.005 : null,
    year: 2025,
    nature: 'expected',
    provenance: { ...ASSUMED, phrase: '高企突破1000家' },
  };
  return {
    target: wanted,
    value,
    gap,
    gapShare: null,
    met,
    requiredGrowth: basis === 'level' ? 0.118034 : null,
    requiredIncrement: basis === 'level' ? 100 : null,
  };
}

describe('targetLine', () => {
  it('says how much is missing and what it takes', () => {
    expect(targetLine(report('moreThan'), speech('en', firms()))).toEqual({
      id: 't',
      isMet: false,
      verdict: 'Short of the target by 50',
      goal: '2025: more than 1,000',
      need: 'Needs 100 more a year from 2023',
      source: 'Source: “高企突破1000家”',
    });
  });

  it('says it in Chinese', () => {
    const line = targetLine(report('moreThan'), speech('zh-CN', firms()));
    expect(line.verdict).toBe('未达标，尚差 50');
    expect(line.goal).toBe('2025 年：超过 1,000');
  });

  it('asks for growth of what compounds', () => {
    const line = targetLine(report('atLeast'), speech('en', gdp()));
    expect(line.need).toBe('Needs 11.8% a year from 2023');
  });

  it('says how far a met target is exceeded', () => {
    const met = report('atLeast', { value: 1050, gap: -50, met: true });
    const line = targetLine(met, speech('en', firms()));
    expect(line).toMatchObject({ isMet: true, verdict: 'Met, 50 above', need: null });
    expect(targetLine(met, speech('zh-CN', firms())).verdict).toBe('已达标，超目标 50');
  });

  it('says that a target to be exceeded is not met at the target', () => {
    const even = report('moreThan', { value: 1000, gap: 0 });
    expect(targetLine(even, speech('en', firms())).verdict).toBe(
      'At the target, which is to be exceeded',
    );
    const reached = report('atLeast', { value: 1000, gap: 0, met: true });
    expect(targetLine(reached, speech('en', firms())).verdict).toBe('Met exactly');
  });

  it('never says short by zero', () => {
    const line = targetLine(
      report('atLeast', { value: 999.996, gap: 0.004 }),
      speech('en', firms()),
    );
    expect(line.verdict).toBe('Short of the target by 0.004');
  });

  it('speaks of growth in percentage points', () => {
    const growth = { basis: 'growth' as const, target: 0.06 };
    const outside = report('about', { ...growth, value: 0.072, gap: 0.007 });
    expect(targetLine(outside, speech('en', gdp()))).toMatchObject({
      verdict: 'Outside the tolerance by 0.7 points',
      goal: '2025, growth: about 6% (± 0.5 points)',
      need: null,
    });
    const within = report('about', { ...growth, value: 0.062, gap: 0, met: true });
    expect(targetLine(within, speech('zh-CN', gdp())).verdict).toBe('已达标，处于容差之内');
  });
});
