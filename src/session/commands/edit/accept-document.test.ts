import {
  parsePlanSpec,
  type PlanSpec,
  readDocument,
  resolvePlan,
  textBlocks,
  toPlanSpec,
} from '../../../domain/index';
import { newPlanWords } from '../../../i18n/document-text';
import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import { addDocument, planFromDocument } from './accept-document';

const read = (text: string, more: Parameters<typeof readDocument>[1] = {}) =>
  readDocument(textBlocks(text), { baseYear: 2025, ...more });

const valid = (spec: PlanSpec): boolean => {
  const parsed = parsePlanSpec(spec);
  return parsed.ok && resolvePlan(parsed.value, null).ok;
};

describe('a plan from a document', () => {
  it('holds the accepted targets, and what it cannot compute as a milestone', () => {
    const reading = read('到2030年，高新技术企业达到1000家以上。居民收入增长与经济增长同步。');
    const made = planFromDocument(reading, newPlanWords());
    expect(made?.targets).toBe(1);
    expect(made && valid(made.spec)).toBe(true);
    const kept = made?.asMilestones.map(({ phrase }) => phrase) ?? [];
    expect(kept).toHaveLength(1);
    expect(made?.spec.milestones?.map(({ statement }) => statement)).toEqual(
      expect.arrayContaining(kept),
    );
  });

  it('is none without a target that a plan can compute', () => {
    expect(planFromDocument(read('就业保持稳定。'), newPlanWords())).toBeNull();
  });
});

describe('a document for a plan', () => {
  const base = buildPlanSpec({ indicators: 1, years: 5 });
  const spec: PlanSpec = {
    ...base,
    indicators: base.indicators.map((each) => ({
      ...each,
      ...{ name: { en: 'High-tech firms', 'zh-CN': '高新技术企业' } },
      unit: { en: 'firms', 'zh-CN': '家' },
    })),
  };
  const plan = mustResolve(spec);
  const last = plan.baseYear + plan.years;
  const text = `到${String(last)}年，高新技术企业达到1000家以上，专精特新企业达到300家以上。`;
  const reading = readDocument(textBlocks(text), { plan });

  it('adds targets of its indicators, and new indicators with theirs', () => {
    const before = toPlanSpec(plan);
    const added = addDocument(before, plan, reading, newPlanWords());
    expect(added.targets).toBe(2);
    expect(added.asMilestones).toEqual([]);
    expect(valid(added.spec)).toBe(true);
    expect(added.spec.indicators).toHaveLength(2);
    const own = added.spec.targets?.filter(({ indicator }) => indicator === spec.indicators[0]?.id);
    expect(own).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ year: last, value: 1000, comparator: 'atLeast' }),
      ]),
    );
    expect(added.spec.documents).toHaveLength((before.documents ?? []).length + 1);
  });

  it('adds nothing twice', () => {
    const once = addDocument(toPlanSpec(plan), plan, reading, newPlanWords());
    const between = mustResolve(once.spec);
    const again = readDocument(textBlocks(text), { plan: between });
    const twice = addDocument(toPlanSpec(between), between, again, newPlanWords());
    expect([twice.targets, twice.repeated]).toEqual([
      0,
      again.targets.map((each) => ({ ...each, asks: [] })),
    ]);
  });

  it('adds milestones and the document itself once', () => {
    const goals = `${text}\n\n建设国际化品质城市。居民收入增长高于全省平均水平。`;
    const first = readDocument(textBlocks(goals), { plan });
    const once = addDocument(toPlanSpec(plan), plan, first, newPlanWords());
    const between = mustResolve(once.spec);
    const again = readDocument(textBlocks(goals), { plan: between });
    const twice = addDocument(toPlanSpec(between), between, again, newPlanWords());
    expect(once.spec.milestones?.length).toBe((spec.milestones?.length ?? 0) + 2);
    expect(twice.spec).toEqual(toPlanSpec(between));
  });

  it('adds a number of things to what there is', () => {
    const more = readDocument(textBlocks(`到${String(last)}年，高新技术企业增加200家以上。`), {
      plan,
    });
    const added = addDocument(toPlanSpec(plan), plan, more, newPlanWords());
    const base = spec.indicators[0]?.base?.value ?? 0;
    expect(added.spec.targets?.at(-1)).toMatchObject({
      ...{ indicator: spec.indicators[0]?.id, basis: 'level', value: base + 200 },
      provenance: { evidence: 'derived' },
    });
  });

  it('compares a new indicator with one that the plan has', () => {
    const words = {
      ...reading,
      targets: reading.targets.slice(1).map((each) => ({
        ...each,
        ...{ basis: 'growth' as const, value: 0.01, unit: '%', relativeTo: '高新技术企业' },
      })),
    };
    const added = addDocument(toPlanSpec(plan), plan, words, newPlanWords());
    expect(added.spec.indicators).toHaveLength(2);
    expect(added.spec.targets?.at(-1)?.relativeTo).toBe(spec.indicators[0]?.id);
    expect(valid(added.spec)).toBe(true);
  });

  it('keeps a comparison with an indicator that has gone since as a milestone', () => {
    const gone = { ...reading.indicators[0], name: 'GDP', existing: 'gone' };
    const compared = {
      ...reading,
      indicators: [...reading.indicators, gone as (typeof reading.indicators)[number]],
      targets: reading.targets.slice(0, 1).map((each) => ({ ...each, relativeTo: 'GDP' })),
    };
    const added = addDocument(toPlanSpec(plan), plan, compared, newPlanWords());
    expect([added.targets, added.asMilestones.length]).toEqual([0, 1]);
    expect(valid(added.spec)).toBe(true);
  });

  it('keeps a target outside the plan’s years as a milestone in its own words', () => {
    const late = readDocument(textBlocks(`到${String(last + 3)}年，高新技术企业达到3000家以上。`), {
      plan,
    });
    const added = addDocument(toPlanSpec(plan), plan, late, newPlanWords());
    expect([added.targets, added.asMilestones.length]).toEqual([0, 1]);
    expect(added.spec.milestones?.at(-1)?.statement).toContain('3000家以上');
    expect(valid(added.spec)).toBe(true);
  });
});
