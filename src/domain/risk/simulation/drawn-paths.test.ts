import fc from 'fast-check';
import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { ASSUMED } from '../../../../test/support/plans/small-plan';
import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { DRIVERS, type DriverRule } from '../../indicators/drivers';
import {
  COMPARATORS,
  TARGET_BASES,
  type Plan,
  type Target,
  type Uncertainty,
} from '../../plan/plan';
import { BASIS_FACTS } from '../../plan/target-basis';
import { reportPlan } from '../../scenarios/report-plan';
import { planFrame, projectScenario } from '../../scenarios/project-scenario';
import { drawScenario, simulatedScenario, type SimulatedScenario } from './simulated-scenario';
import { drawnTarget } from './target-chance';

/** Makes every driver of the first scenario uncertain, by 1 % to either side of what it assumes. */
function everyDriverUncertain(plan: Plan): Plan {
  const [root] = plan.scenarios;
  if (!root) throw new Error('a plan has a scenario');
  const frame = planFrame(plan);
  const { drivers } = projectScenario(frame, root, null);
  const uncertainties = plan.indicators.flatMap(({ id }, place) =>
    (drivers[place] ?? []).flatMap(({ driver, numbers }): Uncertainty[] =>
      numbers.flatMap((number, index): Uncertainty[] => {
        const { max, single }: DriverRule = DRIVERS[driver];
        const isOpen = number === null || number === 0 || driver === 'actual';
        if (isOpen || driver === 'fullYear' || driver === 'share' || driver === 'fixed') return [];
        const [low, high] = [number * 0.99, Math.min(number * 1.01, max ?? Infinity)].sort(
          (a, b) => a - b,
        );
        return [
          uncertainty(
            { shape: 'uniform', low: low ?? 0, high: high ?? 0 },
            { indicator: id, driver, year: single ? null : plan.baseYear + 1 + index },
          ),
        ];
      }),
    ),
  );
  return { ...plan, scenarios: [{ ...root, uncertainties }] };
}

function scenarioOf(plan: Plan): SimulatedScenario {
  const found = simulatedScenario(plan, plan.scenarios[0]?.id ?? '');
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** The plan that assumes what one draw says. */
function planOfDraw(plan: Plan, scenario: SimulatedScenario, columns: readonly number[]): Plan {
  const [root] = plan.scenarios;
  if (!root) throw new Error('a plan has a scenario');
  const drawn = new Map<string, (number | null)[]>();
  for (const [at, { indicator, driver, index }] of scenario.values.entries()) {
    const key = `${indicator} ${driver}`;
    const values = drawn.get(key) ?? new Array<number | null>(plan.years).fill(null);
    values[index] = columns[at] ?? null;
    drawn.set(key, values);
  }
  const assumptions = root.assumptions.map((assumption) => {
    const values = drawn.get(`${assumption.indicator} ${assumption.driver}`);
    if (!values) return assumption;
    return { ...assumption, values: assumption.values.map((value, at) => values[at] ?? value) };
  });
  const known = new Set(root.assumptions.map(({ indicator, driver }) => `${indicator} ${driver}`));
  for (const { indicator, driver } of scenario.values) {
    const key = `${indicator} ${driver}`;
    if (known.has(key)) continue;
    known.add(key);
    const values = drawn.get(key) ?? [];
    assumptions.push({ indicator, driver, values, provenance: ASSUMED });
  }
  return { ...plan, scenarios: [{ ...root, assumptions, uncertainties: [] }] };
}

describe('drawnPaths', () => {
  it('computes each draw of every kind of indicator as the plan itself is computed', () => {
    const plan = everyDriverUncertain(everyKindPlan());
    const scenario = scenarioOf(plan);
    const { draws, drawn } = drawScenario(scenario, 64, 1);
    expect(scenario.values.length).toBeGreaterThan(40);
    expect(drawn.uncertain.length).toBe(plan.indicators.length);
    for (const row of [0, 1, 31, 63]) {
      const changed = planOfDraw(
        plan,
        scenario,
        draws.columns.map((column) => column[row] ?? NaN),
      );
      const report = reportPlan(changed);
      if (!report.ok) throw new Error(JSON.stringify(report.error));
      for (const [place, { values, indicator }] of (
        report.value.scenarios[0]?.indicators ?? []
      ).entries()) {
        const path = drawn.of(place) ?? new Float64Array();
        for (const [year, value] of values.entries()) {
          const drawnValue = path[row * drawn.width + year] ?? NaN;
          const isNear = Math.abs(drawnValue - value) <= 1e-12 * Math.max(1, Math.abs(value));
          expect([indicator.id, year, isNear || drawnValue]).toEqual([indicator.id, year, true]);
        }
      }
    }
  });

  it('leaves out a draw without a value, and tells how many', () => {
    // Three years of growth by some 10¹⁵⁰ leave the range of a cell.
    const plan = uncertainPlan([uncertainty({ shape: 'normal', mean: 1e150, deviation: 1e150 })]);
    const { drawn } = drawScenario(scenarioOf(plan), 64, 1);
    const path = drawn.of(0) ?? new Float64Array();
    const rows = Array.from({ length: 64 }, (_, row) => path.subarray(row * 4, row * 4 + 4));
    const failed = rows.filter((values) => values.every(Number.isNaN));
    const whole = rows.filter((values) => values.every(Number.isFinite));
    expect(failed.length).toBeGreaterThan(0);
    expect(whole.length).toBeGreaterThan(0);
    expect(failed.length + whole.length).toBe(64);
  });
});

describe('drawnTarget', () => {
  it('judges each draw by the rules of the plan', () => {
    const basis = fc.constantFrom(...TARGET_BASES);
    const comparator = fc.constantFrom(...COMPARATORS);
    const years = fc.tuple(
      fc.integer({ min: 2024, max: 2026 }),
      fc.integer({ min: 2022, max: 2026 }),
    );
    const share = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(
        basis,
        comparator,
        years,
        share,
        fc.boolean(),
        (of, how, [year, from], part, is) => {
          const size = of === 'level' || of === 'cumulative' ? 100 * (1 + part) : part;
          const wanted: Target = target(size, {
            ...{ basis: of, comparator: how, year },
            fromYear: from <= year && (from > 2023 || BASIS_FACTS[of].isOverPeriod) ? from : null,
            upper: how === 'between' ? size + 0.1 : null,
            tolerance: how === 'about' ? 0.02 : null,
            relativeTo: is ? 'high-tech-firms' : null,
          });
          const uncertain = uncertainty({ shape: 'uniform', low: -0.5, high: 0.5 });
          const plan = uncertainPlan([uncertain], { targets: [wanted] });
          const scenario = scenarioOf(plan);
          const { draws, drawn } = drawScenario(scenario, 8, 5);
          const judged = drawnTarget(scenario.frame, scenario.paths, drawn, wanted);
          for (let row = 0; row < 8; row += 1) {
            const report = reportPlan(
              planOfDraw(
                plan,
                scenario,
                draws.columns.map((column) => column[row] ?? NaN),
              ),
            );
            const own = report.ok
              ? report.value.scenarios[0]?.indicators[0]?.targets[0]
              : undefined;
            if (!own) throw new Error('a draw of the plan has numbers');
            expect(judged?.met[row]).toBe(own.unjudged === null ? Number(own.met) : 255);
            if (own.gap !== null) expect(judged?.gaps[row]).toBeCloseTo(own.gap, 9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
