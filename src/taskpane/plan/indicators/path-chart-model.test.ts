import { reportPlan, type IndicatorReport } from '../../../domain/index';
import {
  growth,
  gdp,
  netAdditions,
  scenario,
  smallPlan,
} from '../../../../test/support/plans/small-plan';
import { pathChart } from './path-chart-model';

function reported(
  scenarioIndex: number,
  indicatorIndex: number,
  plan = smallPlan(),
): IndicatorReport {
  const report = reportPlan(plan);
  const found = report.ok && report.value.scenarios[scenarioIndex]?.indicators[indicatorIndex];
  if (!found) throw new Error('not reported');
  return found;
}

describe('pathChart', () => {
  it('runs from the left edge to the right one and puts the largest level at the top', () => {
    const { path } = pathChart(reported(0, 1), null);
    expect(path.map(({ x }) => Math.round(x))).toEqual([3, 34, 66, 97]);
    expect(path.map(({ y }) => Math.round(y))).toEqual([88, 63, 37, 12]);
  });

  it('puts a target on a level at that level', () => {
    const { path, targets } = pathChart(reported(0, 1), null);
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({ id: 'firms-2025', isMet: false, x: path[2]?.x });
    expect(targets[0]?.y).toBeCloseTo(path[2]?.y ?? 0, 9);
  });

  it('puts a target on growth at the level that this growth would give', () => {
    const { path, targets } = pathChart(reported(0, 0), null);
    expect(targets[0]).toMatchObject({ isMet: true, x: path[1]?.x, y: path[1]?.y });
  });

  it('shows the parent where its path differs and not where it is the same', () => {
    expect(pathChart(reported(1, 0), reported(0, 0)).compared).toHaveLength(4);
    expect(pathChart(reported(1, 1), reported(0, 1)).compared).toEqual([]);
  });

  it('draws a flat path in the middle', () => {
    const plan = smallPlan({
      indicators: [gdp()],
      targets: [],
      scenarios: [scenario('base', null, [growth([0, 0, 0])])],
    });
    expect(pathChart(reported(0, 0, plan), null).path.map(({ y }) => y)).toEqual([50, 50, 50, 50]);
  });

  it('stays inside the frame for one projected year', () => {
    const plan = smallPlan({
      years: 1,
      targets: [],
      scenarios: [scenario('base', null, [growth([0.06]), netAdditions([5])])],
    });
    expect(pathChart(reported(0, 1, plan), null).path.map(({ x }) => x)).toEqual([3, 97]);
  });
});
