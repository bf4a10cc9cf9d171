import { reportPlan } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { createFormats } from '../../controls/format/create-formats';
import { indicatorCard } from './indicator-card-model';

function card(scenarioIndex: number, locale: 'en' | 'zh-CN' = 'en') {
  const plan = smallPlan();
  const report = reportPlan(plan);
  const scenario = report.ok ? report.value.scenarios[scenarioIndex] : undefined;
  const indicator = scenario?.indicators[0];
  if (!report.ok || !scenario || !indicator) throw new Error('not reported');
  const t = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const setting = { scenario: scenario.scenario.name, indicators: plan.indicators };
  return indicatorCard(indicator, setting, { t, formats: createFormats(locale) });
}

describe('indicatorCard', () => {
  it('shows the ends of the path in the decimals of the indicator', () => {
    expect(card(0)).toMatchObject({
      first: { year: 2023, value: '100.0' },
      last: { year: 2026, value: '119.1' },
    });
  });

  it('describes the chart as text', () => {
    expect(card(0).chartText).toBe(
      'Gross domestic product (index, 2023 = 100) in Base: 2023 100.0, 2024 106.0, 2025 112.4, ' +
        '2026 119.1. Target 2024, growth: about 6% (± 0.5 points).',
    );
    expect(card(0, 'zh-CN').chartText).toContain('2024 年 106.0，2025 年 112.4');
  });
});
