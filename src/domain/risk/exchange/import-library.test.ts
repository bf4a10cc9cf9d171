import {
  correlation,
  uncertainPlan,
  uncertainty,
} from '../../../../test/support/plans/uncertain-plan';
import type { Distribution } from '../../distributions/distribution';
import type { Plan } from '../../plan/plan';
import { simulatePlan } from '../simulation/simulate-plan';
import { importSipmath, type ImportedLibrary } from './import-library';
import { scenarioSipmath } from './scenario-library';
import { readSipmath, type SipVariable } from './sipmath-library';

const GROWTH: Distribution = { shape: 'percentiles', p10: 0.03, p50: 0.05, p90: 0.06 };
const FIRMS: Distribution = { shape: 'percentiles', p10: 80, p50: 100, p90: 130 };

/** What a plan without uncertainties becomes with the library that another one was written as. */
function throughLibrary(plan: Plan): ImportedLibrary {
  const written = scenarioSipmath(plan, { scenario: 'base' });
  const library = written.ok ? readSipmath(written.value) : written;
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  return importSipmath(uncertainPlan([]), 'base', library.value);
}

function variable(name: string, coefficients: readonly number[]): SipVariable {
  const seeds = { entity: 1, varId: 1, seed3: 0, seed4: 0 };
  return { name, metalog: { coefficients, lower: null, upper: null }, seeds };
}

describe('importSipmath', () => {
  it('brings back what was written: the same bands', () => {
    const plan = uncertainPlan(
      [
        uncertainty(GROWTH, { yearCorrelation: 0.5 }),
        uncertainty(FIRMS, { indicator: 'high-tech-firms', driver: 'netAdditions', year: 2025 }),
      ],
      { correlations: [correlation(['gdp', 'growth'], ['high-tech-firms', 'netAdditions'], 0.4)] },
    );
    const { plan: imported, unknown, near } = throughLibrary(plan);
    expect([unknown, near]).toEqual([[], []]);
    const [before, after] = [plan, imported].map((each) =>
      simulatePlan(each, { scenario: 'base' }),
    );
    if (!before?.ok || !after?.ok) throw new Error('both can be simulated');
    for (const [place, { p5, p95 }] of before.value.indicators.entries()) {
      const other = after.value.indicators[place];
      for (const [year, value] of p5.entries()) expect(other?.p5[year]).toBeCloseTo(value, 6);
      for (const [year, value] of p95.entries()) expect(other?.p95[year]).toBeCloseTo(value, 6);
    }
  });

  it('replaces what the scenario says of the same driver and year, and keeps the rest', () => {
    const plan = uncertainPlan([
      uncertainty(GROWTH, { year: 2024 }),
      uncertainty(GROWTH, { year: 2025 }),
    ]);
    const library = { name: 'ours', variables: [variable('gdp growth 2025', [0.1, 0.01, 0])] };
    const imported = importSipmath(plan, 'base', { ...library, correlations: [] });
    const base = imported.plan.scenarios.find(({ id }) => id === 'base');
    expect(base?.uncertainties.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(base?.uncertainties[1]?.distribution).toMatchObject({ p50: 0.1 });
    expect(base?.uncertainties[1]?.provenance.note?.en).toBe('SIPmath 3.0 ours');
  });

  it('names what the plan does not have, and what three percentiles do not tell', () => {
    const names = [
      'gdp growth',
      'gdp growth 2023',
      'gdp grwoth',
      'gdp actual 2024',
      'nobody growth',
    ];
    const variables = [
      ...names.map((name) => variable(name, [0.1, 0.01, 0])),
      variable('gdp growth 2024', [0.1, 0.01, 0, 0.001]),
      variable('gdp growth 2025', [0.1, -0.01]),
    ];
    const found = importSipmath(uncertainPlan([]), 'base', {
      name: '',
      variables,
      correlations: [],
    });
    expect(found.unknown).toEqual([...names.slice(1), 'gdp growth 2025']);
    expect(found.near).toEqual(['gdp growth 2024']);
  });
});
