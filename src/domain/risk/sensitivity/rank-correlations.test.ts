import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { rankCorrelations } from './rank-correlations';

const FIRMS = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
const uniform = (low: number, high: number) => ({ shape: 'uniform', low, high }) as const;
const plan = uncertainPlan(
  [
    { ...uncertainty(uniform(-100, 300)), ...FIRMS, year: 2024 },
    { ...uncertainty(uniform(0, 100)), ...FIRMS, year: 2025 },
    { ...uncertainty(uniform(0, 0.1)), year: 2024 },
  ],
  { targets: [target(900, { indicator: 'high-tech-firms', year: 2025, comparator: 'atMost' })] },
);

function valuesOf(measure: Parameters<typeof rankCorrelations>[1]['measure']) {
  const found = rankCorrelations(plan, { scenario: 'base', measure, points: 4096 });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

describe('rankCorrelations', () => {
  it('orders drivers by how far a measure goes with them; an unused driver has almost none', () => {
    const rows = valuesOf({ indicator: 'high-tech-firms', year: 2025 });
    expect(rows.map(({ indicator, year }) => [indicator, year])).toEqual([
      ['high-tech-firms', 2024],
      ['high-tech-firms', 2025],
      ['gdp', 2024],
    ]);
    // Of a sum of uniform numbers four to one the ranks go together about as the numbers: 4/√17, 1/√17.
    expect(rows[0]?.value).toBeCloseTo(4 / Math.sqrt(17), 1);
    expect(rows[1]?.value).toBeCloseTo(1 / Math.sqrt(17), 1);
    expect(Math.abs(rows[2]?.value ?? 1)).toBeLessThan(0.02);
  });

  it('is 1 where the measure follows one driver, and −1 where it stands against it', () => {
    expect(valuesOf({ indicator: 'gdp', year: 2024 })[0]?.value).toBeCloseTo(1, 12);
    const [first] = valuesOf({ target: 'gdp-goal' });
    expect(first).toMatchObject(FIRMS);
    expect(first?.value).toBeLessThan(-0.9);
  });

  it('gives the same numbers for the same seed, and refuses what it cannot use', () => {
    const measure = { indicator: 'gdp', year: 2026 } as const;
    expect(valuesOf(measure)).toEqual(valuesOf(measure));
    const kind = (more: object) => {
      const found = rankCorrelations(plan, { scenario: 'base', measure, ...more });
      return found.ok ? null : found.error.kind;
    };
    expect(kind({ points: 1000 })).toBe('wrongPoints');
    expect(kind({ measure: { target: 'none' } })).toBe('unknownMeasure');
    expect(kind({ scenario: 'none' })).toBe('unknownScenario');
  });
});
