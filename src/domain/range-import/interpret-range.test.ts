import { processorTime } from '../../../test/support/processor-time';
import { smallPlan, gdp, firms, ASSUMED } from '../../../test/support/plans/small-plan';
import { selectedCells, type WrittenCell } from '../../../test/support/workbooks/selected-cells';
import { interpretRange } from './interpret-range';

const revenue = gdp({
  ...{ id: 'revenue', name: { en: 'Fiscal revenue', 'zh-CN': '财政收入' } },
  unit: { en: '100 million yuan', 'zh-CN': '亿元' },
  base: { year: 2023, value: 200, provenance: { ...ASSUMED, evidence: 'stated' } },
});
const plan = smallPlan({
  indicators: [
    gdp({ unit: { en: '100 million yuan', 'zh-CN': '亿元' } }),
    firms({ unit: { en: 'firms', 'zh-CN': '家' } }),
    revenue,
  ],
});

type Expected = Record<string, Record<number, number>>;

/** Indicator (with its measure) → year → value. */
function valuesOf(rows: readonly (readonly WrittenCell[])[], answers = {}): Expected {
  const { lines } = interpretRange(selectedCells(rows), plan, answers);
  return Object.fromEntries(
    lines.map(({ match, measure, values }) => [
      (match.kind === 'indicator' ? match.indicator : `${match.kind}`) +
        (measure === 'growth' ? ' growth' : ''),
      Object.fromEntries(values.map(({ year, value }) => [year, value])),
    ]),
  );
}

const GDP = { gdp: { 2021: 2800, 2022: 2900, 2023: 3000 } };
const FIRMS = { 'high-tech-firms': { 2022: 700, 2023: 800 } };

const examples: readonly [string, readonly (readonly WrittenCell[])[], Expected][] = [
  [
    'years across in English',
    [
      ['Indicator', 2021, 2022, 2023],
      ['GDP', 2800, 2900, 3000],
    ],
    GDP,
  ],
  [
    'years across in Chinese, with units and numbering',
    [
      ['指标', '单位', '2021年', '2022年', '2023年'],
      ['一、地区生产总值', '亿元', 2800, 2900, 3000],
      ['二、高新技术企业', '家', null, 700, 800],
    ],
    { ...GDP, ...FIRMS },
  ],
  [
    'years down',
    [
      ['年份', '地区生产总值（亿元）', '高企'],
      [2022, 2900, 700],
      [2023, 3000, 800],
    ],
    { gdp: { 2022: 2900, 2023: 3000 }, ...FIRMS },
  ],
  [
    '万元 becomes 亿元',
    [
      ['指标', '2023年'],
      ['地区生产总值（万元）', 30_000_000],
    ],
    { gdp: { 2023: 3000 } },
  ],
  [
    'a title says the unit',
    [
      ['主要指标（单位：万元）', null, null],
      ['指标', 2022, 2023],
      ['GDP', 29_000_000, 30_000_000],
    ],
    { gdp: { 2022: 2900, 2023: 3000 } },
  ],
  [
    'RMB bn',
    [
      ['Indicator', 2022, 2023],
      ['GDP (RMB bn)', 290, 300],
    ],
    { gdp: { 2022: 2900, 2023: 3000 } },
  ],
  [
    'full-width digits and thousands as text',
    [
      ['指标', '２０２２年', '２０２３年'],
      ['GDP', '２，９００', '3,000'],
    ],
    { gdp: { 2022: 2900, 2023: 3000 } },
  ],
  [
    'percent cells and plain percentages are the same growth',
    [
      ['指标', '2022年', '2023年'],
      ['GDP增速', [0.05, '0.0%'], [0.06, '0.0%']],
      ['财政收入增速（%）', 5, 6],
    ],
    { 'gdp growth': { 2022: 0.05, 2023: 0.06 }, 'revenue growth': { 2022: 0.05, 2023: 0.06 } },
  ],
  [
    'totals, remarks, numbering and blank rows are no lines',
    [
      ['序号', '指标', 2022, 2023, '备注'],
      [1, 'GDP', 2900, 3000, 'x'],
      [2, '高新技术企业', 700, 800, 'y'],
      [null, null, null, null, null],
      [3, '合计', 3600, 3800, 'z'],
    ],
    { gdp: { 2022: 2900, 2023: 3000 }, ...FIRMS },
  ],
  [
    'names and one number each',
    [
      ['地区生产总值', 3000],
      ['高新技术企业', 800],
    ],
    { gdp: { 2023: 3000 }, 'high-tech-firms': { 2023: 800 } },
  ],
  [
    'names over one number each',
    [
      ['GDP', 'High-tech firms'],
      [3000, 800],
    ],
    { gdp: { 2023: 3000 }, 'high-tech-firms': { 2023: 800 } },
  ],
  [
    'errors are gaps',
    [
      ['Indicator', 2022, 2023],
      ['GDP', '#N/A', 3000],
    ],
    { gdp: { 2023: 3000 } },
  ],
  [
    'fiscal years end in the second year',
    [
      ['Item', '2021/22', '2022/23'],
      ['GDP', 2900, 3000],
    ],
    { gdp: { 2022: 2900, 2023: 3000 } },
  ],
  [
    'days',
    [
      ['Indicator', [44926, 'yyyy-mm-dd'], [45291, 'yyyy-mm-dd']],
      ['GDP', 2900, 3000],
    ],
    { gdp: { 2022: 2900, 2023: 3000 } },
  ],
  [
    'an unknown name is a new indicator',
    [
      ['Indicator', 2022, 2023],
      ['Water use (10 000 t)', 5, 6],
    ],
    { new: { 2022: 5, 2023: 6 } },
  ],
];

test.each(examples)('reads %s', (_, rows, expected) => {
  expect(valuesOf(rows)).toEqual(expected);
});

describe('questions', () => {
  const asked = (rows: readonly (readonly WrittenCell[])[], answers = {}) =>
    interpretRange(selectedCells(rows), plan, answers).questions;

  it('asks for percent or fraction if nothing tells', () => {
    const rows = [
      ['指标', '2022年', '2023年'],
      ['GDP增速', 5, 6],
    ];
    const [question] = asked(rows);
    expect(question).toMatchObject({
      ...{ id: 'percent Data!A2', kind: 'percent', guess: 'percent', answer: null },
      options: [{ value: 0.05 }, { value: 5 }],
    });
    expect(valuesOf(rows, { 'percent Data!A2': 'fraction' })).toEqual({
      'gdp growth': { 2022: 5, 2023: 6 },
    });
  });

  it('asks which indicator is meant if a name is only similar', () => {
    const rows = [
      ['指标', '2022年', '2023年'],
      ['高新技术企业数量', 700, 800],
    ];
    expect(asked(rows)).toMatchObject([
      { kind: 'indicator', guess: 'indicator:high-tech-firms', answer: null },
    ]);
    expect(valuesOf(rows, { 'indicator Data!A2': 'leaveOut' })).toEqual({});
  });

  it('asks for the unit if the numbers are far from the plan’s value', () => {
    const rows = [
      ['Indicator', 2022, 2023],
      ['Fiscal revenue', 1_900_000, 2_100_000],
    ];
    expect(valuesOf(rows)).toEqual({});
    const [question] = asked(rows);
    expect(question).toMatchObject({ kind: 'unit', guess: null });
    expect(question?.options.map(({ id }) => id)).toContain('factor:0.0001');
    expect(valuesOf(rows, { [question?.id ?? '']: 'factor:0.0001' })).toEqual({
      revenue: { 2022: 190, 2023: 210 },
    });
  });

  it('asks for the unit if it cannot be converted to the plan’s', () => {
    const [question] = asked([
      ['指标', '2023年'],
      ['高新技术企业（亩）', 800],
    ]);
    expect(question).toMatchObject({ kind: 'unit', text: '亩', guess: null });
  });

  it('suggests the unit of the range for an illustrative index', () => {
    const index = { en: 'index (2023 = 100)', 'zh-CN': '指数（2023年=100）' };
    const placeholder = { year: 2023, value: 100, provenance: { ...ASSUMED, illustrative: true } };
    const growing = smallPlan({ indicators: [gdp({ unit: index, base: placeholder }), firms()] });
    const block = selectedCells([
      ['指标', '2022年', '2023年'],
      ['地区生产总值（亿元）', 3200, 3400],
    ]);
    const { lines, questions } = interpretRange(block, growing);
    expect(questions).toMatchObject([{ kind: 'unit', guess: 'takeUnit' }]);
    expect(lines).toMatchObject([
      {
        unit: { to: { en: '100 million yuan', 'zh-CN': '亿元' }, factor: 1, replaces: true },
        confidence: 'likely',
      },
    ]);
    const known = { ...placeholder, provenance: { ...ASSUMED, evidence: 'stated' as const } };
    const own = smallPlan({ indicators: [gdp({ unit: index, base: known }), firms()] });
    expect(interpretRange(block, own).questions).toMatchObject([{ guess: null }]);
  });

  it('does not offer a new unit if a target uses the current one', () => {
    const index = { en: 'index', 'zh-CN': '指数' };
    const [, level] = smallPlan().targets;
    const meant = smallPlan({
      indicators: [gdp({ unit: index }), firms()],
      targets: [{ ...level!, indicator: 'gdp' }],
    });
    const block = selectedCells([
      ['指标', '2023年'],
      ['地区生产总值（亿元）', 3400],
    ]);
    const [question] = interpretRange(block, meant).questions;
    expect(question?.options.map(({ kind }) => kind)).not.toContain('takeUnit');
  });

  it('asks whether later years are actuals or plans', () => {
    const head = (mark: string) => [
      ['指标', '2023年', `2024年${mark}`],
      ['GDP', 3000, 3200],
    ];
    expect(asked(head(''))).toMatchObject([{ kind: 'future', guess: 'leaveOut' }]);
    expect(asked(head('（预计）'))).toMatchObject([{ kind: 'future', guess: 'planned' }]);
    expect(asked(head('（实际）'))).toMatchObject([{ kind: 'future', guess: 'reached' }]);
  });

  it('asks which of two lines to use', () => {
    const rows = [
      ['Indicator', 2022, 2023],
      ['GDP', 1, 2],
      ['Gross domestic product', 3, 4],
    ];
    expect(valuesOf(rows)).toEqual({ gdp: { 2022: 1, 2023: 2 } });
    expect(valuesOf(rows, { 'twice Data!A3': 'line:Data!A3' })).toEqual({
      gdp: { 2022: 3, 2023: 4 },
    });
  });

  it('asks for the first or last of two calendar years', () => {
    const rows = [
      ['Item', '2022/23', '2023/24'],
      ['GDP', 2900, 3000],
    ];
    expect(valuesOf(rows, { 'fiscalYear Data!B1': 'first' })).toEqual({
      gdp: { 2022: 2900, 2023: 3000 },
    });
  });
});

test('reports what is left out with its cell and the reason', () => {
  const { leftOut } = interpretRange(
    selectedCells([
      ['Main figures', null, null, null],
      ['No', 'Indicator', 2023, 'Growth (%)'],
      [1, 'GDP', 3000, 6],
      [2, 'Total', 3800, 5],
      [3, 'Water', 'six', null],
    ]),
    plan,
  );
  expect(leftOut.map(({ address, reason }) => [address, reason])).toEqual([
    ['Data!A1', 'heading'],
    ['Data!A2', 'numbering'],
    ['Data!D2', 'change'],
    ['Data!B4', 'total'],
    ['Data!B5', 'noNumbers'],
  ]);
});

test('the confidence of a line is the lowest of its parts', () => {
  const { lines } = interpretRange(
    selectedCells([
      ['指标', '单位', '2023年'],
      ['地区生产总值', '亿元', 3000],
      ['高企', '家', 800],
    ]),
    plan,
  );
  expect(lines.map(({ confidence }) => confidence)).toEqual(['sure', 'likely']);
});

describe('cells of other people', () => {
  test.each([
    ['a year, spaces and a digit', `2023${' '.repeat(160)}1`],
    ['a short year, tabs and a digit', `00年${'\t'.repeat(5_000)}0`],
    ['spaces before a bracket', `${' '.repeat(30_000)}(`],
    ['wide spaces in a fiscal year', `fy${'\u3000'.repeat(20_000)}'23(x`],
    ['commas', ','.repeat(32_767)],
    ['a sign that is many letters', '\ufdfa'.repeat(32_767)],
  ])('with %s are read in a moment', (_, text) => {
    const cells = selectedCells([
      ['指标', text, 2023],
      [text, 100, 110],
      [text, text, text],
    ]);
    expect(processorTime(() => interpretRange(cells, plan))).toBeLessThan(500);
  });

  test('may hold line breaks and runs of spaces', () => {
    expect(
      valuesOf([
        ['指标', ' 2023\n年 ', 2024],
        ['财政\u3000\u3000收入 （亿元） ', 200, 210],
      ]),
    ).toEqual(
      valuesOf([
        ['指标', '2023 年', 2024],
        ['财政 收入 （亿元）', 200, 210],
      ]),
    );
  });
});
