import { reportPlan, type IndicatorReport } from '../../../domain/index';
import {
  ASSUMED,
  firms,
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

  it('draws what is known before the base year and up to the last actual', () => {
    const known = [2019, 2021].map((year) => ({ year, value: year - 1949, provenance: ASSUMED }));
    const actual = { indicator: 'gdp', driver: 'actual', values: [107, null, 118] } as const;
    const plan = smallPlan({
      indicators: [gdp({ known })],
      targets: [],
      scenarios: [
        scenario('base', null, [growth([0.06, 0.06, 0.06]), { ...actual, provenance: ASSUMED }]),
      ],
    });
    const chart = pathChart(reported(0, 0, plan), null);
    // Two years before the base year, the base year, and the actual of the year after it.
    expect(chart.known).toHaveLength(4);
    expect(chart.knownOfPath).toBe(2);
    expect(chart.known[0]).toMatchObject({ x: 3, y: 88 });
    expect(chart.known.slice(2)).toEqual(chart.path.slice(0, 2));
    expect(chart.path.at(-1)?.x).toBe(97);
  });

  it('has no level for a lead over another indicator, nor for one that cannot be judged', () => {
    const [target] = smallPlan().targets;
    const ahead = { ...target!, relativeTo: 'high-tech-firms' };
    expect(pathChart(reported(0, 0, smallPlan({ targets: [ahead] })), null).targets).toEqual([]);
    const level = { ...target!, basis: 'level', comparator: 'atLeast', tolerance: null } as const;
    const index = smallPlan({ indicators: [gdp({ base: null }), firms()], targets: [level] });
    expect(pathChart(reported(0, 0, index), null).targets).toEqual([]);
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
