import type { Plan } from '../domain/index';
import { addScenario } from './commands/add-scenario';
import { setAssumption } from './commands/set-assumption';
import { takeTables } from './take-tables';
import { ASSUMED, growth, scenario, smallPlan } from './test-support/small-plan';

function withGrowth(plan: Plan, scenario: string, year: number, value: number): Plan {
  const result = setAssumption(plan, { scenario, indicator: 'gdp', driver: 'growth', year, value });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('takeTables', () => {
  it('takes what was read when nothing of the pane is waiting', () => {
    const written = smallPlan();
    const read = withGrowth(written, 'base', 2024, 0.04);
    expect(takeTables({ inHand: written, written, read })).toBe(read);
  });

  it('keeps a change of the pane that has not arrived and adds the edit of the sheet', () => {
    const written = smallPlan();
    const inHand = withGrowth(written, 'optimistic', 2025, 0.09);
    const read = withGrowth(written, 'base', 2024, 0.04);
    const taken = takeTables({ inHand, written, read });
    expect(taken.scenarios[0]?.assumptions[0]).toEqual(growth([0.04, 0.06, 0.06]));
    expect(taken.scenarios[1]?.assumptions[0]).toEqual(growth([0.065, 0.09, null]));
  });

  it('keeps the source of a row that was changed on both sides', () => {
    const quoted = { ...ASSUMED, evidence: 'stated' as const, phrase: '增长6%左右' };
    const stated = { ...growth([0.06, 0.06, 0.06]), provenance: quoted };
    const written = smallPlan({ scenarios: [scenario('base', null, [stated])] });
    const inHand = withGrowth(written, 'base', 2025, 0.09);
    const edited = { ...stated, values: [0.04, 0.06, 0.06] };
    const read = smallPlan({ scenarios: [scenario('base', null, [edited])] });
    expect(takeTables({ inHand, written, read }).scenarios[0]?.assumptions[0]).toEqual({
      ...growth([0.04, 0.09, 0.06]),
      provenance: { ...quoted, evidence: 'assumed' },
    });
  });

  it('keeps a scenario that was added in the pane and is not written yet', () => {
    const written = smallPlan();
    const added = addScenario(written, { id: 'new', parent: 'base', name: 'New' });
    if (!added.ok) throw new Error(added.error.kind);
    const read = withGrowth(written, 'base', 2024, 0.04);
    const taken = takeTables({ inHand: added.value, written, read });
    expect(taken.scenarios).toHaveLength(4);
    expect(taken.scenarios[0]?.assumptions[0]).toEqual(growth([0.04, 0.06, 0.06]));
  });

  it('lets the sheets win when they changed in more than numbers', () => {
    const written = smallPlan();
    const inHand = withGrowth(written, 'optimistic', 2025, 0.09);
    const read = smallPlan({ targets: [] });
    expect(takeTables({ inHand, written, read })).toBe(read);
  });
});
