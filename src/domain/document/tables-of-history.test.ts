import { readDocument } from './read-document';

type Rows = readonly (readonly string[])[];

/** Known values by indicator, measure and year; targets by indicator, basis and year; reasons by text. */
function readingOf(rows: Rows, baseYear: number | null = null) {
  const { known, targets, unused, milestones } = readDocument([{ kind: 'table', rows }], {
    baseYear,
  });
  return {
    known: Object.fromEntries(
      known.map(({ indicator, measure, year, value }) => [
        `${indicator}${measure === 'level' || measure === 'share' ? '' : ` ${measure}`} ${String(year)}`,
        value,
      ]),
    ),
    targets: targets.map(({ indicator, basis, comparator, value, year }) => [
      ...[indicator, basis, comparator, value, year],
    ]),
    units: Object.fromEntries(known.map(({ indicator, unit }) => [indicator, unit])),
    unused: Object.fromEntries(unused.map(({ text, why }) => [text, why])),
    milestones: milestones.length,
  };
}

type Known = Readonly<Record<string, number>>;
const GDP: Known = { '地区生产总值 2022': 2900, '地区生产总值 2023': 3000 };
const FIRMS: Known = { 'Firms 2022': 700, 'Firms 2023': 800 };
const H = ['指标', '2022年', '2023年'];
const E = ['Indicator', '2022', '2023'];

const histories: readonly (readonly [fault: string, rows: Rows, known: Known])[] = [
  // Numbers are no units.
  ['a number in brackets behind a name', [E, ['Firms (1)', '700', '800']], FIRMS],
  ['a number in square brackets', [E, ['Firms [3]', '700', '800']], FIRMS],
  ['a number after a comma', [E, ['Firms, 2', '700', '800']], FIRMS],
  ['a circled number behind a name', [H, ['地区生产总值②', '2900', '3000']], GDP],
  [
    'a column of codes',
    [
      ['代码', ...H],
      ['101', '地区生产总值', '2900', '3000'],
      ['205', '人口', '90', '91'],
    ],
    { ...GDP, '人口 2022': 90, '人口 2023': 91 },
  ],
  [
    'a column of numbers without a header',
    [
      ['', ...H],
      ['1', '地区生产总值', '2900', '3000'],
      ['2', '人口', '90', '91'],
    ],
    { ...GDP, '人口 2022': 90, '人口 2023': 91 },
  ],
  [
    'numbers as texts in the column of units',
    [
      ['指标', '序号', '2022年', '2023年'],
      ['地区生产总值', '3', '2900', '3000'],
    ],
    GDP,
  ],
  ['a year in the title', [['主要指标（2023）', '', ''], H, ['地区生产总值', '2900', '3000']], GDP],
  [
    'a span of years in the title',
    [['主要指标（2019—2023年）', '', ''], H, ['地区生产总值', '2900', '3000']],
    GDP,
  ],
  ['a table number in the title', [['Table 4 (2)', '', ''], E, ['Firms', '700', '800']], FIRMS],
  // Marks of notes.
  ['a circled mark behind a number', [H, ['地区生产总值', '2900', '3000①']], GDP],
  ['a raised mark behind a number', [E, ['Firms', '700', '800²']], FIRMS],
  [
    'an asterisk, a dagger, a bracket',
    [
      [...E, '2024'],
      ['Firms', '700*', '800†', '812[3]'],
    ],
    { ...FIRMS, 'Firms 2024': 812 },
  ],
  ['a flag of statistics', [E, ['Firms', '700 r', '800 (p)']], FIRMS],
  [
    'a figure after a space beside numbers of its size',
    [H, ['地区生产总值', '2900', '3000 1']],
    GDP,
  ],
  [
    'ten with a mark beside numbers of its size',
    [E, ['Firms', '9', '10²']],
    { 'Firms 2022': 9, 'Firms 2023': 10 },
  ],
  [
    'a percentage with a mark',
    [H, ['城镇化率', '65.2%①', '66%']],
    { '城镇化率 2022': 0.652, '城镇化率 2023': 0.66 },
  ],
  [
    'a year with a mark',
    [
      ['Indicator', '2022¹', '2023*'],
      ['Firms', '700', '800'],
    ],
    FIRMS,
  ],
  // Sub-columns.
  [
    'growth before the amount',
    [
      ['指标', '2022年', '', '2023年', ''],
      ['', '增速', '总量', '增速', '总量'],
      ['地区生产总值', '5.1', '2900', '6', '3000'],
    ],
    { ...GDP, '地区生产总值 growth 2022': 0.051, '地区生产总值 growth 2023': 0.06 },
  ],
  [
    'amounts over the years, then growth',
    [
      ['指标', '总量', '', '增速（%）', ''],
      ['', '2022', '2023', '2022', '2023'],
      ['地区生产总值', '2900', '3000', '5.1', '6'],
    ],
    { ...GDP, '地区生产总值 growth 2022': 0.051, '地区生产总值 growth 2023': 0.06 },
  ],
  [
    'months up to the whole year',
    [
      ['指标', '2023年', '', ''],
      ['', '1-3月', '1-6月', '1-12月'],
      ['地区生产总值', '700', '1450', '3000'],
    ],
    { '地区生产总值 2023': 3000 },
  ],
  [
    'quarters and the year',
    [
      ['Indicator', '2023', '', '', '', ''],
      ['', 'Q1', 'Q2', 'Q3', 'Q4', 'Year'],
      ['Firms', '1', '2', '3', '4', '800'],
    ],
    { 'Firms 2023': 800 },
  ],
  [
    'town, country and both',
    [
      ['指标', '2023年', '', ''],
      ['', '城镇', '农村', '合计'],
      ['居民人均可支配收入', '51000', '27000', '42000'],
    ],
    { '居民人均可支配收入 2023': 42000 },
  ],
  [
    'town and country only',
    [
      ['指标', '2023年', ''],
      ['', '城镇', '农村'],
      ['居民人均可支配收入', '51000', '27000'],
    ],
    {},
  ],
  // Budget and actual.
  [
    'budget before actual',
    [
      ['Item', '2023 Budget', '2023 Actual'],
      ['Revenue', '210', '205'],
    ],
    { 'Revenue 2023': 205 },
  ],
  [
    '预算、决算',
    [
      ['项目', '2023年预算数', '2023年决算数'],
      ['财政收入', '210', '205'],
    ],
    { '财政收入 2023': 205 },
  ],
  [
    '预算、完成、完成预算的%',
    [
      ['项目', '2023年预算', '2023年完成', '完成预算%'],
      ['财政收入', '210', '205', '97.6'],
    ],
    { '财政收入 2023': 205 },
  ],
  [
    'budget and actual under a year',
    [
      ['Item', '2023', ''],
      ['', 'Budget', 'Outturn'],
      ['Revenue', '210', '205'],
    ],
    { 'Revenue 2023': 205 },
  ],
  // Headers and names.
  [
    'a second header within the table',
    [H, ['地区生产总值', '2900', '3000'], ['指标', '2021年', '2022年'], ['人口', '90', '91']],
    { ...GDP, '人口 2021': 90, '人口 2022': 91 },
  ],
  [
    'a second header of the same years',
    [E, ['Firms', '700', '800'], ['', '', ''], E, ['Jobs', '5', '6']],
    { ...FIRMS, 'Jobs 2022': 5, 'Jobs 2023': 6 },
  ],
  [
    'names under 指标, not in the first column',
    [
      ['类别', ...H],
      ['经济', '地区生产总值', '2900', '3000'],
      ['', '人口', '90', '91'],
    ],
    { ...GDP, '人口 2022': 90, '人口 2023': 91 },
  ],
  [
    'names under Indicator behind a department',
    [
      ['Department', 'Indicator', '2022', '2023'],
      ['Office of trade', 'Firms', '700', '800'],
      ['Office of labour', 'Jobs', '5', '6'],
    ],
    { ...FIRMS, 'Jobs 2022': 5, 'Jobs 2023': 6 },
  ],
  [
    'years down',
    [
      ['年份', '地区生产总值（亿元）', '人口（万人）'],
      ['2022', '2900', '90'],
      ['2023', '3000', '91'],
    ],
    { ...GDP, '人口 2022': 90, '人口 2023': 91 },
  ],
  // Shares, decimal commas.
  [
    'fractions under a percent sign',
    [H, ['城镇化率（%）', '0.652', '0.66']],
    { '城镇化率 2022': 0.652, '城镇化率 2023': 0.66 },
  ],
  [
    'percentages under a percent sign',
    [H, ['城镇化率（%）', '65.2', '66']],
    { '城镇化率 2022': 0.652, '城镇化率 2023': 0.66 },
  ],
  [
    'small growth under a percent sign',
    [H, ['居民消费价格增长（%）', '0.5', '0.2']],
    { '居民消费价格 growth 2022': 0.005, '居民消费价格 growth 2023': 0.002 },
  ],
  [
    'decimal commas',
    [E, ['Rate of growth of sales, km', '6,5', '7,25'], ['Firms', '0,062', '1,234']],
    {
      'Rate of growth of sales 2022': 6.5,
      'Rate of growth of sales 2023': 7.25,
      'Firms 2022': 0.062,
      'Firms 2023': 1.234,
    },
  ],
  [
    'thousands with commas',
    [E, ['Firms', '1,234', '2,345.5']],
    { 'Firms 2022': 1234, 'Firms 2023': 2345.5 },
  ],
  [
    'thousands with spaces',
    [E, ['Firms', '1 234', '12 345']],
    { 'Firms 2022': 1234, 'Firms 2023': 12345 },
  ],
  // Rows of change.
  [
    '同比 under a row',
    [H, ['地区生产总值（亿元）', '2900', '3000'], ['同比（%）', '5.1', '6']],
    { ...GDP, '地区生产总值 growth 2022': 0.051, '地区生产总值 growth 2023': 0.06 },
  ],
  [
    '±% under a row',
    [H, ['地区生产总值（亿元）', '2900', '3000'], ['比上年±%', '5.1', '6']],
    { ...GDP, '地区生产总值 growth 2022': 0.051, '地区生产总值 growth 2023': 0.06 },
  ],
  [
    'the year before as 100',
    [H, ['地区生产总值指数（上年=100）', '105.1', '106']],
    { '地区生产总值 growth 2022': 0.051, '地区生产总值 growth 2023': 0.06 },
  ],
  [
    '累计增速',
    [H, ['固定资产投资累计增速（%）', '5.1', '6']],
    { '固定资产投资 growth 2022': 0.051, '固定资产投资 growth 2023': 0.06 },
  ],
  [
    'a year-on-year row in English',
    [E, ['GDP growth (% yoy)', '5.1', '6']],
    { 'GDP growth 2022': 0.051, 'GDP growth 2023': 0.06 },
  ],
  [
    'a column of change',
    [
      ['指标', '2023年', '比上年增长（%）'],
      ['地区生产总值', '3000', '6'],
    ],
    { '地区生产总值 2023': 3000, '地区生产总值 growth 2023': 0.06 },
  ],
  // Headers of years.
  [
    'headers of a data bank',
    [
      ['Series Name', '2022 [YR2022]', '2023 [YR2023]'],
      ['Firms', '700', '800'],
    ],
    FIRMS,
  ],
  [
    'fiscal years',
    [
      ['Indicator', '1998/99', '1999/00'],
      ['Firms', '700', '800'],
    ],
    { 'Firms 1999': 700, 'Firms 2000': 800 },
  ],
  [
    'short fiscal years',
    [
      ['Indicator', 'FY22/23', 'FY23/24'],
      ['Firms', '700', '800'],
    ],
    { 'Firms 2023': 700, 'Firms 2024': 800 },
  ],
  [
    'days',
    [
      ['Indicator', '2022-12-31', '2023-12-31'],
      ['Firms', '700', '800'],
    ],
    FIRMS,
  ],
  [
    '1-12月',
    [
      ['指标', '2022年1-12月', '2023年1—12月'],
      ['地区生产总值', '2900', '3000'],
    ],
    GDP,
  ],
  [
    'years with a letter',
    [
      ['Indicator', '2022A', '2023A'],
      ['Firms', '700', '800'],
    ],
    FIRMS,
  ],
  // Deficits, totals, names without a header.
  [
    'negative numbers',
    [E, ['Budget balance', '-120', '(95)']],
    { 'Budget balance 2022': -120, 'Budget balance 2023': -95 },
  ],
  ['totals', [H, ['地区生产总值', '2900', '3000'], ['合计', '2900', '3000']], GDP],
  [
    '人均 is another indicator',
    [H, ['人均地区生产总值', '52000', '53000'], ['地区生产总值', '2900', '3000']],
    { ...GDP, '人均地区生产总值 2022': 52000, '人均地区生产总值 2023': 53000 },
  ],
  [
    'names and numbers under a year in the title',
    [
      ['2023年主要指标', ''],
      ['地区生产总值', '3000'],
      ['人口', '91'],
    ],
    { '地区生产总值 2023': 3000, '人口 2023': 91 },
  ],
];

describe('a table of history', () => {
  it.each(histories)('with %s gives its values', (_, rows, known) => {
    const reading = readingOf(rows);
    expect(reading.known).toEqual(known);
    expect(reading.targets).toEqual([]);
  });

  it.each(histories)('with %s loses no number', (_, rows) => {
    const { known, targets, unused, milestones } = readDocument([{ kind: 'table', rows }]);
    const texts = [
      ...known.map(({ phrase, place }) => ({ text: phrase, row: place.row })),
      ...targets.map(({ phrase, place }) => ({ text: phrase, row: place.row })),
      ...milestones.map(({ statement, place }) => ({ text: statement, row: place.row })),
      ...unused.map(({ text, place }) => ({ text, row: place.row })),
    ];
    for (const [index, row] of rows.entries()) {
      for (const cell of row.filter((text) => /\d/.test(text))) {
        const said = texts.some(({ text, row: at }) => at === index + 1 && text.includes(cell));
        expect([cell, said]).toEqual([cell, true]);
      }
    }
  });

  it.each([
    ['a mark that may be a digit', [E, ['Firms', '', '10²']], '10²', 'mark'],
    [
      'two sub-columns without a sum',
      [
        ['指标', '2023年', ''],
        ['', '城镇', '农村'],
        ['收入', '51000', '27000'],
      ],
      '51000',
      'openColumn',
    ],
    [
      'a budget beside the outturn',
      [
        ['Item', '2023 Budget', '2023 Actual'],
        ['Revenue', '210', '205'],
      ],
      '210',
      'replaced',
    ],
    [
      'a quarter',
      [
        ['Indicator', '2023', ''],
        ['', 'Q1', 'Year'],
        ['Firms', '1', '800'],
      ],
      '1',
      'partOfYear',
    ],
    ['a sum', [H, ['合计', '2900', '3000']], '3000', 'total'],
    [
      'a fraction or a percentage',
      [H, ['研发强度（%）', '0.85', '0.88']],
      '0.85',
      'percentOrFraction',
    ],
    [
      'numbers without a year',
      [
        ['指标', '数值'],
        ['人口', '91'],
      ],
      '91',
      'noYear',
    ],
    [
      'a year far ahead',
      [
        ['指标', '2023年', '2030年'],
        ['人口', '91', '95'],
      ],
      '95',
      'tense',
    ],
  ] as const)('says why it does not use %s', (_, rows, text, why) => {
    expect(readingOf(rows).unused).toMatchObject({ [text]: why });
  });
});

describe('a plan’s table', () => {
  it('with the base and target year, averages and natures', () => {
    const { targets, known, milestones } = readingOf([
      ['类别', '指标', '2020年', '2025年', '年均增长〔累计〕', '属性'],
      ['经济发展', '1.地区生产总值（亿元）', '2300', '—', '6.5左右', '预期性'],
      ['', '2.常住人口城镇化率（%）', '65.2', '70', '〔4.8〕', '预期性'],
      ['绿色', '3.单位GDP能耗降低（%）', '—', '—', '〔13.5〕', '约束性'],
      ['', '4.森林覆盖率（%）', '58', '>60', '—', '约束性'],
      ['民生', '5.物价总水平', '—', '保持在合理区间', '—', '预期性'],
    ]);
    expect(targets).toEqual([
      ['地区生产总值', 'averageGrowth', 'about', 0.065, 2025],
      ['常住人口城镇化率', 'share', 'atLeast', 0.7, 2025],
      ['常住人口城镇化率', 'cumulativeChange', 'atLeast', 0.048, 2025],
      ['单位GDP能耗', 'cumulativeChange', 'atMost', -0.135, 2025],
      ['森林覆盖率', 'share', 'moreThan', 0.6, 2025],
    ]);
    expect(known).toEqual({
      ...{ '地区生产总值 2020': 2300, '常住人口城镇化率 2020': 0.652, '森林覆盖率 2020': 0.58 },
    });
    expect(milestones).toBe(1);
  });

  it('in English, with the years in the headers', () => {
    const { targets, known } = readingOf([
      ['Theme', 'Indicator', 'Unit', 'Baseline (2023)', 'Target 2030', 'Type'],
      ['Climate', 'Greenhouse gas emissions', 'ktCO2e', '1,200', '<600', 'Binding'],
      ['Homes', 'New homes built', 'homes', '310', '2,500', 'Aim'],
    ]);
    expect(targets).toEqual([
      ['Greenhouse gas emissions', 'level', 'lessThan', 600, 2030],
      ['New homes built', 'cumulative', 'atLeast', 2500, 2030],
    ]);
    expect(known).toMatchObject({ 'Greenhouse gas emissions 2023': 1200 });
  });

  it('with planned years of a known base year', () => {
    const { targets, known } = readingOf(
      [
        ['指标', '2023年', '2024年', '2025年'],
        ['高新技术企业（家）', '800', '900', '1000'],
      ],
      2023,
    );
    expect(known).toEqual({ '高新技术企业 2023': 800 });
    expect(targets).toEqual([
      ['高新技术企业', 'level', 'atLeast', 900, 2024],
      ['高新技术企业', 'level', 'atLeast', 1000, 2025],
    ]);
  });
});
