import { newPlanWords } from '../../../i18n/document-text';
import type { IndicatorSpec, PlanSpec, TargetSpec } from '../../plan/plan-spec';
import { parsePlanSpec } from '../../plan-file/parse-plan-spec';
import { resolvePlan } from '../../plan/resolve-plan';
import { type PlanOfDocument, planOfDocument } from './plan-of-document';
import { readDocument } from '../read-document';
import { textBlocks } from '../files/text-blocks';

const made = (text: string): PlanOfDocument => {
  const plan = planOfDocument(readDocument(textBlocks(text), { baseYear: 2025 }), newPlanWords());
  if (plan === null) throw new Error('No plan');
  return plan;
};

const named = ({ indicators }: PlanSpec, name: string): IndicatorSpec | undefined =>
  indicators.find((each) => each.name === name);

const targetsOf = (spec: PlanSpec, name: string): readonly TargetSpec[] =>
  (spec.targets ?? []).filter(({ indicator }) => indicator === named(spec, name)?.id);

const phrases = (found: readonly { readonly phrase: string }[]): readonly string[] =>
  found.map(({ phrase }) => phrase);

describe('a plan from a document', () => {
  it('keeps a floor and the aim above it apart', () => {
    const { spec } = made('2026年，地区生产总值确保增长6%、力争增长7%。');
    expect(targetsOf(spec, '地区生产总值').map(({ value, stretch }) => [value, stretch])).toEqual([
      [0.06, undefined],
      [0.07, true],
    ]);
  });

  it('compares with another indicator of the document, also by what its growth is called', () => {
    const { spec } = made('2026年，地区生产总值增长6%左右，居民收入增长与经济增长同步。');
    expect(targetsOf(spec, '居民收入')).toEqual([
      expect.objectContaining({ relativeTo: named(spec, '地区生产总值')?.id, value: 0 }),
    ]);
  });

  it('keeps a comparison with what the document does not measure as a milestone', () => {
    const { spec, asMilestones } = made(
      '2026年，地区生产总值增长6%左右，城镇化率高于全省平均水平。',
    );
    expect(phrases(asMilestones)).toEqual(['城镇化率高于全省平均水平']);
    expect(spec.milestones?.map(({ statement }) => statement)).toEqual([
      '城镇化率高于全省平均水平',
    ]);
  });

  it('turns points into the level that they lead to, where the beginning is stated', () => {
    const { spec } = made(
      '2025年末，城镇化率65.2%。到2030年，城镇化率提高4个百分点，绿化覆盖率提高2个百分点。',
    );
    expect(targetsOf(spec, '城镇化率')).toEqual([
      expect.objectContaining({
        ...{ basis: 'level', value: 69.2, year: 2030 },
        provenance: expect.objectContaining({ evidence: 'derived' }) as unknown,
      }),
    ]);
    expect(spec.milestones?.map(({ statement }) => statement)).toEqual(['绿化覆盖率提高2个百分点']);
  });

  it('is an index without a stand-in where no value of the base year is stated', () => {
    const { spec } = made(
      '到2030年，单位地区生产总值能耗比2025年降低13.5%，人均预期寿命达到80岁。',
    );
    expect(spec.indicators.map(({ kind, base }) => [kind, base])).toEqual([
      ['level', undefined],
      ['level', undefined],
    ]);
  });

  it('counts a reduction to nothing as all of what there is', () => {
    const { spec } = made(
      'Valley Plan 2026 to 2040\n\n## Targets\n\nEmissions to reach net zero by 2040.',
    );
    expect(spec.targets).toEqual([
      expect.objectContaining({ basis: 'cumulativeChange', comparator: 'atMost', value: -1 }),
    ]);
  });

  it('counts a change from a year before the plan from that year', () => {
    const { spec } = made(
      'Valley Plan 2026 to 2030\n\n## Targets\n\nEmissions will fall by at least 55% by 2030 compared to 1990.',
    );
    expect(spec.targets).toEqual([
      expect.objectContaining({ basis: 'cumulativeChange', value: -0.55, fromYear: 1991 }),
    ]);
  });

  it('holds the values of earlier years, and those that a stated change leads back to', () => {
    const { spec, unheld } = made(
      '2025年，高新技术企业812家，净增96家。2023年，高新技术企业640家。到2030年，高新技术企业达到1000家以上。',
    );
    const firms = named(spec, '高新技术企业');
    expect(firms?.base?.value).toBe(812);
    expect(firms?.known?.map(({ year, value }) => [year, value])).toEqual([
      [2023, 640],
      [2024, 716],
    ]);
    expect(unheld).toEqual([]);
  });

  it('starts with the last growth that the document states, and says so', () => {
    const { spec } = made(
      '2025年，社会消费品零售总额420亿元，增长5.2%。到2030年，社会消费品零售总额达到560亿元。',
    );
    const [assumption] = spec.scenarios[0]?.assumptions ?? [];
    expect(assumption).toMatchObject({
      ...{ driver: 'growth', values: 0.052 },
      provenance: { evidence: 'derived', note: newPlanWords().carriedOn },
    });
  });

  it('has an indicator of which only a value or a goal in words is stated', () => {
    const { spec } = made(
      '2025年末，经营主体总量32万户。\n\n到2030年，城镇化率达到70%。\n\n| 指标 | 2025年 | 2030年 |\n| --- | --- | --- |\n| 研发投入（亿元） | 30 | 45 |\n| 地区生产总值（亿元） | — | 保持在合理区间 |',
    );
    expect(named(spec, '经营主体总量')?.base?.value).toBe(32);
    expect(named(spec, '地区生产总值')).toMatchObject({ kind: 'level' });
    expect(spec.milestones?.map(({ statement }) => statement)).toEqual([
      '地区生产总值（亿元） | — | 保持在合理区间',
    ]);
  });

  it('has the phases of the document, and its projects as milestones', () => {
    const { spec } = made(
      '实施三年行动，2026年打实基础，2027年纵深推进，2028年全面见效。到2028年，高新技术企业达到1000家。\n\n先进材料产业园，总投资20亿元。',
    );
    expect(spec.phases?.map(({ name, firstYear }) => [name, firstYear])).toEqual([
      ['打实基础', 2026],
      ['纵深推进', 2027],
      ['全面见效', 2028],
    ]);
    expect(spec.milestones?.map(({ statement }) => statement)).toEqual(
      expect.arrayContaining([expect.stringContaining('总投资20亿元')]),
    );
  });

  it('loses no proposal: each is a target, a milestone or told', () => {
    const text =
      '2025年，地区生产总值2313亿元，增长5.2%，为预算的98.1%。到2030年，地区生产总值达到3000亿元，人均预期寿命提高1岁，森林覆盖率提高2个百分点，排名进入前三。';
    const reading = readDocument(textBlocks(text), { baseYear: 2025 });
    const { spec, asMilestones, open, unheld } = made(text);
    expect((spec.targets ?? []).length + asMilestones.length + open.length).toBe(
      reading.targets.length,
    );
    const quoted = new Set([
      ...spec.indicators.flatMap(({ base, known = [] }) =>
        [...(base ? [base] : []), ...known].map(({ provenance }) => provenance.phrase),
      ),
      ...(spec.scenarios[0]?.assumptions ?? []).map(({ provenance }) => provenance.phrase),
      ...phrases(unheld),
    ]);
    expect(phrases(reading.known).filter((phrase) => !quoted.has(phrase))).toEqual([]);
  });

  it('is a valid plan', () => {
    const { spec } = made(
      '2025年，地区生产总值2313亿元，增长5.2%。到2030年，地区生产总值达到3000亿元，新建公园50个，城镇化率达到75%。',
    );
    const parsed = parsePlanSpec(spec);
    expect(parsed.ok && resolvePlan(parsed.value, null)).toMatchObject({ ok: true });
  });
});
