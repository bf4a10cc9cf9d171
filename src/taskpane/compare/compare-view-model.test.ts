import { reportPlan } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { scenario, smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import { compareTables, compareView, firstChoice } from './compare-view-model';

const wording = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

function report(scenarios = smallPlan().scenarios) {
  const reported = reportPlan(smallPlan({ scenarios }));
  if (!reported.ok) throw new Error('not reported');
  return reported.value;
}

describe('compareView', () => {
  it('compares assumptions in points, and results in amount and percent, with the first', () => {
    const { scenarios, groups } = compareView(report(), ['base', 'optimistic'], true, 'en');
    expect(scenarios).toEqual(['Base', 'Optimistic']);
    const [growth, result] = groups[0] ? compareTables(groups[0].compared, true, wording) : [];
    expect(growth?.lines[0]).toEqual({
      year: '2024',
      cells: [
        { value: '6%', difference: null },
        { value: '6.5%', difference: '+0.5 points' },
      ],
    });
    expect(result?.lines[1]?.cells[1]).toEqual({ value: '106.5', difference: '+0.5 (+0.47%)' });
  });

  it('leaves out what does not differ unless it is requested', () => {
    const differing = compareView(report(), ['base', 'optimistic'], true, 'en');
    expect(differing.groups.map(({ id }) => id)).toEqual(['gdp']);
    const all = compareView(report(), ['base', 'optimistic'], false, 'en');
    expect(all.groups.map(({ id }) => id)).toEqual(['gdp', 'high-tech-firms']);
  });
});

describe('firstChoice', () => {
  it('takes all where there are three or fewer', () => {
    expect(firstChoice(report(), 'pessimistic')).toEqual(['base', 'optimistic', 'pessimistic']);
  });

  it('takes the scenario shown and the one it inherits from where there are more', () => {
    const more = report([...smallPlan().scenarios, scenario('slow', 'pessimistic')]);
    expect(firstChoice(more, 'slow')).toEqual(['pessimistic', 'slow']);
    expect(firstChoice(more, 'base')).toEqual(['base', 'optimistic']);
  });
});
