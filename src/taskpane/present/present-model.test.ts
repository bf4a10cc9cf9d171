import { type Plan, type PlanReport, reportPlan } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { createTranslate } from '../../i18n/create-translate';
import { present as en } from '../../i18n/en/present';
import { taskpane as enPane } from '../../i18n/en/taskpane';
import { present as zhCN } from '../../i18n/zh-CN/present';
import { taskpane as zhPane } from '../../i18n/zh-CN/taskpane';
import { ASSUMED, firms, scenario, smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import { presentChart } from './present-chart-model';
import { presentation } from './present-model';

function reported(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('not reported');
  return report.value;
}

function shown(scenarioId: string | null, locale: Locale = 'en', plan = smallPlan()) {
  return presentation(reported(plan), scenarioId, {
    t: createTranslate({ en: enPane, 'zh-CN': zhPane }, locale),
    text: createTranslate({ en, 'zh-CN': zhCN }, locale),
    formats: createFormats(locale),
  });
}

describe('presentation', () => {
  it('gives the score of a scenario and the targets that it misses', () => {
    expect(shown('pessimistic')).toMatchObject({
      scenario: 'Pessimistic',
      place: 'Scenario 3 of 3',
      score: '0 of 2 targets met',
      meetsAll: false,
      parent: 'Base',
      missing: [
        {
          indicator: 'Gross domestic product',
          projected: 'Growth projected for 2024: 5%',
          verdict: 'Outside the tolerance by 0.5 points',
          isIllustrative: true,
        },
        {
          indicator: 'High-tech firms',
          projected: 'Projected for 2025: 1,000',
          isIllustrative: false,
          verdict: 'At the target, but it must be exceeded',
          goal: '2025: more than 1,000. Needs 101 more a year from 2023',
        },
      ],
    });
  });

  it('heads a card with the number of its first target, as the brief does', () => {
    const cards = shown('base')?.cards;
    expect(cards?.[0]).toMatchObject({ headline: 'Growth projected for 2024', value: '6%' });
    expect(cards?.[1]).toMatchObject({ headline: 'Projected for 2025', value: '1,000' });
  });

  it('heads a card without a target with the last year', () => {
    const cards = shown('base', 'en', smallPlan({ targets: [] }))?.cards;
    expect(cards?.[0]).toMatchObject({
      ...{ headline: 'Projected for 2026', value: '119.1', change: '+19.1% since 2023' },
    });
  });

  it('distinguishes two targets of one indicator by the projection for each', () => {
    const [aim] = smallPlan().targets.filter(({ basis }) => basis === 'level');
    if (!aim) throw new Error('no target on a level');
    const year = {
      ...aim,
      id: 'in-2024',
      basis: 'cumulative',
      fromYear: 2024,
      year: 2025,
    } as const;
    const missing = shown('pessimistic', 'en', smallPlan({ targets: [aim, year] }))?.missing;
    expect(missing?.map(({ projected }) => projected)).toEqual([
      'Projected for 2025: 1,000',
      'Total projected for 2024–2025: 200',
    ]);
  });

  it('gives the change from the base value, or the level that belongs to a rate', () => {
    const changes = shown('base')?.cards.map(({ change }) => change);
    expect(changes).toEqual(['106.0 in 2024', '+25% since 2023']);
    expect(shown('base', 'zh-CN')?.cards[1]?.change).toBe('较 2023 年 +25%');
  });

  it('gives the change as an amount if a percentage of the base value makes no sense', () => {
    const base = { year: 2023, value: -10, provenance: ASSUMED };
    const plan = smallPlan({
      indicators: [firms({ kind: 'given', model: { kind: 'given' }, base })],
      targets: [],
      scenarios: [
        scenario('base', null, [
          {
            indicator: 'high-tech-firms',
            driver: 'value',
            values: [-12, -14, -16],
            provenance: ASSUMED,
          },
        ]),
      ],
    });
    expect(shown('base', 'en', plan)?.cards[0]?.change).toBe('−6 since 2023');
    expect(shown('base', 'en', plan)).toMatchObject({ score: null, meetsAll: false });
  });

  it('is null for a deleted scenario', () => {
    expect(shown('gone')).toBeNull();
    expect(shown(null)).toBeNull();
  });
});

describe('presentChart', () => {
  const chartOf = (plan: Plan, indicator: number) => {
    const report = reported(plan).scenarios[0]?.indicators[indicator];
    if (!report) throw new Error('not reported');
    return presentChart(report, null, createFormats('en'));
  };

  it('writes the values above the points, or below if a target or the path is above', () => {
    const { path } = chartOf(smallPlan(), 1);
    expect(path.map(({ value }) => value)).toEqual(['800', '900', '1,000', '1,100']);
    expect(path.map(({ isBelow }) => isBelow)).toEqual([true, false, true, false]);
  });

  it('draws a line for a target on a level and none for one on growth', () => {
    expect(chartOf(smallPlan(), 1).lines).toHaveLength(1);
    expect(chartOf(smallPlan(), 0).lines).toEqual([]);
  });

  it('labels the ends and the years of targets where there are many years', () => {
    const plan = smallPlan({ years: 8 });
    const long = smallPlan({
      years: 8,
      scenarios: [
        scenario(
          'base',
          null,
          plan.scenarios[0]?.assumptions.map((each) => ({
            ...each,
            values: Array.from({ length: 8 }, () => each.values[0] ?? null),
          })),
        ),
      ],
    });
    const labelled = chartOf(long, 1).path.filter(({ value }) => value !== '');
    expect(labelled.map(({ year }) => year)).toEqual([2023, 2025, 2031]);
  });
});
