import { reportPlan, type Plan } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import {
  netAdditions,
  growth,
  scenario,
  smallPlan,
} from '../../../../test/support/plans/small-plan';
import { createFormats } from '../../controls/format/create-formats';
import { scenarioRows, targetsMet } from './scenario-list-model';

function rows(locale: 'en' | 'zh-CN', plan: Plan = smallPlan()) {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('not reported');
  const t = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const wording = { t, formats: createFormats(locale) };
  const reports = report.value.scenarios;
  return scenarioRows(plan, wording).map((row, index) => ({
    ...row,
    met: reports[index] && targetsMet(reports[index], wording),
  }));
}

describe('scenarioRows', () => {
  it('gives the parent of a scenario and how many targets it meets', () => {
    expect(rows('en')[0]).toEqual({
      id: 'base',
      name: 'Base',
      names: ['Base', '基准情景'],
      origin: 'does not inherit',
      note: null,
      met: { text: '1 of 2 targets met', meetsAll: false },
    });
    expect(rows('zh-CN')[1]).toMatchObject({
      name: '乐观情景',
      origin: '沿用“基准情景”',
      met: { text: '2 项目标中 1 项达标' },
    });
  });

  it('recognises a scenario that meets every target', () => {
    const scenarios = [
      scenario('base', null, [growth([0.06, 0.06, 0.06]), netAdditions([150, 150, 0])]),
    ];
    expect(rows('en', smallPlan({ scenarios }))[0]?.met?.meetsAll).toBe(true);
  });

  it('reports that there are no targets', () => {
    expect(rows('en', smallPlan({ targets: [] }))[0]).toMatchObject({
      met: { text: 'No targets', meetsAll: false },
      note: null,
    });
  });
});
