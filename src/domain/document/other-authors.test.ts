import type { DocumentReading } from './document-model';
import { readDocument } from './read-document';
import { textBlocks } from './files/text-blocks';

const read = (text: string, baseYear: number | null = 2025): DocumentReading =>
  readDocument(textBlocks(text), { baseYear });

/** What is sure of the targets and of the known values, in one line each. */
function sureOf({ targets, known }: DocumentReading): readonly string[] {
  const isSure = ({ asks }: { readonly asks: readonly unknown[] }): boolean => asks.length === 0;
  return [
    ...targets
      .filter(isSure)
      .map(({ indicator, basis, comparator, value, year }) =>
        [indicator, basis, comparator, value, year].join(' '),
      ),
    ...known
      .filter(isSure)
      .map(({ indicator, measure, value, year }) =>
        [indicator, measure, value, year, 'known'].join(' '),
      ),
  ];
}

const goals = (text: string): readonly string[] =>
  sureOf(read(`清河县2026年工作安排\n\n一、2026年主要目标\n\n${text}`));
const plan = (text: string): readonly string[] =>
  sureOf(read(`Kelby Valley Plan 2026 to 2030\n\n## What we will do\n\n${text}`));

describe('documents of other authors', () => {
  it('take their year from a title over two lines, and not from the day of printing', () => {
    const text =
      '清河县2025年国民经济和社会发展\n统计公报\n\n清河县统计局　2026年3月28日\n\n全年地区生产总值318.6\n亿元，比上年增长6.1%，三年平均增长5.7%。';
    expect(sureOf(read(text, null))).toEqual([
      '地区生产总值 level 318.6 2025 known',
      '地区生产总值 growth 0.061 2025 known',
      '地区生产总值 averageGrowth 0.057 2025 known',
    ]);
  });

  it('take an amount of the budget for a comparison, and no name from it', () => {
    const text = '2025年，财政总收入28.4亿元，完成年初预算28亿元的101.4%，同比增长3%。';
    expect(sureOf(read(text))).toEqual([
      '财政总收入 level 28.4 2025 known',
      '财政总收入 ofBudget 1.014 2025 known',
      '财政总收入 growth 0.03 2025 known',
    ]);
  });

  it('have no growth of nothing for a level', () => {
    expect(goals('一般性支出零增长。农药使用量实现负增长。')).toEqual([
      '一般性支出 growth atMost 0 2026',
      '农药使用量 growth lessThan 0 2026',
    ]);
  });

  it('tell what is added from what there is', () => {
    expect(goals('新增高新技术企业60家以上，高新技术企业总数达到1000家以上。')).toEqual([
      '新增高新技术企业 cumulative atLeast 60 2026',
      '高新技术企业 level atLeast 1000 2026',
    ]);
  });

  it('keep a year beside a number to its own sentence', () => {
    expect(goals('债务率2028年底前降至110%。工业增加值增长7%。')).toEqual([
      '债务率 share atMost 1.1 2028',
      '工业增加值 growth atLeast 0.07 2026',
    ]);
  });

  it('leave values of a day, of a quarter and multiples of the plan to the reader', () => {
    const text =
      '2025年，新设企业1.5万户，日均超过40户。第三季度单季收入增长9%。新增学位5200个，是年度计划的1.3倍。';
    expect(sureOf(read(text))).toEqual([
      '新设企业 level 1.5 2025 known',
      '新增学位 level 5200 2025 known',
    ]);
  });

  it('tell by how much a number has grown from the number itself', () => {
    expect(sureOf(read('2025年，规上企业净增88家、总数达320家，“三公”经费下降6.1%。'))).toEqual([
      '规上企业 change 88 2025 known',
      '规上企业 level 320 2025 known',
      '“三公”经费 growth -0.061 2025 known',
    ]);
  });

  it('keep goals without a number as milestones', () => {
    const { milestones } = read(
      '2026年目标：保持物价总体平稳，教育经费只增不减，确保不发生重大安全事故。',
    );
    expect(milestones).toHaveLength(3);
  });

  it.each([
    [
      'Hold growth in council tax to an average of 3% a year to 2030.',
      'council tax averageGrowth atMost 0.03 2030',
    ],
    [
      'Growth in staff spending will be limited to an average of 2% a year to 2030.',
      'staff spending averageGrowth atMost 0.02 2030',
    ],
    [
      'Energy use in schools should be 20% lower by 2028 than in 2022.',
      'Energy use in schools cumulativeChange atMost -0.2 2028',
    ],
    ['We will have 1,500 homes completed by 2030.', 'homes cumulative atLeast 1500 2030'],
    ['At least 300 apprenticeships a year.', 'apprenticeships level atLeast 300 2030'],
    [
      'Four in five tenants will be satisfied with their repairs by 2029.',
      'tenants satisfied with their repairs share atLeast 0.8 2029',
    ],
    ['Air pollution deaths will fall to zero by 2030.', 'Air pollution deaths level atMost 0 2030'],
    ['Council tax will rise no faster than inflation.', 'Council tax growth atMost 0 2030'],
    [
      'Library visits will double from 400,000 to 800,000 by 2030.',
      'Library visits level atLeast 800000 2030',
    ],
    [
      'Average repair times will come down from 28 days to 10 by 2028.',
      'Average repair times level atMost 10 2028',
    ],
    [
      'The number of food banks will be cut by 12 by 2030.',
      'number of food banks cumulativeChange atMost -12 2030',
    ],
    ['Retire $22 million of old bonds by 2029.', 'old bonds cumulative atLeast 22 2029'],
    [
      'The share of people who cycle every week will reach 20%.',
      'share of people who cycle every week share atLeast 0.2 2030',
    ],
    ['We will open 12 parks a year from 2027.', 'parks level atLeast 12 2030'],
    [
      'The city will invest £24m from its green bond by 2029.',
      'green bond cumulative atLeast 24 2029',
    ],
    ['Keep council debt below £900 per household.', 'council debt level lessThan 900 2030'],
    [
      'Reduce net debt-to-GDP to below 30 per cent by 2029.',
      'net debt-to-GDP share lessThan 0.3 2029',
    ],
  ])('read in English: %s', (text, expected) => {
    expect(plan(text)).toEqual([expected]);
  });

  it('say where the value before begins, and what a change has led to', () => {
    expect(plan('Nine in ten pupils will finish school by 2030, up from 84%.')).toEqual([
      'pupils finish school share atLeast 0.9 2030',
      'pupils finish school share 0.84 2025 known',
    ]);
    expect(sureOf(read('In 2025 bus use rose 3.2% to 4.1 million trips.'))).toEqual([
      'bus use growth 0.032 2025 known',
      'bus use level 4.1 2025 known',
    ]);
    expect(sureOf(read('In 2025 borrowing fell by £11m to £342m.'))).toEqual([
      'borrowing change -11 2025 known',
      'borrowing level 342 2025 known',
    ]);
  });

  it('count a part of what was spoken of before', () => {
    expect(plan('We will build 5,400 new homes by 2030, 35% of them for social rent.')).toEqual([
      'new homes cumulative atLeast 5400 2030',
      'new homes, social rent share atLeast 0.35 2030',
    ]);
  });

  it('are for one year where the document says so', () => {
    const text =
      '# Port Plan\n\nAdopted 4 June 2025. All targets are for 2029 unless stated.\n\n## Targets\n\nCruise calls are to double.';
    expect(sureOf(read(text, null))).toEqual(['Cruise calls cumulativeChange atLeast 1 2029']);
  });

  it('keep what is promised by a date as a milestone, and its date with it', () => {
    const { milestones, unused } = read('The museum will reopen by May 2027.', 2026);
    expect(milestones.map(({ statement }) => statement)).toEqual([
      'The museum will reopen by May 2027.',
    ]);
    expect(unused).toEqual([]);
    const goal = read('一、2027年主要目标\n\n到2028年，轨道交通1号线开通运营。', 2026);
    expect(goal.milestones.map(({ statement }) => statement)).toEqual([
      '到2028年，轨道交通1号线开通运营',
    ]);
  });

  it('read rows without a word for the direction by where they go', () => {
    const table =
      '| Measure | 2025 | 2030 |\n| --- | --- | --- |\n| Distance to a park (m) | 610 | 400 |\n| Cycle lanes (km) | 112 | 220 |';
    expect(plan(table)).toEqual([
      ...['Distance to a park level atMost 400 2030', 'Cycle lanes level atLeast 220 2030'],
      ...['Distance to a park level 610 2025 known', 'Cycle lanes level 112 2025 known'],
    ]);
  });

  it('have headings in Chinese behind the marks of Markdown', () => {
    const { targets } = read('# 清河市规划\n\n## 二、2030年目标\n\n城镇化率达到75%。');
    expect(targets.map(({ place, year }) => [place.heading, year])).toEqual([
      ['二、2030年目标', 2030],
    ]);
  });

  it('give each of two figures its own year and the same name', () => {
    const text =
      'Net debt to decline to 29 per cent of gross state product by 2028 and to 27 per cent by 2030.';
    expect(plan(text)).toEqual([
      'Net debt share atMost 0.29 2028',
      'Net debt share atMost 0.27 2030',
    ]);
  });

  it.each([
    'Real GDP is forecast to grow 1.9% in 2027.',
    'Council rents were £4.60 a week higher than a year earlier.',
    'The city counted 96,400 households in 2025.',
    'Collect £300m through compliance by 2028.',
    'The valley had 92,400 residents at the 2021 census.',
    'Crime was 4% more than a decade earlier.',
    'The 2024 survey found that 61% of residents feel safe.',
    'The revenue account was closed with a loss of £2.1m.',
    'In 2024 the city was home to 512,000 people.',
    'Last winter the council housed 214 people.',
    'Emissions were half as high in 2024 as in 2010.',
  ])('ask about: %s', (text) => {
    expect(sureOf(read(`Kelby Valley Plan 2026 to 2030\n\n## Where we are\n\n${text}`))).toEqual(
      [],
    );
  });
});
