import { everyKindPlan } from '../../../test/support/small-every-kind-plan';
import { ASSUMED, growth, scenario, smallPlan } from '../../../test/support/small-plan';
import { applyPath, type FoundPath } from './apply-path';

const path: FoundPath = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  values: [null, 0.08, 0.09],
  method: { en: 'Required growth', 'zh-CN': '所需增速' },
};

function rowOf(result: ReturnType<typeof applyPath>, id: string, indicator = 'gdp') {
  if (!result.ok) throw new Error(result.error.kind);
  const found = result.value.scenarios.find((each) => each.id === id);
  return found?.assumptions.find((each) => each.indicator === indicator);
}

describe('applyPath', () => {
  it('puts the path in, leaves the years that it leaves, and names the formula as the source', () => {
    const row = rowOf(applyPath(smallPlan(), path), 'optimistic');
    expect(row?.values).toEqual([0.065, 0.08, 0.09]);
    expect(row?.provenance).toEqual({ ...ASSUMED, evidence: 'derived', note: path.method });
  });

  it('goes on inheriting where it says nothing', () => {
    const netAdditions = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
    const result = applyPath(smallPlan(), { ...path, ...netAdditions, values: [null, 5, null] });
    expect(rowOf(result, 'optimistic', 'high-tech-firms')?.values).toEqual([null, 5, null]);
  });

  it('keeps a quotation and the mark of an illustrative number while a number of theirs stands', () => {
    const quoted = {
      ...ASSUMED,
      evidence: 'stated' as const,
      phrase: '增长6%',
      illustrative: true,
    };
    const plan = smallPlan({
      scenarios: [scenario('base', null, [{ ...growth([0.06, 0.06, 0.06]), provenance: quoted }])],
    });
    const some = rowOf(applyPath(plan, { ...path, scenario: 'base' }), 'base');
    expect(some?.provenance).toEqual({ ...quoted, evidence: 'derived', note: path.method });
    const all = rowOf(applyPath(plan, { ...path, scenario: 'base', values: [1, 2, 3] }), 'base');
    expect(all?.provenance).toEqual({ ...ASSUMED, evidence: 'derived', note: path.method });
  });

  it('says how the formula was used, and that it rests on illustrative numbers', () => {
    const note = { en: 'cap 9 %', 'zh-CN': '上限9%' };
    const row = rowOf(applyPath(smallPlan(), { ...path, note, illustrative: true }), 'optimistic');
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
    expect(rowOf(result, 'child', 'coverage')?.values).toEqual([2025, null, null]);
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
