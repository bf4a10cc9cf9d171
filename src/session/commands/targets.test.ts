import { ASSUMED, smallPlan } from '../../../test/support/plans/small-plan';
import type { TargetDraft } from './command-types';
import { addTarget, changeTarget, removeTarget } from './targets';

const draft: TargetDraft = {
  indicator: 'gdp',
  basis: 'level',
  comparator: 'atLeast',
  value: 120,
  year: 2026,
};

function targetsOf(result: ReturnType<typeof addTarget>) {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.targets;
}

describe('addTarget', () => {
  it('fills in what is left out', () => {
    expect(targetsOf(addTarget(smallPlan(), draft)).at(-1)).toEqual({
      ...draft,
      id: 'target-3',
      ...{ stretch: false, relativeTo: null },
      upper: null,
      tolerance: null,
      fromYear: null,
      nature: 'expected',
      provenance: ASSUMED,
    });
  });

  it('uses the default tolerance of "about" a growth rate, and 1 for "full"', () => {
    const about = { ...draft, basis: 'growth', comparator: 'about', value: 0.06 } as const;
    expect(targetsOf(addTarget(smallPlan(), about)).at(-1)?.tolerance).toBe(0.005);
    const full = { ...draft, basis: 'share', comparator: 'full', value: 7 } as const;
    expect(targetsOf(addTarget(smallPlan(), full)).at(-1)?.value).toBe(1);
  });

  it('takes net zero, a stretch and a comparison', () => {
    const goal = { basis: 'cumulativeChange', value: -1, stretch: true } as const;
    const made = addTarget(smallPlan(), { ...draft, ...goal, relativeTo: 'high-tech-firms' });
    expect(targetsOf(made).at(-1)).toMatchObject({ ...goal, relativeTo: 'high-tech-firms' });
  });

  it.each<[string, Partial<TargetDraft>, object]>([
    ['an unknown indicator', { indicator: 'x' }, { kind: 'unknownIndicator', indicator: 'x' }],
    ['the base year', { year: 2023 }, { kind: 'unknownYear', year: 2023 }],
    ['a period from the base year', { fromYear: 2023 }, { kind: 'unknownYear', year: 2023 }],
    [
      'a period that ends before it begins',
      { fromYear: 2026, year: 2024 },
      { kind: 'yearsReversed', first: 2026, last: 2024 },
    ],
    ['no number', { value: Number.NaN }, { kind: 'notANumber' }],
    ['a comparison with itself', { relativeTo: draft.indicator }, { kind: 'relativeToItself' }],
    [
      'all of a whole compared',
      { basis: 'share', comparator: 'full', relativeTo: 'high-tech-firms' },
      { kind: 'relativeNotAllowed' },
    ],
    ['"between" without its end', { comparator: 'between' }, { kind: 'upperMissing' }],
    [
      '"between" with its ends reversed',
      { comparator: 'between', upper: 100 },
      { kind: 'upperBelowLower', value: 100, lower: 120 },
    ],
    ['"about" a level without a width', { comparator: 'about' }, { kind: 'toleranceMissing' }],
    [
      'a width below zero',
      { comparator: 'about', tolerance: -1 },
      { kind: 'numberOutOfRange', value: -1, min: 0, max: null },
    ],
  ])('refuses %s', (_name, part, error) => {
    expect(addTarget(smallPlan(), { ...draft, ...part })).toEqual({ ok: false, error });
  });

  it('refuses more targets than a plan may hold', () => {
    const [target] = smallPlan().targets;
    const targets = Array.from({ length: 5000 }, (_, index) => ({ ...target!, id: `t${index}` }));
    expect(addTarget(smallPlan({ targets }), draft)).toEqual({
      ok: false,
      error: { kind: 'tooManyTargets', limit: 5000 },
    });
  });
});

describe('changeTarget', () => {
  it('keeps the source while the stated parts stay, and becomes a judgement when they change', () => {
    const stated = smallPlan().targets[0]?.provenance;
    const nature = targetsOf(changeTarget(smallPlan(), 'gdp-2024', { nature: 'binding' }))[0];
    expect(nature).toMatchObject({ nature: 'binding', provenance: stated });
    const value = targetsOf(changeTarget(smallPlan(), 'gdp-2024', { value: 0.07 }))[0];
    expect(value).toMatchObject({ value: 0.07, tolerance: 0.005, provenance: ASSUMED });
    const sourced = { ...ASSUMED, evidence: 'stated' as const, phrase: '增长7%' };
    const quoted = changeTarget(smallPlan(), 'gdp-2024', { value: 0.07, provenance: sourced });
    expect(targetsOf(quoted)[0]?.provenance).toEqual(sourced);
  });

  it('drops the tolerance with "about"', () => {
    const changed = changeTarget(smallPlan(), 'gdp-2024', { comparator: 'atLeast' });
    expect(targetsOf(changed)[0]).toMatchObject({ comparator: 'atLeast', tolerance: null });
  });

  it('refuses an unknown target', () => {
    const error = { kind: 'unknownTarget', target: 'x' };
    expect(changeTarget(smallPlan(), 'x', {})).toEqual({ ok: false, error });
    expect(removeTarget(smallPlan(), 'x')).toEqual({ ok: false, error });
  });
});

describe('removeTarget', () => {
  it('removes only that target', () => {
    expect(targetsOf(removeTarget(smallPlan(), 'gdp-2024')).map(({ id }) => id)).toEqual([
      'firms-2025',
    ]);
  });
});
