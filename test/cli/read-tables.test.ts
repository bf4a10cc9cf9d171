import { type Cell, writeXlsx } from 'hucre/xlsx';
import { runPlan } from '../support/run-plan';
import { testFolder } from '../support/test-folder';

const { fileWith } = testFolder('tables');

interface Reading {
  readonly indicators: readonly { readonly name: string; readonly unit: string | null }[];
  readonly targets: readonly {
    readonly indicator: string;
    readonly basis: string;
    readonly comparator: string;
    readonly value: number;
    readonly year: number;
  }[];
  readonly known: readonly {
    readonly indicator: string;
    readonly measure: string;
    readonly year: number;
    readonly value: number;
  }[];
  readonly unused: readonly { readonly text: string; readonly why: string }[];
}

async function read(file: string, ...options: readonly string[]): Promise<Reading> {
  const { code, out, complaint } = await runPlan('read', file, '--json', ...options);
  expect([code, complaint]).toEqual([0, '']);
  return JSON.parse(out) as Reading;
}

const knownOf = ({ known }: Reading) =>
  known.map(({ indicator, measure, year, value }) => [indicator, measure, year, value]);
const EXPECTED = [
  ['地区生产总值', 'level', 2022, 2900],
  ['地区生产总值', 'level', 2023, 3000],
  ['人口', 'level', 2022, 90.5],
  ['人口', 'level', 2023, 91],
];

describe('a .csv file', () => {
  it.each([
    ['commas', '指标,单位,2022年,2023年\n地区生产总值,亿元,"2,900","3,000①"\n人口,万人,90.5,91\n'],
    [
      'a byte order mark and line ends of Windows',
      '\ufeff指标,2022年,2023年\r\n地区生产总值,2900,3000\r\n人口,90.5,91\r\n',
    ],
    ['semicolons and decimal commas', '指标;2022年;2023年\n地区生产总值;2900;3000\n人口;90,5;91\n'],
    ['tabs', '指标\t2022年\t2023年\n地区生产总值\t2900\t3000\n人口\t90.5\t91\n'],
    [
      'quotation marks and a line break in a cell',
      '"指标","2022年","2023\n年"\n"地区""生产""总值","2900","3000"\n人口,90.5,91\n'.replaceAll(
        '""生产""',
        '生产',
      ),
    ],
    [
      'a title and a line with the unit',
      '主要指标,,\n（单位：亿元、万人）,,\n指标,2022年,2023年\n地区生产总值,2900,3000\n人口,90.5,91\n',
    ],
  ])('with %s is read', async (_, text) => {
    expect(knownOf(await read(fileWith('history.csv', text)))).toEqual(EXPECTED);
  });

  it('in GB18030 is read, and in an unknown encoding refused', async () => {
    // 指标,2023 and 人口,91 in GB18030
    const chinese = [0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x32, 0x30, 0x32, 0x33, 0x0a];
    const row = [0xc8, 0xcb, 0xbf, 0xda, 0x2c, 0x39, 0x31, 0x0a];
    const reading = await read(fileWith('old.csv', new Uint8Array([...chinese, ...row])));
    expect(knownOf(reading)).toEqual([['人口', 'level', 2023, 91]]);
    const latin = new Uint8Array([0x44, 0xe9, 0x66, 0x69, 0x63, 0x2c, 0x39, 0x0a]);
    const { code, complaint } = await runPlan('read', fileWith('latin.csv', latin));
    expect([code, complaint]).toEqual([2, expect.stringContaining('save it as UTF-8')]);
  });

  it('with a plan’s table proposes targets, and lists what it does not use', async () => {
    const text = `“十五五”规划主要指标
类别,指标,2025年,2030年,年均〔累计〕,属性
经济,1.城镇化率（%）,65.5,70,—,预期性
经济,2.地区生产总值增长（%）,—,—,>5,预期性
绿色,3.单位GDP能耗降低（%）,—,—,〔13.5〕,约束性
`;
    const { targets, known, unused } = await read(fileWith('plan.csv', text));
    expect(
      targets.map(({ indicator, basis, comparator, value, year }) => [
        ...[indicator, basis, comparator, value, year],
      ]),
    ).toEqual([
      ['城镇化率', 'share', 'atLeast', 0.7, 2030],
      ['地区生产总值', 'averageGrowth', 'moreThan', 0.05, 2030],
      ['单位GDP能耗', 'cumulativeChange', 'atMost', -0.135, 2030],
    ]);
    expect(known).toMatchObject([{ indicator: '城镇化率', year: 2025, value: 0.655 }]);
    expect(unused.map(({ text: cell }) => cell)).toContain('1.城镇化率（%）');
  });

  it('keeps the names of a plan and takes the base year', async () => {
    const plan = 'assets/templates/jinjiang.plan.json';
    const file = fileWith('firms.csv', 'Indicator,2023,2025\n高企,800,1000\n');
    const { targets, known } = await read(file, '--plan', plan, '--year', '2023');
    expect(known).toMatchObject([{ indicator: '高新技术企业', value: 800 }]);
    expect(targets).toMatchObject([{ indicator: '高新技术企业', value: 1000, year: 2025 }]);
  });
});

describe('an .xlsx file', () => {
  async function workbook(sheets: Parameters<typeof writeXlsx>[0]['sheets']): Promise<string> {
    return fileWith('history.xlsx', await writeXlsx({ sheets }));
  }

  it('is read with its formats: percentages, days, raised digits, merged headers', async () => {
    const percent = { style: { numFmt: '0.0%' } };
    const file = await workbook([
      {
        name: 'Years',
        rows: [
          ['主要指标', null, null],
          ['指标', new Date(Date.UTC(2022, 11, 31)), new Date(Date.UTC(2023, 11, 31))],
          ['地区生产总值', 2900, 3000],
          ['城镇化率', 0.652, 0.66],
          ['人口', 90.5, null],
        ],
        cells: new Map<string, Partial<Cell>>([
          ['1,1', { style: { numFmt: 'yyyy-mm-dd' } }],
          ['1,2', { style: { numFmt: 'yyyy-mm-dd' } }],
          ['3,1', percent],
          ['3,2', percent],
          [
            '4,2',
            {
              value: '911',
              richText: [{ text: '91' }, { text: '1', font: { vertAlign: 'superscript' } }],
            },
          ],
        ]),
      },
    ]);
    expect(knownOf(await read(file))).toEqual([
      ...[EXPECTED[0], EXPECTED[1]],
      ['城镇化率', 'share', 2022, 0.652],
      ['城镇化率', 'share', 2023, 0.66],
      ...[EXPECTED[2], EXPECTED[3]],
    ]);
  });

  it('reads every visible sheet under its name', async () => {
    const file = await workbook([
      {
        name: 'Economy',
        rows: [
          ['Indicator', '2023'],
          ['Firms', 800],
        ],
      },
      {
        name: 'Hidden',
        hidden: true,
        rows: [
          ['Indicator', '2023'],
          ['Secret', 1],
        ],
      },
      {
        name: 'People',
        rows: [
          ['Indicator', '2023'],
          ['Jobs', 5],
        ],
      },
    ]);
    const { known } = await read(file);
    expect(known.map(({ indicator }) => indicator)).toEqual(['Firms', 'Jobs']);
  });

  it('that is none is refused, and an empty one, too', async () => {
    const none = await runPlan('read', fileWith('none.xlsx', 'text'));
    expect([none.code, none.complaint]).toEqual([
      2,
      expect.stringContaining('save it again as .xlsx'),
    ]);
    const cut = (await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }] })).slice(0, 300);
    const damaged = await runPlan('read', fileWith('cut.xlsx', cut));
    expect(damaged.code).toBe(2);
    const empty = await runPlan('read', await workbook([{ name: 'A', rows: [] }]));
    expect([empty.code, empty.complaint]).toEqual([2, expect.stringContaining('no text')]);
  });
});

it('makes a plan of a table', async () => {
  const text = '指标,2025年,2030年目标\n高新技术企业（家）,800,1000\n';
  const { code } = await runPlan('new', fileWith('new.csv', text), fileWith('new.plan.json', ''));
  expect(code).toBe(0);
});
