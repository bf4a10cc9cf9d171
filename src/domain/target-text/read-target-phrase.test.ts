import type { Indicator } from '../plan/plan';
import type { PhraseFrame } from './phrase-frame';
import { type PhraseMeaning, readTargetPhrase } from './read-target-phrase';

type Shape = Partial<Pick<Indicator, 'kind' | 'direction'>> & {
  readonly name?: string;
  readonly unit?: string;
  readonly base?: number | null;
};

const provenance = {
  ...({ evidence: 'assumed', illustrative: false, document: null } as const),
  ...{ place: null, date: null, phrase: null, note: null },
};

/** An indicator in a plan from 2025 to 2030. */
function frame({ name = 'Output', unit = '亿元', base = 1000, ...shape }: Shape): PhraseFrame {
  const both = (text: string) => ({ en: text, 'zh-CN': text });
  return {
    indicator: {
      ...{ kind: 'level', direction: 'higher', ...shape },
      ...{ name: both(name), ownUnit: both(unit) },
      unit: both(base === null ? 'index, 2025 = 100' : unit),
      base: base === null ? null : { year: 2025, value: base, provenance },
    },
    baseYear: 2025,
    year: 2030,
  };
}

const OUTPUT = frame({});
const JOBLESS = frame({
  ...{ name: 'Unemployment', unit: '%', base: 5.2, kind: 'given', direction: 'lower' },
});
const ENERGY = frame({
  name: '单位GDP能耗',
  unit: '吨标准煤/万元',
  base: 0.45,
  direction: 'lower',
});
const EMISSIONS = frame({ name: 'Emissions', unit: 'kt CO2e', base: 4_000, direction: 'lower' });
const PURE_GROWTH = frame({ name: 'GDP', unit: '%', base: null });
const PURE_CUT = frame({
  name: '单位GDP二氧化碳排放',
  unit: '吨/万元',
  base: null,
  direction: 'lower',
});
const FIRMS = frame({ name: 'Firms', unit: 'firms', base: 800, kind: 'stock' });
const COVER = frame({ name: 'Cover', unit: '%', base: 0.6, kind: 'coverage' });
const PRICES = frame({ name: 'Prices', unit: '2020 = 100', base: 104, direction: 'range' });
const GRAIN = frame({ name: 'Grain', unit: '亿斤', base: 1390, direction: 'range' });
const BALANCE = frame({ name: 'Budget balance', unit: '£ million', base: -40 });

/** One reading as a short text: `level atMost 5.5 2026-2030`. */
function textsOf(meaning: PhraseMeaning): readonly string[] {
  const targets =
    meaning.kind === 'sure'
      ? [meaning.target]
      : meaning.kind === 'asked'
        ? meaning.readings
        : meaning.likely;
  return targets.map(({ basis, comparator, value, upper, fromYear, year }) =>
    [
      ...[basis, comparator, Number(value.toPrecision(12))],
      ...(upper === null ? [] : [upper]),
      fromYear === null ? year : `${String(fromYear)}-${String(year)}`,
    ].join(' '),
  );
}

type Case = readonly [phrase: string, frame: PhraseFrame, ...readings: readonly string[]];

/** Phrases with one reading. */
const SURE: readonly Case[] = [
  // A bare number is read with the direction of good.
  ['1200', OUTPUT, 'level atLeast 1200 2030'],
  ['5.5', JOBLESS, 'level atMost 5.5 2030'],
  ['5.5%', JOBLESS, 'level atMost 5.5 2030'],
  ['5.5%左右', JOBLESS, 'level about 5.5 2030'],
  ['控制在5.5%', JOBLESS, 'level atMost 5.5 2030'],
  ['at least 5.5%', JOBLESS, 'level atLeast 5.5 2030'],
  ['3000', EMISSIONS, 'level atMost 3000 2030'],
  ['0.39', ENERGY, 'level atMost 0.39 2030'],
  ['0.39吨标准煤/万元', ENERGY, 'level atMost 0.39 2030'],
  ['0.39吨标煤/万元', ENERGY, 'level atMost 0.39 2030'],
  // A decline is over the plan.
  ['降低13.5%', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['降低13.5%以上', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['累计降低13.5%', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['累计13.5%', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['cut by 55% by 2030', EMISSIONS, 'cumulativeChange atMost -0.55 2030'],
  ['reduction of 55%', EMISSIONS, 'cumulativeChange atMost -0.55 2030'],
  ['down at least 17%', EMISSIONS, 'cumulativeChange atMost -0.17 2030'],
  ['cut by 55% by 2030 compared to 1990', EMISSIONS, 'cumulativeChange atMost -0.55 1991-2030'],
  ['at least 55% below 1990 levels', EMISSIONS, 'cumulativeChange atMost -0.55 1991-2030'],
  ['年均下降3%', EMISSIONS, 'averageGrowth atMost -0.03 2030'],
  ['每年下降3%', EMISSIONS, 'growth atMost -0.03 2026-2030'],
  ['同比下降3%', EMISSIONS, 'growth atMost -0.03 2030'],
  ['2026年下降3%', EMISSIONS, 'growth atMost -0.03 2026'],
  ['halve', EMISSIONS, 'cumulativeChange atMost -0.5 2030'],
  ['3%以内', EMISSIONS, 'growth atMost 0.03 2030'],
  // The brackets of the table of a plan.
  ['〔13.5〕', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['〔13.5%〕', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['【17】', PURE_CUT, 'cumulativeChange atMost -0.17 2030'],
  ['〔30%〕', OUTPUT, 'cumulativeChange atLeast 0.3 2030'],
  ['〔200〕', FIRMS, 'cumulative atLeast 200 2030'],
  ['>〔200〕', FIRMS, 'cumulative moreThan 200 2030'],
  // Every year.
  ['每年低于5.5%', JOBLESS, 'level lessThan 5.5 2026-2030'],
  ['5.5% a year', JOBLESS, 'level atMost 5.5 2026-2030'],
  ['不低于80% every year', COVER, 'share atLeast 0.8 2026-2030'],
  ['up 4% a year', OUTPUT, 'growth atLeast 0.04 2026-2030'],
  ['每年增长4%', OUTPUT, 'growth atLeast 0.04 2026-2030'],
  ['4% a year on average', OUTPUT, 'averageGrowth atLeast 0.04 2030'],
  ['每年新增100亿元', OUTPUT, 'level atLeast 100 2026-2030'],
  // A row of growth.
  ['>7', frame({ unit: '亿元', base: null }), 'growth moreThan 0.07 2030'],
  ['7%', frame({ unit: '亿元', base: null }), 'growth atLeast 0.07 2030'],
  ['1200亿元', frame({ unit: '亿元', base: null }), 'level atLeast 1200 2030'],
  ['>7', PURE_GROWTH, 'level moreThan 7 2030'],
  // Shares.
  ['80', COVER, 'share atLeast 0.8 2030'],
  ['80%', COVER, 'share atLeast 0.8 2030'],
  ['由65.2%提高到70%左右', COVER, 'share about 0.7 2030'],
  ['from 75% to 80%', COVER, 'share atLeast 0.8 2030'],
  // Money.
  ['£2.5bn', frame({ unit: '£ million' }), 'level atLeast 2500 2030'],
  // Goals without a number.
  ['deficit below 10', BALANCE, 'level moreThan -10 2030'],
  ['balanced budget', BALANCE, 'level atLeast 0 2030'],
  ['收支平衡', BALANCE, 'level atLeast 0 2030'],
  ['balanced budget', frame({ name: 'Deficit', direction: 'lower' }), 'level atMost 0 2030'],
  ['break even', frame({ name: 'Profit', base: -5 }), 'level atLeast 0 2030'],
  ['net zero', EMISSIONS, 'level atMost 0 2030'],
  ['净零排放', EMISSIONS, 'level atMost 0 2030'],
  ['net zero', PURE_CUT, 'cumulativeChange atMost -1 2030'],
  ['flat', EMISSIONS, 'cumulativeChange about 0 2030'],
  ['持平', OUTPUT, 'cumulativeChange about 0 2030'],
  ['与上年持平', OUTPUT, 'growth about 0 2030'],
  ['flat', BALANCE, 'level about -40 2030'],
  ['零增长', EMISSIONS, 'cumulativeChange atMost 0 2030'],
  ['no net loss', GRAIN, 'cumulativeChange atLeast 0 2030'],
  // Unchanged readings.
  ['增长6%左右', OUTPUT, 'growth about 0.06 2030'],
  ['2026年增长6%左右', OUTPUT, 'growth about 0.06 2026'],
  ['翻一番', OUTPUT, 'cumulativeChange atLeast 1 2030'],
  ['超1200亿元', OUTPUT, 'level moreThan 1200 2030'],
  ['累计超500亿元', OUTPUT, 'cumulative moreThan 500 2030'],
];

/** Phrases that are asked about, with what is offered. */
const ASKED: readonly Case[] = [
  [
    ...(['13.5%', ENERGY] as const),
    ...[
      'cumulativeChange atMost -0.135 2030',
      'growth atMost -0.135 2030',
      'growth atMost 0.135 2030',
    ],
  ],
  [
    ...(['13.5', ENERGY] as const),
    ...[
      'cumulativeChange atMost -0.135 2030',
      'growth atMost -0.135 2030',
      'growth atMost 0.135 2030',
    ],
    'level atMost 13.5 2030',
  ],
  ['7', OUTPUT, 'growth atLeast 0.07 2030', 'level atLeast 7 2030'],
  ['达到5.5%', JOBLESS, 'level atMost 5.5 2030', 'level atLeast 5.5 2030'],
  [
    '-13.5%',
    OUTPUT,
    ...['atLeast', 'atMost'].map((each) => `cumulativeChange ${each} -0.135 2030`),
    ...['atLeast', 'atMost'].map((each) => `growth ${each} -0.135 2030`),
  ],
  // The direction is the one that every indicator begins with, and the name says another.
  [
    ...(['5.5', frame({ name: '城镇调查失业率', unit: '%', base: 5.2, kind: 'given' })] as const),
    ...['level atMost 5.5 2030', 'level atLeast 5.5 2030'],
  ],
  [
    ...(['累计13.5%', frame({ name: '单位GDP能耗', unit: '吨标准煤/万元', base: 0.45 })] as const),
    ...['cumulativeChange atMost -0.135 2030', 'cumulativeChange atLeast 0.135 2030'],
  ],
  ['-13.5%', EMISSIONS, 'cumulativeChange atMost -0.135 2030', 'growth atMost -0.135 2030'],
  ['2030年下降3%', EMISSIONS, 'cumulativeChange atMost -0.03 2030', 'growth atMost -0.03 2030'],
  [
    ...(['grow 30% by 2030', OUTPUT] as const),
    ...['cumulativeChange atLeast 0.3 2030', 'growth atLeast 0.3 2030'],
    'averageGrowth atLeast 0.3 2030',
  ],
  ['增长3%', EMISSIONS, 'growth atMost 0.03 2030', 'growth atLeast 0.03 2030'],
  [
    '三年内达到6%',
    OUTPUT,
    'averageGrowth atLeast 0.06 2028-2030',
    'cumulativeChange atLeast 0.06 2028-2030',
  ],
  ['3%', PRICES, 'growth about 0.03 2030', 'growth atMost 0.03 2030', 'growth atLeast 0.03 2030'],
  ['1400', GRAIN, 'level atMost 1400 2030', 'level atLeast 1400 2030'],
  ['0.8', COVER, 'share atLeast 0.8 2030', 'share atLeast 0.008 2030'],
  ['〔200〕', OUTPUT, 'cumulative atLeast 200 2030', 'cumulativeChange atLeast 2 2030'],
  ['每年新增20家', frame({ unit: '家', kind: 'stock' }), 'cumulative atLeast 100 2030'],
  ['no growth', OUTPUT, 'cumulativeChange about 0 2030', 'cumulativeChange atMost 0 2030'],
];

/** Phrases that are refused, with what was probably meant. */
const REFUSED: readonly Case[] = [
  [
    '[13.5]',
    ENERGY,
    'cumulativeChange atMost -0.135 2030',
    'growth atMost -0.135 2030',
    'growth atMost 0.135 2030',
    'level atMost 13.5 2030',
  ],
  ['nearly 1200', OUTPUT, 'level about 1200 2030'],
  ['a nice 6%', OUTPUT, 'growth atLeast 0.06 2030'],
  ['提高2个百分点', COVER, 'share atLeast 0.62 2030'],
  ['降低0.2个百分点', JOBLESS, 'level atMost 5 2030'],
  ['2 percentage points', OUTPUT],
  [
    '增加200家',
    frame({ name: '企业', unit: '家', base: 800, kind: 'stock' }),
    'cumulative atLeast 200 2030',
    'level atLeast 1000 2030',
  ],
  ['up 200', OUTPUT, 'level atLeast 1200 2030'],
  ['at least 50 m² or so', frame({ unit: 'm²' }), 'level atLeast 50 2030'],
  ['down 200', EMISSIONS, 'level atMost 3800 2030'],
  ['6%-5%', OUTPUT, 'growth between 0.05 0.06 2030'],
  ['1000 widgets', FIRMS, 'level atLeast 1000 2030'],
  ['1000亩', FIRMS],
  ['5万', OUTPUT, 'level atLeast 50000 2030'],
  ['down 13.5% in total over ten years', ENERGY, 'cumulativeChange atMost -0.135 2030'],
  ['not 6%', OUTPUT],
  ['未达6%', OUTPUT],
  ['6% of GDP', OUTPUT],
  ['maintain a reasonable range', OUTPUT],
];

describe('a typed target', () => {
  it.each(SURE.map(([phrase, where, ...readings]) => ({ phrase, where, readings })))(
    '$phrase is read as it stands',
    ({ phrase, where, readings }) => {
      const meaning = readTargetPhrase(phrase, where);
      expect([meaning.kind, ...textsOf(meaning)]).toEqual(['sure', ...readings]);
    },
  );

  it.each(ASKED.map(([phrase, where, ...readings]) => ({ phrase, where, readings })))(
    '$phrase is asked',
    ({ phrase, where, readings }) => {
      const meaning = readTargetPhrase(phrase, where);
      expect([meaning.kind, ...textsOf(meaning)]).toEqual(['asked', ...readings]);
    },
  );

  it.each(REFUSED.map(([phrase, where, ...readings]) => ({ phrase, where, readings })))(
    '$phrase is refused with what is likely',
    ({ phrase, where, readings }) => {
      const meaning = readTargetPhrase(phrase, where);
      expect([meaning.kind, ...textsOf(meaning)]).toEqual(['refused', ...readings]);
    },
  );

  it('of a change in amount has a likely level without a binary tail', () => {
    expect(readTargetPhrase('up 2.2', frame({ base: 1.1 }))).toMatchObject({
      likely: [{ basis: 'level', value: 3.3 }],
    });
  });

  it('a bare number is never a floor where less is better', () => {
    for (const number of ['5', '5.5', '13.5%', '0.2', '40%', '1e3', '-3%', '〔20〕', '累计20%']) {
      for (const where of [JOBLESS, ENERGY, EMISSIONS, PURE_CUT]) {
        const texts = textsOf(readTargetPhrase(number, where));
        expect(texts.filter((text) => /atLeast|moreThan/.test(text))).toEqual([]);
      }
    }
  });
});
