import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { processorTime } from '../../../test/support/processor-time';
import type { DocumentBlock, DocumentReading, ProposedTarget } from './document-model';
import { readDocument, readDocumentInSteps } from './read-document';
import { textBlocks } from './files/text-blocks';

const read = (text: string, baseYear: number | null = 2023): DocumentReading =>
  readDocument(textBlocks(text), { baseYear });

/** What a test says of a target, in one line. */
function line({
  indicator,
  basis,
  comparator,
  value,
  upper,
  unit,
  fromYear,
  year,
}: ProposedTarget): string {
  const size = upper === null ? String(value) : `${String(value)}..${String(upper)}`;
  const years = fromYear === null ? String(year) : `${String(fromYear)}-${String(year)}`;
  return [indicator, basis, comparator, size, unit ?? '-', years].join(' ');
}

const targetsOf = (text: string, baseYear: number | null = 2023): readonly string[] =>
  read(text, baseYear).targets.map(line);

/** The newspaper's difficulties: broken lines, boxes out of order, spaces, a list of last year. */
const NEWSPAPER = `实施“1+6”专项
三年行动

农村居民收入增长7%

 本报讯 15日上
午，某县第十届代表大会第三次会议
隆重开幕。大会指出，2023年是极
不平凡的一年。大会提出明年目标：
地区生产总值增长 7%左右，农村居

民收入增长 7%。

1.经营主体总量突破20万户、
高新技术企业突破600家、上市挂
牌企业突破百家

2.获评全国首批改革创新县

3.首条高铁开通运营

回顾2023

而 2024 年，在园区标准化建设
上，全年新增产业空间超300万平方米。

三年内盘活低效用地超3万亩
实现新兴产业规模超900亿元
高企突破900家
规上企业数字化改造全覆盖

培育百个乡村振兴示范村
百个村集体经营性收入超百万

2023年打实基础，2024年纵深推进，2025年全面见效`;

describe('the reading of a newspaper report', () => {
  const reading = read(NEWSPAPER, null);

  it('finds the base year and the phases', () => {
    expect(reading.baseYear).toBe(2023);
    expect(reading.phases.map(({ name, firstYear }) => [name, firstYear])).toEqual([
      ['打实基础', 2023],
      ['纵深推进', 2024],
      ['全面见效', 2025],
    ]);
  });

  it('finds every target, in sentences, boxes and words', () => {
    expect(reading.targets.map(line).sort()).toEqual(
      [
        '地区生产总值 growth about 0.07 % 2024',
        '农村居民收入 growth atLeast 0.07 % 2024',
        '新增产业空间 cumulative moreThan 300 万平方米 2024-2024',
        '盘活低效用地 cumulative moreThan 3 万亩 2023-2025',
        '新兴产业规模 level moreThan 900 亿元 2025',
        '高新技术企业 level moreThan 900 家 2025',
        '规上企业数字化改造 share full 1 % 2025',
        '乡村振兴示范村 cumulative atLeast 100 个 2023-2025',
        '村集体经营性收入超百万 level atLeast 100 个 2025',
      ].sort(),
    );
    expect(reading.targets.every(({ asks }) => asks.length === 0)).toBe(true);
  });

  it('takes what the list of last year says for known values', () => {
    expect(
      reading.known.map(({ indicator, value, unit, year }) => [indicator, value, unit, year]),
    ).toEqual([
      ['经营主体总量', 20, '万户', 2023],
      ['高新技术企业', 600, '家', 2023],
      ['上市挂牌企业', 100, '家', 2023],
    ]);
    const firms = reading.indicators.find(({ name }) => name === '高新技术企业');
    expect(firms).toMatchObject({ aliases: ['高企'], base: { year: 2023, value: 600 } });
  });
});

describe('Chinese sentences', () => {
  it.each<[string, readonly string[]]>([
    [
      '2024年确保经济总量增长6%、力争7%。',
      ['经济总量 growth atLeast 0.06 % 2024', '经济总量 growth atLeast 0.07 % 2024'],
    ],
    ['到2030年，城镇化率由65.2%提高到70%左右。', ['城镇化率 share about 0.7 % 2030']],
    ['2024年一般公共预算收入增长4.5%-5%。', ['一般公共预算收入 growth between 0.045..0.05 % 2024']],
    [
      '到2030年，研发经费占地区生产总值比重达到3.2%。',
      ['研发经费占地区生产总值比重 share atLeast 0.032 % 2030'],
    ],
    ['到2030年，人均预期寿命提高1岁。', ['人均预期寿命 cumulativeChange atLeast 1 岁 2024-2030']],
    ['2024年失业率控制在5.5%以内。', ['失业率 share atMost 0.055 % 2024']],
    ['2024年单位GDP能耗降低3%左右。', ['单位GDP能耗 growth about -0.03 % 2024']],
    [
      '到2030年单位GDP能耗降低13.5%以上。',
      ['单位GDP能耗 cumulativeChange atMost -0.135 % 2024-2030'],
    ],
    ['到2028年，居民收入比2020年翻一番。', ['居民收入 cumulativeChange atLeast 1 - 2021-2028']],
    ['力争2026年近九成行政村通公交。', ['行政村通公交 share atLeast 0.9 % 2026']],
    ['2024年亩均税收达到30万元/亩。', ['亩均税收 level atLeast 30 万元/亩 2024']],
    ['2024年培育百亿级企业5家。', ['百亿级企业 cumulative atLeast 5 家 2024-2024']],
    ['2024年隐性债务零新增。', ['隐性债务 level atMost 0 - 2024']],
    ['2024年居民收入增长与经济增长同步。', ['居民收入 growth about 0 - 2024']],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected);
  });

  it('never takes what is past for a target', () => {
    const { targets, known } = read(
      '全年一般公共预算收入2313亿元，比上年增长5.2%，为预算的98.1%。',
      2023,
    );
    expect(targets.filter(({ asks }) => asks.length === 0)).toEqual([]);
    const past = read(
      '一、2023年工作回顾\n\n全年一般公共预算收入2313亿元，比上年增长5.2%，为预算的98.1%。',
    );
    expect(past.targets).toEqual([]);
    expect(past.known.map(({ value, measure }) => [value, measure])).toEqual([
      [2313, 'level'],
      [0.052, 'growth'],
      [0.981, 'ofBudget'],
    ]);
    expect(known.length).toBeLessThan(4);
  });

  it('marks the higher of two aims as a stretch', () => {
    const { targets } = read('2024年确保投资增长6%、力争7%。');
    expect(targets.map(({ stretch }) => stretch)).toEqual([false, true]);
  });

  it('asks for the year of a time that only the reader knows, and for a bare number', () => {
    const asked = (text: string) => read(text).targets.map(({ asks }) => asks);
    expect(asked('Recycling rate of 20% by the end of this Parliament.')).toEqual([['year']]);
    expect(asked('2024年居民消费价格上涨3%目标。')).toEqual([['comparator']]);
  });
});

describe('English sentences', () => {
  it.each<[string, readonly string[]]>([
    [
      'We will cut emissions by at least 55% by 2030 compared to 1990.',
      ['emissions cumulativeChange atMost -0.55 % 1991-2030'],
    ],
    [
      'The recycling rate will rise from 42% to 60% by 2028.',
      ['recycling rate share atLeast 0.6 % 2028'],
    ],
    ['Reduce unemployment to below 4% by 2027.', ['unemployment share lessThan 0.04 % 2027']],
    ['Build 40,000 new homes by 2030.', ['new homes cumulative atLeast 40000 - 2024-2030']],
    ['GDP growth of around 2.5% in 2024.', ['GDP growth about 0.025 % 2024']],
    [
      'The share of renewable electricity will reach two thirds by 2030.',
      ['share of renewable electricity share atLeast 0.666666666666667 % 2030'],
    ],
  ])('%s', (sentence, expected) => {
    expect(targetsOf(sentence)).toEqual(expected);
  });
});

describe('tables', () => {
  const TABLE = `| 指标 | 2025年 | 2030年 | 年均〔累计〕 | 属性 |
| --- | --- | --- | --- | --- |
| 地区生产总值增长（%） | — | — | 5左右 | 预期性 |
| 城镇化率（%） | 65.5 | 70 | — | 预期性 |
| 单位GDP能耗降低（%） | — | — | 〔13.5〕 | 约束性 |
| 城镇调查失业率（%） | 5.2 | — | <5.5 | 预期性 |
| 人均预期寿命（岁） | 78.6 | — | 〔1〕 | 预期性 |
| 物价总水平 | — | — | 保持在合理区间 | 预期性 |`;

  it('says basis, nature and years by their columns', () => {
    const { targets, known, milestones } = readDocument(textBlocks(TABLE), { baseYear: 2025 });
    // The plan ends in the last year that a header names.
    expect(
      targets.map(({ indicator, basis, comparator, value, nature }) => [
        indicator,
        basis,
        comparator,
        value,
        nature,
      ]),
    ).toEqual([
      ['地区生产总值', 'averageGrowth', 'about', 0.05, 'expected'],
      ['城镇化率', 'share', 'atLeast', 0.7, 'expected'],
      ['单位GDP能耗', 'cumulativeChange', 'atMost', -0.135, 'binding'],
      ['城镇调查失业率', 'share', 'lessThan', 0.055, 'expected'],
      ['人均预期寿命', 'cumulativeChange', 'atLeast', 1, 'expected'],
    ]);
    expect(known.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['城镇化率', 0.655],
      ['城镇调查失业率', 0.052],
      ['人均预期寿命', 78.6],
    ]);
    expect(milestones).toHaveLength(1);
  });
});

/** The numbers of a document that none of its lists holds. */
function lostNumbers(
  blocks: readonly DocumentBlock[],
  reading: DocumentReading,
): readonly string[] {
  const { targets, known, phases, projects, milestones, unused } = reading;
  const texts = [
    ...[...targets, ...known, ...phases, ...projects].map(({ phrase, place }) => ({
      text: phrase,
      place,
    })),
    ...milestones.map(({ statement, place }) => ({ text: statement, place })),
    ...unused,
  ];
  return blocks.flatMap((block, index) => {
    const own = texts.filter(({ place }) => place.block === index + 1).map(({ text }) => text);
    const whole =
      block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join(' | ')).join('\n');
    return [...whole.matchAll(/\d+(?:\.\d+)?/gu)]
      .filter(
        ({ index: at, 0: figure }) => !own.some((text) => covers(whole, text, at, figure.length)),
      )
      .map(([figure]) => `${figure} in ${whole}`);
  });
}

function covers(whole: string, text: string, at: number, length: number): boolean {
  for (let start = whole.indexOf(text); start >= 0; start = whole.indexOf(text, start + 1)) {
    if (start <= at && at + length <= start + text.length) return true;
  }
  return false;
}

const PIECES = [
  ...[
    '地区生产总值',
    '高新技术企业',
    '单位GDP能耗',
    '增长',
    '下降',
    '达到',
    '不低于',
    '左右',
    '以上',
    '，',
    '。',
    '；',
  ],
  ...[
    '、',
    '（',
    '）',
    '2025年',
    '到2030年',
    '“十五五”末',
    '今年',
    '比上年',
    '为预算的',
    '第3条',
    '〔2023〕12号',
    '5G基站',
  ],
  ...[
    '6%',
    '1000家',
    '4.5%-5%',
    '由65%提高到70%',
    '0595-85661234',
    '1.5万亩',
    '百个',
    '三分之二',
    '〔13.5〕',
    '①',
    '2024-03-05',
  ],
  ...[
    'We will ',
    'cut emissions by ',
    '55% ',
    'by 2030 ',
    'compared to 1990',
    'Build 40,000 new homes',
    '£2.5bn a year',
    '. ',
    ', ',
  ],
  ...[
    '\n',
    '\n\n',
    '1. ',
    '（一）',
    '# ',
    '| a | 2025 |\n|---|---|\n| b | 7 |\n',
    '\t12\t13',
    ' 3.14 ',
    '1,000',
    '-0.5%',
  ],
];

describe('every number of a text', () => {
  it('is used or listed, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
            fc.string({ maxLength: 6 }),
          ),
          {
            maxLength: 60,
          },
        ),
        fc.option(fc.constantFrom(2020, 2023, 2025)),
        (pieces, baseYear) => {
          const blocks = textBlocks(pieces.join(''));
          expect(lostNumbers(blocks, readDocument(blocks, { baseYear }))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is used or listed in bad input: contents, laws, telephone numbers, dates', () => {
    const text = `目录\n一、总体要求 ........ 3\n二、主要目标 ........ 12\n电话：0595-85661234，传真 010-66012345。
根据《条例》第23条和国发〔2023〕12号、《办法》（2019年修订），会议于2024年3月5日9:30召开，共3天。\nArticle 12 and Section 3.2 apply; see Table 4, p. 17, www.example.com/2024/05.`;
    const blocks = textBlocks(text);
    const reading = readDocument(blocks, { baseYear: 2023 });
    expect(lostNumbers(blocks, reading)).toEqual([]);
    expect(reading.targets).toEqual([]);
    expect(reading.known).toEqual([]);
  });
});

describe('the time that a document takes', () => {
  it('grows with its length only', () => {
    const page = `${NEWSPAPER}\n\n`.repeat(2);
    const time = (pages: number): number => {
      const text = page.repeat(pages);
      return processorTime(() => readDocument(textBlocks(text), { baseYear: 2023 }));
    };
    time(20);
    const [few, many] = [time(40), time(160)];
    expect(many).toBeLessThan(Math.max(400, few * 12));
  });

  it('is spent in steps of one paragraph', () => {
    const blocks = textBlocks(NEWSPAPER);
    expect([...readDocumentInSteps(blocks)]).toHaveLength(blocks.length);
  });

  it.each([
    '增长'.repeat(20_000),
    '1'.repeat(20_000),
    '1,'.repeat(20_000),
    '（'.repeat(20_000),
    'a '.repeat(20_000),
    '2024年'.repeat(10_000),
  ])('is short for a line of one sign again and again (%#)', (text) => {
    const time = processorTime(() => readDocument(textBlocks(text), { baseYear: 2023 }));
    expect(time).toBeLessThan(3_000);
  });
});

/** The source report is not part of the project: the variable names its file where it is at hand. */
const REPORT = process.env['PLANPATH_SOURCE_REPORT'];

if (REPORT !== undefined) {
  test('the source report yields every target of the source plan', () => {
    const { targets } = read(readFileSync(REPORT, 'utf8'), null);
    expect(
      targets
        .filter(({ asks }) => asks.length === 0)
        .map(line)
        .sort(),
    ).toEqual(
      [
        '地区生产总值 growth about 0.06 % 2024',
        '一般公共预算总收入 growth atLeast 0.06 % 2024',
        '城乡居民人均可支配收入 growth atLeast 0.06 % 2024',
        '盘活低效用地 cumulative moreThan 2 万亩 2023-2025',
        '新增产业空间 cumulative moreThan 2000 万平方米 2023-2025',
        '新增产业空间 cumulative moreThan 600 万平方米 2024-2024',
        '新兴产业规模 level moreThan 1000 亿元 2025',
        '高新技术企业 level moreThan 1000 家 2025',
        '规上企业数字化改造 share full 1 % 2025',
        '乡村振兴示范村 cumulative atLeast 100 个 2023-2025',
        '村集体经营性收入超百万 level atLeast 100 个 2025',
      ].sort(),
    );
  });
}
