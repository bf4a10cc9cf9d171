import { mustReport } from '../../../../test/support/plans/build-plan';
import { growth, scenario, smallPlan } from '../../../../test/support/plans/small-plan';
import { foundIndicators, groupsOf, type ListSearch, WHOLE_LIST } from './indicator-filter';

const base = smallPlan();
const plan = smallPlan({
  scenarios: [
    ...base.scenarios.slice(0, 1),
    scenario('slow', 'base', [growth([0.01, null, null])]),
  ],
  targets: base.targets.map((target, index) => ({
    ...target,
    nature: index === 0 ? ('binding' as const) : ('expected' as const),
  })),
});
const report = mustReport(plan);

function found(search: Partial<ListSearch>, at = 0): readonly string[] {
  const shown = report.scenarios[at];
  if (!shown) throw new Error('no scenario');
  return [...foundIndicators(plan, shown, { ...WHOLE_LIST, ...search })];
}

describe('the search of a list of indicators', () => {
  it('finds names of both languages in any case', () => {
    expect(found({})).toEqual(['gdp', 'high-tech-firms']);
    expect(found({ query: ' HIGH-tech' })).toEqual(['high-tech-firms']);
    expect(found({ query: '生产总值' })).toEqual(['gdp']);
    expect(found({ query: 'nothing' })).toEqual([]);
  });

  it('keeps one group', () => {
    const livelihood = { en: 'Livelihood', 'zh-CN': '民生' };
    const [first, ...rest] = plan.indicators;
    if (!first) throw new Error('no indicator');
    const grouped = mustReport({
      ...plan,
      indicators: [first, ...rest.map((each) => ({ ...each, group: livelihood }))],
    });
    const [shown] = grouped.scenarios;
    expect(groupsOf(grouped.plan)).toEqual([livelihood]);
    const inGroup =
      shown && foundIndicators(grouped.plan, shown, { ...WHOLE_LIST, group: 'Livelihood' });
    expect([...(inGroup ?? [])]).toEqual(['high-tech-firms']);
  });

  it('keeps what is binding, unmet, or changed in the scenario', () => {
    expect(found({ filter: 'binding' })).toEqual(['gdp']);
    const unmet = report.scenarios[0]?.indicators.filter(({ targets }) =>
      targets.some(({ met }) => !met),
    );
    expect(unmet).not.toEqual([]);
    expect(found({ filter: 'unmet' })).toEqual(unmet?.map(({ indicator }) => indicator.id));
    expect(found({ filter: 'changed' }, 1)).toEqual(['gdp']);
    expect(found({ filter: 'changed' })).toEqual([]);
  });
});
