import { everyKindPlan, row } from '../../../test/support/small-every-kind-plan';
import { ASSUMED } from '../../../test/support/small-plan';
import { recordActual } from './record-actual';
import { setIndicatorBase } from './set-indicator-base';

describe('recordActual', () => {
  it('says what was reached in every root and in no other scenario', () => {
    const plan = everyKindPlan();
    const [base] = plan.scenarios;
    const two = { ...plan, scenarios: [...plan.scenarios, { ...base!, id: 'other' }] };
    const provenance = { ...ASSUMED, evidence: 'stated' as const, phrase: '104' };
    const result = recordActual(two, { indicator: 'level', year: 2024, value: 104, provenance });
    if (!result.ok) throw new Error(result.error.kind);
    const said = result.value.scenarios.map(({ assumptions }) =>
      assumptions.find(({ driver }) => driver === 'actual'),
    );
    const actual = { ...row('level', 'actual', null), values: [104, null, null], provenance };
    expect(said).toEqual([actual, undefined, actual]);
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

describe('setIndicatorBase', () => {
  it('sets the value that the path starts from', () => {
    const result = setIndicatorBase(everyKindPlan(), { indicator: 'level', value: 110 });
    expect(result.ok && result.value.indicators[0]?.base).toEqual({
      year: 2023,
      value: 110,
      provenance: ASSUMED,
    });
  });

  it('refuses a share above all and fewer than no things', () => {
    for (const [indicator, value, max] of [
      ['coverage', 1.2, 1],
      ['stock', -1, null],
    ] as const) {
      expect(setIndicatorBase(everyKindPlan(), { indicator, value })).toEqual({
        ok: false,
        error: { kind: 'numberOutOfRange', value, min: 0, max },
      });
    }
  });
});
