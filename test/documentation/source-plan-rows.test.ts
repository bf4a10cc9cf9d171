import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlanFile, type Plan } from '../../src/domain/index';

/** Every row of the source plan with a number. */
const TARGET_ROWS = [
  // The annual targets for 2024.
  ['地区生产总值', 'level', '增长6%左右', 'growth', 'about', 0.06, 2024, null],
  ['一般公共预算总收入', 'level', '增长6%', 'growth', 'atLeast', 0.06, 2024, null],
  ['城乡居民人均可支配收入', 'level', '增长6%', 'growth', 'atLeast', 0.06, 2024, null],
  // The three-year action plan, 2023 to 2025.
  [
    '盘活低效用地',
    'programme',
    '三年内盘活低效用地超2万亩',
    'level',
    'moreThan',
    20000,
    2025,
    null,
  ],
  [
    '建设产业空间',
    'programme',
    '建设产业空间超2000万平方米',
    'level',
    'moreThan',
    2000,
    2025,
    null,
  ],
  [
    ...(['建设产业空间', 'programme', '全年新增产业空间超600万平方米'] as const),
    ...(['cumulative', 'moreThan', 600, 2024, 2024] as const),
  ],
  [
    ...(['新兴产业规模', 'pipeline', '实现新兴产业规模超1000亿元'] as const),
    ...(['level', 'moreThan', 1000, 2025, null] as const),
  ],
  ['高新技术企业', 'stock', '高企突破1000家', 'level', 'moreThan', 1000, 2025, null],
  ['规上企业数字化改造', 'coverage', '全覆盖', 'share', 'full', 1, 2025, null],
  ['乡村振兴示范村', 'programme', '培育百个', 'level', 'atLeast', 100, 2025, null],
  ['村集体经营性收入超百万的村', 'stock', '百个村', 'level', 'atLeast', 100, 2025, null],
] as const;

/** Known starting values, with the document's words. */
const STARTING_ROWS = [
  ['高新技术企业', '家', 800, '高新技术企业突破800家'],
  ['经营主体', '户', 300000, '经营主体总量突破30万户'],
  ['上市挂牌企业', '家', 100, '上市挂牌企业突破百家'],
] as const;

const UNITS = {
  盘活低效用地: '亩',
  建设产业空间: '万平方米',
  新兴产业规模: '亿元',
  高新技术企业: '家',
} as const;

const MILESTONE_ROWS = [
  'A city of sport',
  'Core area of Minnan culture',
  'All-area tourism destination',
  'An innovative, quality, international city',
] as const;

const file = join(__dirname, '../../assets/templates/jinjiang.plan.json');

function readSourcePlan(): Plan {
  const plan = readPlanFile(readFileSync(file, 'utf8'), null);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

const plan = readSourcePlan();
const indicatorOf = (name: string) => plan.indicators.find((each) => each.name['zh-CN'] === name);

describe('the template of the source plan', () => {
  it.each(TARGET_ROWS)(
    'has %s (%s): %s',
    (name, kind, phrase, basis, comparator, value, year, fromYear) => {
      const indicator = indicatorOf(name);
      expect(indicator?.kind).toBe(kind);
      const rows = plan.targets.filter(
        (target) => target.indicator === indicator?.id && target.provenance.phrase === phrase,
      );
      expect(rows).toMatchObject([{ basis, comparator, value, year, fromYear }]);
      expect(rows[0]?.provenance).toMatchObject({
        evidence: 'stated',
        document: 'congress-report-2023',
      });
    },
  );

  it("has only the document's targets", () => {
    expect(plan.targets).toHaveLength(TARGET_ROWS.length);
  });

  it.each(STARTING_ROWS)('starts %s (%s) at %d', (name, unit, value, phrase) => {
    const indicator = indicatorOf(name);
    expect(indicator?.unit['zh-CN']).toBe(unit);
    expect(indicator?.base).toMatchObject({ value, provenance: { evidence: 'stated', phrase } });
  });

  it.each(Object.entries(UNITS))('measures %s in %s', (name, unit) => {
    expect(indicatorOf(name)?.unit['zh-CN']).toBe(unit);
  });

  it('quotes growth of GDP in real terms and revenue and income in nominal terms', () => {
    expect(indicatorOf('地区生产总值')?.priceBasis).toBe('real');
    expect(indicatorOf('一般公共预算总收入')?.priceBasis).toBe('nominal');
    expect(indicatorOf('城乡居民人均可支配收入')?.priceBasis).toBe('nominal');
  });

  it.each(MILESTONE_ROWS)('has the milestone without a number: %s', (statement) => {
    const milestones = plan.milestones.filter((each) => each.statement.en === statement);
    expect(milestones).toMatchObject([
      { status: 'notGiven', provenance: { evidence: 'stated', phrase: null } },
    ]);
  });

  it('names the phases', () => {
    expect(plan.phases.map(({ name, firstYear }) => [firstYear, name['zh-CN']])).toEqual([
      [2023, '打实基础'],
      [2024, '纵深推进'],
      [2025, '全面见效'],
    ]);
  });

  it("names the document's five action areas, no sixth, and how the plan is managed", () => {
    const description = plan.description?.['zh-CN'] ?? '';
    for (const words of ['盘活利用低效用地', '综合产业园区建设', '文体旅融合发展']) {
      expect(description).toContain(words);
    }
    for (const words of ['城市品质提升', '乡村振兴', '数智转型', '定期调度、比拼晾晒']) {
      expect(description).toContain(words);
    }
    expect(plan.description?.en).toContain('the sixth is left unnamed');
  });

  it('states what is known of GDP before the base year', () => {
    const note = indicatorOf('地区生产总值')?.base?.provenance.note?.en ?? '';
    expect(note).toContain('above 300 billion yuan for the first time in 2022');
    expect(note).toContain('254.62 billion yuan in 2019, up 8%');
    expect(plan.documents.map(({ id, date }) => [id, date])).toEqual([
      ['congress-report-2023', '2023-12'],
      ['fjsen-2023', '2023-04-23'],
      ['chinadaily-2020', '2020-07-31'],
    ]);
  });

  it('has the project of the pipeline', () => {
    expect(plan.projects).toMatchObject([
      {
        indicator: indicatorOf('新兴产业规模')?.id,
        investment: 20,
        capacity: 100,
        provenance: { phrase: '超百亿级', illustrative: true },
      },
    ]);
    expect(plan.projects[0]?.name['zh-CN']).toContain('睿斯科');
    expect(plan.projects[0]?.provenance.note?.en).toContain('started in June 2023');
  });
});
