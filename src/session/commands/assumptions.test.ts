import { everyKindPlan, row } from '../../../test/support/plans/small-every-kind-plan';
import { ASSUMED, growth, scenario, smallPlan } from '../../../test/support/plans/small-plan';
import { applyPath, recordActual, setAssumption } from './assumptions';
import type { FoundPath } from './command-types';

const change = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  year: 2025,
  value: 0.08,
} as const;

function assumptionsOf(result: ReturnType<typeof setAssumption>, id: string) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.scenarios.find((each) => each.id === id)?.assumptions;
}

describe('setAssumption', () => {
  it('overrides one year and leaves the others', () => {
    expect(assumptionsOf(setAssumption(smallPlan(), change), 'optimistic')).toEqual([
      growth([0.065, 0.08, null]),
    ]);
  });

  it('overrides every year when none is named', () => {
    const result = setAssumption(smallPlan(), { ...change, year: null });
    expect(assumptionsOf(result, 'optimistic')).toEqual([growth([0.08, 0.08, 0.08])]);
  });

  it('adds an assumption where the scenario inherited everything', () => {
    const result = setAssumption(smallPlan(), {
      scenario: 'pessimistic',
      indicator: 'high-tech-firms',
      driver: 'netAdditions',
      year: 2026,
      value: 40,
    });
    expect(assumptionsOf(result, 'pessimistic')?.[1]).toEqual({
      indicator: 'high-tech-firms',
      driver: 'netAdditions',
      values: [null, null, 40],
      provenance: ASSUMED,
    });
  });

  it('inherits again when the value is null, and drops an assumption without values', () => {
    const once = setAssumption(smallPlan(), { ...change, value: null });
    expect(assumptionsOf(once, 'optimistic')).toEqual([growth([0.065, null, null])]);
    const twice = setAssumption(smallPlan(), { ...change, year: null, value: null });
    expect(assumptionsOf(twice, 'optimistic')).toEqual([]);
  });

  it('marks a changed number as assumed and keeps the quotation while one of its numbers stays', () => {
    const quoted = { ...ASSUMED, evidence: 'stated' as const, phrase: '增长6%左右' };
    const plan = smallPlan({
      scenarios: [scenario('base', null, [{ ...growth([0.06, 0.06, 0.06]), provenance: quoted }])],
    });
    const onBase = { ...change, scenario: 'base' };
    const one = assumptionsOf(setAssumption(plan, onBase), 'base');
    expect(one?.[0]?.provenance).toEqual({ ...quoted, evidence: 'assumed' });
    const all = assumptionsOf(setAssumption(plan, { ...onBase, year: null }), 'base');
    expect(all?.[0]?.provenance).toEqual(ASSUMED);
    const same = assumptionsOf(setAssumption(plan, { ...onBase, value: 0.06 }), 'base');
    expect(same?.[0]?.provenance).toEqual(quoted);
  });

  it.each([
    ['a scenario that is not there', { scenario: 'x' }, { kind: 'unknownScenario', scenario: 'x' }],
    [
      'an indicator that is not there',
      { indicator: 'x' },
      { kind: 'unknownIndicator', indicator: 'x' },
    ],
    ['the base year', { year: 2023 }, { kind: 'unknownYear', year: 2023 }],
    ['a year after the horizon', { year: 2027 }, { kind: 'unknownYear', year: 2027 }],
    ['growth below −100 %', { value: -1.5 }, { kind: 'growthTooLow', value: -1.5 }],
    ['growth of −100 %', { value: -1 }, { kind: 'growthTooLow', value: -1 }],
    ['no number', { value: Number.NaN }, { kind: 'notANumber' }],
    ['an endless number', { value: Number.POSITIVE_INFINITY }, { kind: 'notANumber' }],
    ['a root that is to inherit', { scenario: 'base', value: null }, { kind: 'rootCannotInherit' }],
  ])('refuses %s', (_name, part, error) => {
    expect(setAssumption(smallPlan(), { ...change, ...part })).toEqual({ ok: false, error });
  });

  it('gives a driver with a single number that number, whether the year is named or not', () => {
    const total = { scenario: 'base', indicator: 'programme', driver: 'total', value: 9 } as const;
    for (const year of [null, 2024]) {
      const result = setAssumption(everyKindPlan(), { ...total, year });
      const row = assumptionsOf(result, 'base')?.find((each) => each.driver === 'total');
      expect(row?.values).toEqual([9, null, null]);
    }
    expect(setAssumption(everyKindPlan(), { ...total, year: 2025 })).toEqual({
      ok: false,
      error: { kind: 'unknownYear', year: 2025 },
    });
  });

  it('lets a root clear an optional driver again', () => {
    const actual = { scenario: 'base', indicator: 'level', driver: 'actual', year: 2024 } as const;
    const withActual = setAssumption(everyKindPlan(), { ...actual, value: 104 });
    if (!withActual.ok) throw new Error(withActual.error.kind);
    const cleared = setAssumption(withActual.value, { ...actual, value: null });
    expect(cleared.ok && cleared.value).toEqual(everyKindPlan());
  });

  it.each([
    ['renewal', 'renewable', 1.3, { kind: 'outOfRange', min: 0, max: 1 }],
    ['grossAdditions', 'renewable', -1, { kind: 'outOfRange', min: 0, max: null }],
    ['delay', 'pipeline', 31, { kind: 'outOfRange', min: 0, max: 30 }],
    ['fullYear', 'coverage', 2025.5, { kind: 'notWhole' }],
  ] as const)('holds %s to its range', (driver, indicator, value, error) => {
    expect(
      setAssumption(everyKindPlan(), { scenario: 'base', indicator, driver, year: null, value }),
    ).toEqual({ ok: false, error: { driver, value, ...error } });
  });

  it('refuses a driver that the indicator does not have', () => {
    expect(setAssumption(smallPlan(), { ...change, driver: 'renewal' })).toEqual({
      ok: false,
      error: { kind: 'unknownDriver', indicator: 'gdp', driver: 'renewal' },
    });
  });
});

const path: FoundPath = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  values: [null, 0.08, 0.09],
  method: { en: 'Required growth', 'zh-CN': '所需增速' },
};

function pathRowOf(result: ReturnType<typeof applyPath>, id: string, indicator = 'gdp') {
  if (!result.ok) throw new Error(result.error.kind);
  const found = result.value.scenarios.find((each) => each.id === id);
  return found?.assumptions.find((each) => each.indicator === indicator);
}

describe('applyPath', () => {
  it('sets the path, keeps the years that it leaves out, and names the formula as the source', () => {
    const row = pathRowOf(applyPath(smallPlan(), path), 'optimistic');
    expect(row?.values).toEqual([0.065, 0.08, 0.09]);
    expect(row?.provenance).toEqual({ ...ASSUMED, evidence: 'derived', note: path.method });
  });

  it('keeps inheriting where the path has no value', () => {
    const netAdditions = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
    const result = applyPath(smallPlan(), { ...path, ...netAdditions, values: [null, 5, null] });
    expect(pathRowOf(result, 'optimistic', 'high-tech-firms')?.values).toEqual([null, 5, null]);
  });

  it('keeps a quotation and the mark of an illustrative number while one of their numbers stays', () => {
    const quoted = {
      ...ASSUMED,
      evidence: 'stated' as const,
      phrase: '增长6%',
      illustrative: true,
    };
    const plan = smallPlan({
      scenarios: [scenario('base', null, [{ ...growth([0.06, 0.06, 0.06]), provenance: quoted }])],
    });
    const some = pathRowOf(applyPath(plan, { ...path, scenario: 'base' }), 'base');
    expect(some?.provenance).toEqual({ ...quoted, evidence: 'derived', note: path.method });
    const all = pathRowOf(
      applyPath(plan, { ...path, scenario: 'base', values: [1, 2, 3] }),
      'base',
    );
    expect(all?.provenance).toEqual({ ...ASSUMED, evidence: 'derived', note: path.method });
  });

  it('notes how the formula was used, and that it rests on illustrative numbers', () => {
    const note = { en: 'cap 9 %', 'zh-CN': '上限9%' };
    const row = pathRowOf(
      applyPath(smallPlan(), { ...path, note, illustrative: true }),
      'optimistic',
    );
    expect(row?.provenance).toMatchObject({
      illustrative: true,
      note: { en: 'Required growth; cap 9 %', 'zh-CN': '所需增速；上限9%' },
    });
  });

  it('gives a driver with a single number that number', () => {
    const result = applyPath(everyKindPlan(), {
      ...path,
      ...{ scenario: 'child', indicator: 'coverage', driver: 'fullYear' },
      values: [2025, 2025, 2025],
    });
    expect(pathRowOf(result, 'child', 'coverage')?.values).toEqual([2025, null, null]);
  });

  it.each([
    ['a rate of −100 %', { values: [-1, null, null] }, { kind: 'growthTooLow', value: -1 }],
    ['no number', { values: [Number.NaN] }, { kind: 'notANumber' }],
    [
      'a driver of another kind',
      { driver: 'total' as const },
      { kind: 'unknownDriver', indicator: 'gdp', driver: 'total' },
    ],
  ])('refuses %s', (_name, part, error) => {
    expect(applyPath(smallPlan(), { ...path, ...part })).toEqual({ ok: false, error });
  });
});

describe('recordActual', () => {
  it('sets the actual in every root and in no other scenario', () => {
    const plan = everyKindPlan();
    const [base] = plan.scenarios;
    const two = { ...plan, scenarios: [...plan.scenarios, { ...base!, id: 'other' }] };
    const provenance = { ...ASSUMED, evidence: 'stated' as const, phrase: '104' };
    const result = recordActual(two, { indicator: 'level', year: 2024, value: 104, provenance });
    if (!result.ok) throw new Error(result.error.kind);
    const actuals = result.value.scenarios.map(({ assumptions }) =>
      assumptions.find(({ driver }) => driver === 'actual'),
    );
    const actual = { ...row('level', 'actual', null), values: [104, null, null], provenance };
    expect(actuals).toEqual([actual, undefined, actual]);
    const taken = recordActual(result.value, { indicator: 'level', year: 2024, value: null });
    expect(taken.ok && taken.value).toEqual(two);
  });

  it('refuses what has no actual and a year that is not projected', () => {
    const given = { indicator: 'given', year: 2024, value: 1 };
    expect(recordActual(everyKindPlan(), given)).toEqual({
      ok: false,
      error: { kind: 'unknownDriver', indicator: 'given', driver: 'actual' },
    });
    expect(recordActual(everyKindPlan(), { ...given, indicator: 'level', year: 2023 })).toEqual({
      ok: false,
      error: { kind: 'unknownYear', year: 2023 },
    });
  });
});
