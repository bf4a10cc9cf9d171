import type { Comparator, Indicator, Target, TargetBasis, TargetReport } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { ASSUMED, firms, gdp } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import { targetLine } from './target-line-model';

function wording(locale: 'en' | 'zh-CN', indicator: Indicator) {
  return {
    t: createTranslate({ en, 'zh-CN': zhCN }, locale),
    formats: createFormats(locale),
    indicator,
  };
}

function report(
  comparator: Comparator,
  {
    basis = 'level' as TargetBasis,
    target = 1000,
    value = 950,
    gap = 50,
    met = false,
    fromYear = null as number | null,
    year = 2025,
  } = {},
): TargetReport {
  const wanted: Target = {
    id: 't',
    indicator: 'x',
    basis,
    comparator,
    value: target,
    upper: comparator === 'between' ? target * 1.1 : null,
    tolerance: comparator === 'about' ? 0.005 : null,
    year: 2025,
    fromYear,
    ...{ nature: 'expected', stretch: false, relativeTo: null },
    provenance: { ...ASSUMED, phrase: '高企突破1000家' },
  };
  return {
    target: wanted,
    value,
    year,
    knownYear: 2023,
    gap,
    gapShare: null,
    met,
    unjudged: null,
    requiredGrowth: basis === 'level' ? 0.118034 : null,
    requiredIncrement: basis === 'level' ? 100 : null,
  };
}

describe('targetLine', () => {
  it.each([
    ['en', 'Stretch: 2025, growth: at least 0.5 points ahead of High-tech firms'],
    ['zh-CN', '力争：'],
  ] as const)('names a stretch and what is compared with, in %s', (locale, said) => {
    const wanted = report('atLeast', { basis: 'growth', target: 0.005, value: 0.004 });
    const target = { ...wanted.target, stretch: true, relativeTo: 'high-tech-firms' };
    const { goal } = targetLine(
      { ...wanted, target },
      { ...wording(locale, firms()), plan: { indicators: [firms()] } },
    );
    expect(goal.startsWith(said)).toBe(true);
    expect(goal).toContain(firms().name[locale]);
  });

  it.each(['rateFromZero', 'rateBelowZero', 'notKnown', 'noBase'] as const)(
    'says why a target cannot be judged: %s',
    (unjudged) => {
      const none = { ...report('atLeast'), value: null, gap: null, unjudged };
      const line = targetLine(none, wording('en', firms()));
      expect(line.verdict).toMatch(/No (average )?rate|Cannot be judged/);
      expect(line).toMatchObject({ isMet: false, need: null });
    },
  );

  it('asks for more than the exact amount if the target must be exceeded', () => {
    const mu = { ...firms(), decimals: 1 };
    const said = targetLine(report('moreThan'), wording('en', mu)).need;
    expect(said).toBe('Needs over 100.0 more a year from 2023');
  });

  it('gives what is missing and what each year needs', () => {
    expect(targetLine(report('moreThan'), wording('en', firms()))).toEqual({
      id: 't',
      isMet: false,
      nature: 'Expected',
      verdict: 'Short of the target by 50',
      goal: '2025: more than 1,000',
      need: 'Needs 101 more a year from 2023',
      source: 'Source: “高企突破1000家”',
    });
  });

  it('gives both in Chinese', () => {
    const line = targetLine(report('moreThan'), wording('zh-CN', firms()));
    expect(line.verdict).toBe('未达标，尚差 50');
    expect(line.goal).toBe('2025 年：超过 1,000');
  });

  it('asks for growth of what compounds', () => {
    const line = targetLine(report('atLeast'), wording('en', gdp()));
    expect(line.need).toBe('Needs 11.8% a year from 2023');
  });

  it.each([
    // A rate of unemployment that must fall, in points.
    [
      'atMost',
      -0.2,
      'Must fall by 0.2 points a year or more from 2023',
      '2023 年起每年须减少 0.2 个百分点 以上',
    ],
    ['lessThan', -0.2, 'Must fall by more than 0.2 points a year from 2023', null],
    // It lies below its limit and only its path breaks it.
    ['atMost', 0.1, 'May rise by 0.1 points a year at most from 2023', null],
    ['lessThan', 0.1, 'May rise by less than 0.1 points a year from 2023', null],
    ['atLeast', -0.1, 'May fall by 0.1 points a year at most from 2023', null],
    ['atLeast', 0.1, 'Needs 0.1 points more a year from 2023', null],
  ] as const)('%s a percentage, %d a year: %s', (comparator, requiredIncrement, need, zh) => {
    const unit = { en: '%', 'zh-CN': '%' };
    const rate = { ...gdp(), unit, ownUnit: unit, decimals: 1 };
    const needed = { ...report(comparator), requiredIncrement };
    expect(targetLine(needed, wording('en', rate)).need).toBe(need);
    if (zh !== null) expect(targetLine(needed, wording('zh-CN', rate)).need).toBe(zh);
  });

  it.each([
    ['atMost', -0.04, 'Must fall by 4% a year or more from 2023'],
    ['lessThan', -0.04, 'Must fall by more than 4% a year from 2023'],
    ['atMost', 0.04, 'May grow by 4% a year at most from 2023'],
    ['moreThan', 0.04, 'Needs more than 4% a year from 2023'],
    ['atLeast', -0.04, 'May fall by 4% a year at most from 2023'],
  ] as const)('%s a level, %d a year: %s', (comparator, requiredGrowth, need) => {
    const needed = { ...report(comparator), requiredGrowth };
    expect(targetLine(needed, wording('en', gdp())).need).toBe(need);
  });

  it('needs no rate to a range from above it', () => {
    const above = report('between', { value: 1200, gap: 100 });
    expect(targetLine(above, wording('en', gdp())).need).toBeNull();
  });

  it('gives by how much a met target is exceeded', () => {
    const met = report('atLeast', { value: 1050, gap: -50, met: true });
    const line = targetLine(met, wording('en', firms()));
    expect(line).toMatchObject({ isMet: true, verdict: 'Met, 50 above', need: null });
    expect(targetLine(met, wording('zh-CN', firms())).verdict).toBe('已达标，超目标 50');
  });

  it('reports a target that must be exceeded as not met at its value', () => {
    const even = report('moreThan', { value: 1000, gap: 0 });
    expect(targetLine(even, wording('en', firms())).verdict).toBe(
      'At the target, but it must be exceeded',
    );
    const reached = report('atLeast', { value: 1000, gap: 0, met: true });
    expect(targetLine(reached, wording('en', firms())).verdict).toBe('Met exactly');
  });

  it('never reports a gap of zero', () => {
    const line = targetLine(
      report('atLeast', { value: 999.996, gap: 0.004 }),
      wording('en', firms()),
    );
    expect(line.verdict).toBe('Short of the target by 0.004');
  });

  it('gives gaps of growth in percentage points', () => {
    const growth = { basis: 'growth' as const, target: 0.06 };
    const outside = report('about', { ...growth, value: 0.072, gap: 0.007 });
    expect(targetLine(outside, wording('en', gdp()))).toMatchObject({
      verdict: 'Outside the tolerance by 0.7 points',
      goal: '2025, growth: about 6% (± 0.5 points)',
      need: null,
    });
    const within = report('about', { ...growth, value: 0.062, gap: 0, met: true });
    expect(targetLine(within, wording('zh-CN', gdp())).verdict).toBe('已达标，处于容差之内');
  });

  it.each([
    ['atMost', 1100, 100, false, 'Above the limit by 100', '2025: at most 1,000'],
    ['atMost', 900, -100, true, 'Met, 100 below the limit', '2025: at most 1,000'],
    ['lessThan', 1000, 0, false, 'At the limit, but it must stay below', '2025: less than 1,000'],
    ['between', 1200, 100, false, 'Outside the range by 100', '2025: 1,000 to 1,100'],
    ['between', 1050, 0, true, 'Met, within the range', '2025: 1,000 to 1,100'],
  ] as const)('gives the verdict of %s at %d', (comparator, value, gap, met, verdict, goal) => {
    const line = targetLine(report(comparator, { value, gap, met }), wording('en', firms()));
    expect(line).toMatchObject({ verdict, goal });
  });

  it.each([
    ['averageGrowth', 'Up to 2025, average growth: at least 6%', '至 2025 年年均增速：不低于 6%'],
    [
      'cumulativeChange',
      'Up to 2025, change over the period: at least 6%',
      '至 2025 年累计变动：不低于 6%',
    ],
    ['share', '2025, share: at least 6%', '2025 年占比：不低于 6%'],
  ] as const)('names the basis %s', (basis, en, zh) => {
    const wanted = report('atLeast', { basis, target: 0.06, value: 0.05, gap: 0.01 });
    expect(targetLine(wanted, wording('en', gdp())).goal).toBe(en);
    expect(targetLine(wanted, wording('zh-CN', gdp())).goal).toBe(zh);
  });

  it('names the worst year of a target for several years', () => {
    const every = report('atLeast', { fromYear: 2024, year: 2024 });
    expect(targetLine(every, wording('en', firms()))).toMatchObject({
      verdict: '2024: Short of the target by 50',
      goal: '2024–2025, every year: at least 1,000',
    });
  });

  it('measures a coverage in percent', () => {
    const coverage = firms({ kind: 'coverage' });
    const line = targetLine(
      report('full', { basis: 'share', target: 1, value: 0.8, gap: 0.2 }),
      wording('en', coverage),
    );
    expect(line).toMatchObject({
      verdict: 'Short of the target by 20 points',
      goal: '2025, share: all (100%)',
    });
  });
});
