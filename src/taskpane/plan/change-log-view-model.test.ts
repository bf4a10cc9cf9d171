import type { PlanChange } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import { changeLogLines } from './change-log-view-model';

const wording = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

const change: PlanChange = {
  ...{ at: '2026-01-02T03:04:00Z', scenario: 'optimistic', indicator: 'gdp', driver: 'growth' },
  ...{ year: 2025, from: null, to: 0.07, why: null },
};

describe('changeLogLines', () => {
  it('describes what was changed, from which value to which', () => {
    expect(changeLogLines(smallPlan({ history: [change] }), 10, wording)).toMatchObject([
      {
        index: 0,
        what: 'Gross domestic product, growth, 2025',
        scenario: 'Optimistic',
        fromTo: 'inherits → 7%',
        why: '',
      },
    ]);
  });

  it('shows the newest first, with their indexes in the change log', () => {
    const history = [change, { ...change, year: null }, { ...change, year: 2026 }];
    const lines = changeLogLines(smallPlan({ history }), 2, wording);
    expect(lines.map(({ index }) => index)).toEqual([2, 1]);
    expect(lines[1]?.what).toBe('Gross domestic product, growth, all years');
  });
});
