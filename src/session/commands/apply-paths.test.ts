import { loadLinearSolver, planFeasibility, reportPlan, type Plan } from '../../domain/index';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { target } from '../../../test/support/plans/uncertain-plan';
import { applyPaths, pathsOfRows } from './apply-paths';

const METHOD = { en: 'A path that meets every target', 'zh-CN': '实现全部目标的路径' };

function reportOf(plan: Plan) {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('The plan has no report');
  return report.value;
}

describe('applyPaths', () => {
  it('puts a path that meets every target into a scenario, and leaves the rest inherited', async () => {
    const plan = smallPlan({
      targets: [target(0.069, { id: 'fast', basis: 'growth', year: 2025 }), target(119)],
    });
    const solve = await loadLinearSolver();
    const answer = planFeasibility(plan, { scenario: 'optimistic', solve });
    const rows = answer.ok ? (answer.value.path ?? []) : [];
    const own = pathsOfRows(reportOf(plan), 'optimistic', rows, METHOD);
    expect(own).toEqual([]);
    const other = planFeasibility(plan, { scenario: 'pessimistic', solve });
    const paths = pathsOfRows(
      reportOf(plan),
      'pessimistic',
      other.ok ? (other.value.path ?? []) : [],
      METHOD,
    );
    expect(paths.map(({ indicator, driver }) => [indicator, driver])).toEqual([['gdp', 'growth']]);
    const changed = applyPaths(plan, paths);
    if (!changed.ok) throw new Error(changed.error.kind);
    const pessimistic = reportOf(changed.value).scenarios.find(
      ({ scenario }) => scenario.id === 'pessimistic',
    );
    const targets = pessimistic?.indicators.flatMap((each) => each.targets) ?? [];
    expect(targets.map(({ met }) => met)).toEqual([true, true]);
    expect(
      changed.value.scenarios[2]?.assumptions.find(({ driver }) => driver === 'growth')?.provenance,
    ).toMatchObject({ evidence: 'derived', note: METHOD });
  });

  it('changes nothing where one of the paths cannot be taken', () => {
    const path = { scenario: 'base', indicator: 'gdp', driver: 'growth', method: METHOD } as const;
    const changed = applyPaths(smallPlan(), [
      { ...path, values: [0.05, 0.05, 0.05] },
      { ...path, values: [-2, 0.05, 0.05] },
    ]);
    expect(changed).toMatchObject({ ok: false, error: { kind: 'growthTooLow' } });
  });
});
