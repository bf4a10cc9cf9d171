import { stressTest, type Plan } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { riskView as riskEn } from '../../../i18n/en/risk-view';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { riskView as riskZh } from '../../../i18n/zh-CN/risk-view';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { createFormats } from '../../controls/format/create-formats';
import { breakEvenSentences } from './break-even-model';

const growth = uncertainty({ shape: 'uniform', low: 0.02, high: 0.12 });

function said(plan: Plan, locale: 'en' | 'zh-CN' = 'en'): readonly string[] {
  const report = stressTest(plan, { scenario: 'base' });
  const stress = report.ok ? report.value.targets[0] : undefined;
  if (!stress) throw new Error('not judged');
  return breakEvenSentences(plan, stress, {
    t: createTranslate({ en, 'zh-CN': zhCN }, locale),
    text: createTranslate({ en: riskEn, 'zh-CN': riskZh }, locale),
    formats: createFormats(locale),
  });
}

describe('what would turn a target', () => {
  it('says how much lower a driver makes it fail, and how near the adverse ends are', () => {
    // 115 in three years takes 4.77 % a year; the scenario has 6 %, P10 is 3 %.
    expect(said(uncertainPlan([growth], { targets: [target(115)] }))).toEqual([
      expect.stringMatching(
        /^The target fails once growth of .* is 1\.23 points lower in every year/,
      ),
      expect.stringMatching(/^If all .* 41\.03% of the way/),
    ]);
  });

  it('says how much higher a driver has to be where the target is missed', () => {
    const sentences = said(uncertainPlan([growth], { targets: [target(125)] }));
    expect(sentences).toEqual([expect.stringMatching(/^The target is met once growth .* higher/)]);
  });

  it('says the same in Chinese', () => {
    const [first] = said(uncertainPlan([growth], { targets: [target(115)] }), 'zh-CN');
    expect(first).toMatch(/每年降低 1\.23 个百分点.*目标即不能达标/);
  });
});
