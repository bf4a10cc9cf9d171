import { simulatePlan, type Tornado } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { riskView as riskEn } from '../../../i18n/en/risk-view';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { riskView as riskZh } from '../../../i18n/zh-CN/risk-view';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import { riskPlan } from '../../../../test/support/plans/risk-plan';
import { createFormats } from '../../controls/format/create-formats';
import { firstMeasure, measureOptions, tornadoModel } from './tornado-model';

const wording = {
  t: createTranslate({ en, 'zh-CN': zhCN }, 'en'),
  text: createTranslate({ en: riskEn, 'zh-CN': riskZh }, 'en'),
  formats: createFormats('en'),
};
const plan = riskPlan();

const tornado: Tornado = {
  measure: { indicator: 'gdp', year: 2026 },
  base: 119,
  leftOut: [],
  rows: [
    {
      ...{ indicator: 'gdp', driver: 'growth', from: 'distribution', swing: 5 },
      low: { input: 0.045, output: 114 },
      high: { input: 0.065, output: 119 },
    },
    {
      ...{ indicator: 'high-tech-firms', driver: 'netAdditions', from: 'distribution', swing: 2 },
      low: { input: 120, output: 119.5 },
      high: { input: 80, output: 117.5 },
    },
  ],
};

describe('the picture of a tornado', () => {
  const { base, bars } = tornadoModel(plan, tornado, wording);

  it('starts every bar at the scenario as it is, to the side where the driver leads', () => {
    const [growth, firms] = bars;
    expect(growth?.lowBar).toEqual([2, base]);
    expect(growth?.highBar).toEqual([base, base]);
    expect(firms?.lowBar[0]).toBe(base);
    expect(firms?.highBar[1]).toBe(base);
  });

  it('says inputs in the unit of the driver and outputs in that of the measure', () => {
    expect(bars[0]).toMatchObject({
      name: 'growth of Gross domestic product',
      low: '4.5% → 114.0',
      high: '6.5% → 119.0',
      swing: '5.0',
    });
    const [row] = tornado.rows;
    const ranged = row ? [{ ...row, from: 'scenarios' as const }] : [];
    expect(tornadoModel(plan, { ...tornado, rows: ranged }, wording).bars[0]?.name).toBe(
      'growth of Gross domestic product (across the scenarios)',
    );
    const growth = tornadoModel(
      plan,
      { ...tornado, measure: { target: 'gdp-2024' }, base: 0.06, rows: [] },
      wording,
    );
    expect(growth.bars).toEqual([]);
  });
});

describe('what a tornado can be about', () => {
  it('is every target, and every indicator in the last year', () => {
    expect(measureOptions(plan, wording).map(({ name }) => name)).toEqual([
      'Target: Gross domestic product, 2024, growth: about 6% (± 0.5 points)',
      'Target: High-tech firms, 2025: more than 1,000',
      'Target: Gross domestic product, 2026: at least 119.0',
      'Gross domestic product in 2026',
      'High-tech firms in 2026',
    ]);
  });

  it('begins with the target that is least sure, or with an uncertain indicator', () => {
    const risk = simulatePlan(plan, { scenario: 'base' });
    const bare = riskPlan({ targets: [] });
    const without = simulatePlan(bare, { scenario: 'base' });
    if (!risk.ok || !without.ok) throw new Error('The plan can be simulated');
    expect(firstMeasure(plan, risk.value)).toEqual({ target: 'gdp-2026' });
    expect(firstMeasure(bare, without.value)).toEqual({ indicator: 'gdp', year: 2026 });
  });
});
