import { firms, gdp, smallPlan } from '../../../test/support/plans/small-plan';
import { selectedCells, type WrittenCell } from '../../../test/support/workbooks/selected-cells';
import { interpretRange } from './interpret-range';

const plan = smallPlan({
  indicators: [gdp({ unit: { en: '100 million yuan', 'zh-CN': '亿元' } }), firms()],
});

type Rows = readonly (readonly WrittenCell[])[];

function read(rows: Rows, answers = {}) {
  const { lines, questions } = interpretRange(selectedCells(rows), plan, answers);
  return {
    lines: Object.fromEntries(
      lines.map(({ match, measure, values }) => [
        `${match.kind === 'indicator' ? match.indicator : match.kind === 'new' ? match.name : ''}${measure === 'growth' ? ' growth' : ''}`,
        Object.fromEntries(values.map(({ year, value }) => [year, value])),
      ]),
    ),
    asked: questions.filter(({ isSettled }) => !isSettled).map(({ kind }) => kind),
  };
}

const GDP = { gdp: { 2022: 2900, 2023: 3000 } };
const FIRMS = { 'high-tech-firms': { 2022: 700, 2023: 800 } };
const H = ['指标', '2022年', '2023年'];
const E = ['Indicator', 2022, 2023];

const tables: readonly (readonly [string, Rows, Readonly<Record<string, unknown>>])[] = [
  ['a number in brackets', [E, ['High-tech firms (1)', 700, 800]], FIRMS],
  ['a number after a comma', [E, ['High-tech firms, 2', 700, 800]], FIRMS],
  [
    'a column of codes',
    [
      ['代码', ...H],
      ['101', '地区生产总值', 2900, 3000],
      ['205', '高企', 700, 800],
    ],
    { ...GDP, ...FIRMS },
  ],
  [
    'a span of years in the title',
    [['主要指标（2019—2023年）', null, null], H, ['地区生产总值', 2900, 3000]],
    GDP,
  ],
  [
    'marks of notes',
    [E, ['GDP', '2900*', '3000①'], ['High-tech firms', '700²', '800[3]']],
    { ...GDP, ...FIRMS },
  ],
  [
    'growth before the amount',
    [
      ['指标', '2022年', null, '2023年', null],
      [null, '增速', '总量', '增速', '总量'],
      ['地区生产总值', 5.1, 2900, 6, 3000],
    ],
    GDP,
  ],
  [
    'months',
    [
      ['指标', '2023年', null],
      [null, '1-3月', '1-12月'],
      ['地区生产总值', 700, 3000],
    ],
    { gdp: { 2023: 3000 } },
  ],
  [
    'a budget before the outturn',
    [
      ['Item', '2023 Budget', '2023 Actual'],
      ['GDP', 3100, 3000],
    ],
    { gdp: { 2023: 3000 } },
  ],
  [
    'a second header',
    [H, ['地区生产总值', 2900, 3000], H, ['高企', 700, 800]],
    { ...GDP, ...FIRMS },
  ],
  [
    'a second header of later years',
    [
      ['指标', '2022年'],
      ['地区生产总值', 2900],
      ['指标', '2023年'],
      ['地区生产总值', 3000],
    ],
    GDP,
  ],
  [
    'categories merged downwards',
    [
      ['类别', ...H],
      ['经济', '地区生产总值', 2900, 3000],
      [null, '高新技术企业', 700, 800],
    ],
    { ...GDP, ...FIRMS },
  ],
  [
    'the year before as 100',
    [H, ['地区生产总值指数（上年=100）', 105.1, 106]],
    { 'gdp growth': { 2022: 0.051, 2023: 0.06 } },
  ],
  ['同比 under its row', [H, ['地区生产总值', 2900, 3000], ['同比（%）', 5.1, 6]], GDP],
  [
    'an exact name after a similar one',
    [H, ['高新技术企业产值', 1, 2], ['高新技术企业', 700, 800]],
    { ...FIRMS, 高新技术企业产值: { 2022: 1, 2023: 2 } },
  ],
  [
    '人均',
    [H, ['人均地区生产总值', 5, 6], ['地区生产总值', 2900, 3000]],
    { ...GDP, 人均地区生产总值: { 2022: 5, 2023: 6 } },
  ],
  [
    'per capita',
    [E, ['GDP per capita', 5, 6], ['GDP', 2900, 3000]],
    { ...GDP, 'GDP per capita': { 2022: 5, 2023: 6 } },
  ],
  [
    'decimal commas',
    [E, ['GDP', '2900,5', '3000,25'], ['Ratio of loss', '0,062', '6,5']],
    { gdp: { 2022: 2900.5, 2023: 3000.25 }, 'Ratio of loss': { 2022: 0.062, 2023: 6.5 } },
  ],
  [
    'headers of a data bank',
    [
      ['Series Name', '2022 [YR2022]', '2023 [YR2023]'],
      ['GDP', 2900, 3000],
    ],
    GDP,
  ],
  [
    'a year in the title only',
    [
      ['2023年主要指标', null],
      ['地区生产总值', '3000'],
      ['高企', '800'],
    ],
    { gdp: { 2023: 3000 }, 'high-tech-firms': { 2023: 800 } },
  ],
];

describe('a selection', () => {
  it.each(tables)('with %s is understood, and nothing is asked', (_, rows, lines) => {
    expect(read(rows)).toEqual({ lines, asked: [] });
  });

  it('asks once whether all its rows are in percent', () => {
    const rows: Rows = [H, ['GDP增速', 5, 6], ['高企增速', 7, 8]];
    expect(read(rows).asked).toEqual(['percent']);
    expect(read(rows, { 'percent Data!A2': 'percent' }).lines).toEqual({
      'gdp growth': { 2022: 0.05, 2023: 0.06 },
      'high-tech-firms growth': { 2022: 0.07, 2023: 0.08 },
    });
  });

  it('asks which of two sub-columns counts, and what a doubtful mark is', () => {
    const parts: Rows = [
      ['指标', '2023年', null],
      [null, '城镇', '农村'],
      ['高企', 500, 300],
    ];
    expect(read(parts)).toEqual({ lines: {}, asked: ['column'] });
    const mark: Rows = [
      ['Indicator', '2023'],
      ['High-tech firms', '10²'],
    ];
    expect(read(mark).asked).toContain('mark');
  });
});
