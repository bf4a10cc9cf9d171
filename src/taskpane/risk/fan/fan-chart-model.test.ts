import { reportPlan, simulatePlan, type Plan } from '../../../domain/index';
import { riskPlan } from '../../../../test/support/plans/risk-plan';
import { gdp } from '../../../../test/support/plans/small-plan';
import { bandsOf, fanChart } from './fan-chart-model';

function shown(plan: Plan, scenario = 'base') {
  const report = reportPlan(plan);
  const risk = simulatePlan(plan, { scenario });
  if (!report.ok || !risk.ok) throw new Error('The plan has numbers');
  const path = report.value.scenarios.find((each) => each.scenario.id === scenario)?.indicators[0];
  const bands = risk.value.indicators[0];
  if (!path || !bands) throw new Error('The plan has an indicator');
  return { path, bands };
}

const corners = (points: string | null) =>
  (points ?? '').split(' ').map((point) => point.split(',').map(Number));

describe('the chart of a fan', () => {
  it('opens from the base year to both sides and holds one band in the other', () => {
    const { path, bands } = shown(riskPlan());
    const chart = fanChart(path, bands);
    const outer = corners(chart.outer);
    const inner = corners(chart.inner);
    expect(outer).toHaveLength(8);
    expect(outer[0]).toEqual(outer[7]);
    for (const year of [1, 2, 3]) {
      const [top, innerTop, innerLow, low] = [
        outer[year],
        inner[year],
        inner[7 - year],
        outer[7 - year],
      ];
      const heights = [top, innerTop, innerLow, low].map((corner) => corner?.[1] ?? NaN);
      expect([...heights].sort((a, b) => a - b)).toEqual(heights);
    }
  });

  it('keeps every part within the frame', () => {
    const known = [2020, 2021, 2022].map((year) => ({
      ...{ year, value: 60, provenance: gdp().base?.provenance ?? neverNull() },
    }));
    const plan = riskPlan({ indicators: [gdp({ known }), ...riskPlan().indicators.slice(1)] });
    const { path, bands } = shown(plan);
    const chart = fanChart(path, bands);
    const all = [
      ...corners(chart.outer).map(([x = NaN, y = NaN]) => ({ x, y })),
      ...[...chart.median, ...chart.known, ...chart.plan, ...chart.targets],
    ];
    expect(all.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 100)).toBe(true);
  });

  it('draws the plan of now around bands of a moment ago', () => {
    const { bands } = shown(riskPlan());
    const { path } = shown(riskPlan(), 'optimistic');
    const chart = fanChart(path, bands);
    expect(chart.plan).toHaveLength(4);
    expect(chart.outer).not.toBeNull();
  });

  it('draws no bands where nothing is uncertain, or no future has a value', () => {
    const { path, bands } = shown(riskPlan());
    expect(fanChart(path, { ...bands, isUncertain: false }).outer).toBeNull();
    const failed = { ...bands, p95: bands.p95.map(() => NaN) };
    expect(bandsOf(failed)).toEqual([]);
    expect(fanChart(path, failed)).toMatchObject({ outer: null, median: [] });
  });
});

function neverNull(): never {
  throw new Error('The base value is known');
}
