import { uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { percentilesOf } from '../percentiles/percentiles';
import { simulatePlan } from '../simulation/simulate-plan';
import { drawsCsv } from './draws-csv';

const plan = uncertainPlan([
  uncertainty({ shape: 'triangular', low: 0.02, mode: 0.06, high: 0.08 }),
]);

function linesOf(options: Partial<Parameters<typeof drawsCsv>[1]> = {}): readonly string[] {
  const csv = drawsCsv(plan, { scenario: 'base', indicator: 'gdp', ...options });
  if (!csv.ok) throw new Error(JSON.stringify(csv.error));
  return csv.value.split('\r\n');
}

describe('drawsCsv', () => {
  it('has a line for each point, with the drivers and the values', () => {
    const lines = linesOf({ points: 64 });
    expect(lines[0]).toBe(
      'draw,gdp growth 2024,gdp growth 2025,gdp growth 2026,gdp 2023,gdp 2024,gdp 2025,gdp 2026',
    );
    expect(lines).toHaveLength(66);
    for (const line of lines.slice(1, 65)) {
      const [, first = NaN, second = NaN, third = NaN, base = NaN, , , last] = line
        .split(',')
        .map(Number);
      expect(base * (1 + first) * (1 + second) * (1 + third)).toBeCloseTo(last ?? NaN, 10);
    }
  });

  it('holds the draws that the counted answers come from', () => {
    const report = simulatePlan(plan, { scenario: 'base' });
    if (!report.ok) throw new Error('the plan can be simulated');
    const lines = linesOf().slice(1, -1);
    expect(lines).toHaveLength(report.value.countedPoints);
    const last = Float64Array.from(lines, (line) => Number(line.split(',').at(-1)));
    const [median = NaN] = percentilesOf(last, [0.5]);
    expect(Math.abs(median - (report.value.indicators[0]?.p50[2] ?? NaN))).toBeLessThan(0.01);
  });

  it('repeats what is certain, and leaves out drivers that the indicator does not depend on', () => {
    const [header, first, second] = linesOf({ indicator: 'high-tech-firms', points: 64 });
    expect(header).toMatch(/^draw,high-tech-firms 2023,/);
    expect(first?.slice(2)).toBe(second?.slice(2));
  });

  it.each([
    [{ indicator: 'none' }, 'unknownIndicator'],
    [{ scenario: 'none' }, 'unknownScenario'],
    [{ points: 1_000 }, 'wrongPoints'],
    [{ points: 1e9 }, 'wrongPoints'],
    [{ seed: 0.5 }, 'wrongSeed'],
  ])('refuses %j', (wrong, kind) => {
    const options = { scenario: 'base', indicator: 'gdp', ...wrong };
    expect(drawsCsv(plan, options)).toMatchObject({ ok: false, error: { kind } });
  });
});
