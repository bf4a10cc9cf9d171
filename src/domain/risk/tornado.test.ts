import { target, uncertainPlan, uncertainty } from '../../../test/support/plans/uncertain-plan';
import type { Plan } from '../plan/plan';
import { tornado, type Tornado, type TornadoMeasure } from './tornado';

const growth = uncertainty({ shape: 'uniform', low: 0.02, high: 0.12 });
const firms = uncertainty(
  { shape: 'uniform', low: -50, high: 50 },
  { indicator: 'high-tech-firms', driver: 'netAdditions', measuredFrom: 'assumption' },
);
const plan = uncertainPlan([firms, growth]);

function tornadoOf(measure: TornadoMeasure, of: Plan = plan): Tornado {
  const found = tornado(of, { scenario: 'base', measure });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

describe('tornado', () => {
  it('moves one driver at a time from its P10 to its P90, as computed by hand', () => {
    const { base, rows } = tornadoOf({ indicator: 'gdp', year: 2026 });
    expect(base).toBeCloseTo(100 * 1.06 ** 3, 9);
    const [first, second] = rows;
    expect(first).toMatchObject({ indicator: 'gdp', driver: 'growth' });
    expect(first?.low.input).toBeCloseTo(0.03, 12);
    expect(first?.low.output).toBeCloseTo(100 * 1.03 ** 3, 9);
    expect(first?.high.output).toBeCloseTo(100 * 1.11 ** 3, 9);
    expect(first?.swing).toBeCloseTo(100 * (1.11 ** 3 - 1.03 ** 3), 9);
    expect(second).toMatchObject({ indicator: 'high-tech-firms', swing: 0 });
  });

  it('moves around what is assumed where the distribution does', () => {
    const [first] = tornadoOf({ target: 'firms-2025' }).rows;
    expect(first?.indicator).toBe('high-tech-firms');
    expect(first?.low).toEqual({ input: 60, output: 920 });
    expect(first?.high).toEqual({ input: 140, output: 1080 });
  });

  it('measures a target on its own basis, and sorts by swing', () => {
    const { base, rows } = tornadoOf({ target: 'gdp-2024' });
    expect(base).toBeCloseTo(0.06, 12);
    expect(rows[0]?.high.output).toBeCloseTo(0.11, 12);
    expect(rows.map(({ swing }) => swing)).toEqual(
      [...rows.map(({ swing }) => swing)].sort((a, b) => b - a),
    );
  });

  it('shows the input of the year that is measured', () => {
    const later = uncertainPlan([
      { ...growth, year: 2024 },
      { ...uncertainty({ shape: 'uniform', low: 0, high: 0.1 }), year: 2026 },
    ]);
    const inputIn = (year: number) =>
      tornadoOf({ indicator: 'gdp', year }, later).rows[0]?.high.input;
    expect(inputIn(2024)).toBeCloseTo(0.11, 12);
    expect(inputIn(2025)).toBeCloseTo(0.11, 12);
    expect(inputIn(2026)).toBeCloseTo(0.09, 12);
  });

  it('moves a driver without a distribution from the lowest to the highest scenario', () => {
    const { rows } = tornadoOf({ target: 'gdp-2024' }, uncertainPlan([]));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ indicator: 'gdp', driver: 'growth', from: 'scenarios' });
    expect([rows[0]?.low.input, rows[0]?.high.input]).toEqual([0.05, 0.065]);
    expect(rows[0]?.low.output).toBeCloseTo(0.05, 12);
    expect(rows[0]?.high.output).toBeCloseTo(0.065, 12);
  });

  it('has no rows where nothing is uncertain and all scenarios are alike', () => {
    const { scenarios, ...rest } = uncertainPlan([]);
    const alone = { ...rest, scenarios: scenarios.filter(({ id }) => id === 'base') };
    expect(tornadoOf({ target: 'gdp-2024' }, alone).rows).toEqual([]);
  });

  it('tells a scenario, target, indicator or year that is not there', () => {
    const kindOf = (scenario: string, measure: TornadoMeasure) => {
      const found = tornado(plan, { scenario, measure });
      return found.ok ? null : found.error.kind;
    };
    expect(kindOf('none', { target: 'gdp-2024' })).toBe('unknownScenario');
    expect(kindOf('base', { target: 'none' })).toBe('unknownMeasure');
    expect(kindOf('base', { indicator: 'none', year: 2024 })).toBe('unknownMeasure');
    expect(kindOf('base', { indicator: 'gdp', year: 2023 })).toBe('unknownMeasure');
    expect(kindOf('base', { indicator: 'gdp', year: 2027 })).toBe('unknownMeasure');
  });

  it('tells a target that cannot be judged', () => {
    const early = target(0.05, { basis: 'averageGrowth', fromYear: 2020 });
    const found = tornado(
      { ...plan, targets: [early] },
      { scenario: 'base', measure: { target: early.id } },
    );
    expect(found).toEqual({ ok: false, error: { kind: 'notJudged' } });
  });
});
