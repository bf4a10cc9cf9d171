import fc from 'fast-check';
import { runs } from '../../test/support/seed';
import { planDiff, type Plan, type PlanChange } from '../domain/index';
import type { InputRef } from '../workbook/ports/workbook-port';
import { addScenario } from './commands/scenarios';
import { setAssumption } from './commands/assumptions';
import { inputChanges, mergeTables } from './merge-tables';
import { anyPlan, anyRow, anyValue } from '../../test/support/plans/any-plan';
import { ASSUMED, growth, scenario, smallPlan } from '../../test/support/plans/small-plan';

function withGrowth(plan: Plan, scenario: string, year: number, value: number): Plan {
  const result = setAssumption(plan, { scenario, indicator: 'gdp', driver: 'growth', year, value });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const change = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  year: 2025,
  value: 0.08,
} as const;

function changed(value: number | null): Plan {
  const result = setAssumption(smallPlan(), { ...change, value });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('inputChanges', () => {
  it('finds nothing between a plan and its copy', () => {
    expect(inputChanges(planDiff(smallPlan(), smallPlan()))).toEqual([]);
  });

  it('names the one cell that differs', () => {
    const after = changed(change.value);
    expect(inputChanges(planDiff(smallPlan(), after))).toEqual([
      {
        input: { scenario: 'optimistic', indicator: 'gdp', driver: 'growth', year: 2025 },
        value: 0.08,
        provenance: ASSUMED,
      },
    ]);
  });

  it('gives null for a cell that inherits again', () => {
    const after = changed(null);
    expect(inputChanges(planDiff(smallPlan(), after)).map(({ value }) => value)).toEqual([null]);
  });

  it('names the first number of a row in which only the source differs', () => {
    const quoted = { ...growth([0.06, 0.06, 0.06]), provenance: { ...ASSUMED, phrase: '增长6%' } };
    const one = smallPlan({ scenarios: [scenario('base', null, [quoted])] });
    const other = smallPlan({
      scenarios: [scenario('base', null, [growth([0.06, 0.06, 0.06])])],
    });
    expect(inputChanges(planDiff(one, other))).toEqual([
      {
        input: { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2024 },
        value: 0.06,
        provenance: ASSUMED,
      },
    ]);
  });
});

describe('mergeTables', () => {
  it('takes the tables when the pane has no unsent change', () => {
    const written = smallPlan();
    const read = withGrowth(written, 'base', 2024, 0.04);
    expect(mergeTables({ current: written, written, read })).toBe(read);
  });

  it('keeps an unsent change of the pane and adds the edit of the sheet', () => {
    const written = smallPlan();
    const current = withGrowth(written, 'optimistic', 2025, 0.09);
    const read = withGrowth(written, 'base', 2024, 0.04);
    const taken = mergeTables({ current, written, read });
    expect(taken.scenarios[0]?.assumptions[0]).toEqual(growth([0.04, 0.06, 0.06]));
    expect(taken.scenarios[1]?.assumptions[0]).toEqual(growth([0.065, 0.09, null]));
  });

  it('keeps the source of a row that both sides changed', () => {
    const quoted = { ...ASSUMED, evidence: 'stated' as const, phrase: '增长6%左右' };
    const stated = { ...growth([0.06, 0.06, 0.06]), provenance: quoted };
    const written = smallPlan({ scenarios: [scenario('base', null, [stated])] });
    const current = withGrowth(written, 'base', 2025, 0.09);
    const edited = { ...stated, values: [0.04, 0.06, 0.06] };
    const read = smallPlan({ scenarios: [scenario('base', null, [edited])] });
    expect(mergeTables({ current, written, read }).scenarios[0]?.assumptions[0]).toEqual({
      ...growth([0.04, 0.09, 0.06]),
      provenance: { ...quoted, evidence: 'assumed' },
    });
  });

  it('keeps a scenario that was added in the pane and is not written yet', () => {
    const written = smallPlan();
    const added = addScenario(written, { id: 'new', parent: 'base', name: 'New' });
    if (!added.ok) throw new Error(added.error.kind);
    const read = withGrowth(written, 'base', 2024, 0.04);
    const taken = mergeTables({ current: added.value, written, read });
    expect(taken.scenarios).toHaveLength(4);
    expect(taken.scenarios[0]?.assumptions[0]).toEqual(growth([0.04, 0.06, 0.06]));
  });

  it('lets the sheets win when they changed in more than numbers', () => {
    const written = smallPlan();
    const current = withGrowth(written, 'optimistic', 2025, 0.09);
    const read = smallPlan({ targets: [] });
    expect(mergeTables({ current, written, read })).toBe(read);
  });
});

describe('the history in mergeTables', () => {
  const entry: PlanChange = {
    at: '2026-03-01T08:00:00.000Z',
    ...{ scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2024 },
    ...{ from: 0.05, to: 0.06, why: null },
  };

  it('stays ours while nobody else writes to it, longer or shorter', () => {
    const written = smallPlan({ history: [entry] });
    for (const history of [[], [entry, entry]]) {
      const current = { ...written, history };
      expect(mergeTables({ current, written, read: written }).history).toBe(history);
    }
  });

  it('is theirs where it differs, and ours where it continues theirs', () => {
    const written = smallPlan();
    const other = { ...entry, why: 'the census' };
    const read = smallPlan({ history: [other] });
    const longer = smallPlan({ history: [other, entry] });
    expect(mergeTables({ current: smallPlan({ history: [entry] }), written, read })).toBe(read);
    expect(mergeTables({ current: longer, written, read }).history).toBe(longer.history);
  });
});

describe('mergeTables of any plan', () => {
  const anyInput = anyRow.chain((row) =>
    fc.record({ row: fc.constant(row), pick: fc.nat(), value: anyValue(row.driver) }),
  );

  it('keeps the changes of both sides, and theirs where both changed the same input', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyInput), fc.array(anyInput), (written, ours, theirs) => {
        const change = (plan: Plan, { row, pick, value }: (typeof ours)[number]): Plan => {
          const scenario = plan.scenarios[pick % plan.scenarios.length]?.id ?? '';
          const result = setAssumption(plan, { scenario, ...row, year: 2024, value });
          if (!result.ok) throw new Error(result.error.kind);
          return result.value;
        };
        const current = ours.reduce(change, written);
        const read = theirs.reduce(change, written);
        const taken = mergeTables({ current, written, read });
        const theirKeys = new Set(
          inputChanges(planDiff(written, read)).map(({ input }) => keyOf(input)),
        );
        for (const { input, value } of inputChanges(planDiff(written, read))) {
          expect(valueAt(taken, input)).toBe(value);
        }
        for (const { input, value } of inputChanges(planDiff(written, current))) {
          if (!theirKeys.has(keyOf(input))) expect(valueAt(taken, input)).toBe(value);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});

function keyOf(input: InputRef): string {
  return JSON.stringify(Object.values(input));
}

function valueAt(plan: Plan, { scenario, indicator, driver, year }: InputRef): number | null {
  const found = plan.scenarios.find(({ id }) => id === scenario);
  const row = found?.assumptions.find(
    (each) => each.indicator === indicator && each.driver === driver,
  );
  return row?.values[year - plan.baseYear - 1] ?? null;
}
