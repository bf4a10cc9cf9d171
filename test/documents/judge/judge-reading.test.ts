import type { BankDocument, BankReading } from './bank';
import type { FoundReading, FoundTarget, FoundValue } from './found';
import { judgeReading } from './judge-reading';

const TEXT = '1. 今年地区生产总值增长6%左右，\n研发投入强度2.9%。\n2025年盘活土地1.5万亩。';

const EMPTY: BankReading = {
  ...{ baseYear: 2025, indicators: [], targets: [], known: [], milestones: [], unused: [] },
  asked: [],
};

const READING: BankReading = {
  ...EMPTY,
  targets: [
    {
      ...{ indicator: '地区生产总值', phrase: '地区生产总值增长6%左右', basis: 'growth' },
      ...{ comparator: 'about', value: 0.06, unit: '%', year: 2026 },
    },
    {
      ...{ indicator: '研发投入强度', phrase: '研发投入强度2.9%', basis: 'share' },
      ...{ comparator: 'atLeast', value: 0.029, unit: '%', year: 2026 },
    },
  ],
  known: [
    {
      ...{ indicator: '盘活土地', phrase: '盘活土地1.5万亩', year: 2025, value: 1.5 },
      ...{ measure: 'level', unit: '万亩' },
    },
  ],
};

const DOCUMENT: BankDocument = { name: 'a-1', kind: 'a', text: TEXT, reading: READING };

const GROWTH: FoundTarget = {
  ...{ indicator: '地区生产总值', names: ['地区生产总值'], phrase: '今年地区生产总值增长6%左右' },
  ...{ value: 0.06, unit: null, isSure: true, basis: 'growth', comparator: 'about', upper: null },
  ...{ tolerance: 0.005, fromYear: null, year: 2026, nature: 'expected', stretch: false },
  relativeTo: null,
};

const STRENGTH: FoundTarget = {
  ...GROWTH,
  ...{ indicator: '研发投入强度', names: ['研发投入强度'], phrase: '研发投入强度2.9%' },
  ...{ value: 2.9, unit: '%', basis: 'level', comparator: 'atLeast', tolerance: null },
};

const LAND: FoundValue = {
  ...{ indicator: '土地', names: ['盘活土地'], phrase: '2025年盘活土地1.5万亩', value: 15_000 },
  ...{ unit: '亩', isSure: true, measure: 'level', year: 2025 },
};

function found(
  targets: readonly FoundTarget[],
  known: readonly FoundValue[],
  listed = TEXT,
): FoundReading {
  return {
    blocks: [TEXT],
    targets,
    known,
    bases: [],
    milestones: [],
    listed: [{ text: listed, block: 0 }],
  };
}

describe('judgeReading', () => {
  it('takes a share for a level in percent and a scaled unit for its multiple', () => {
    expect(judgeReading(DOCUMENT, found([GROWTH, STRENGTH], [LAND]))).toEqual({
      ...{ kind: 'a', expected: 3, found: 3, sure: 3, right: 3, wrong: [], missed: [], lost: [] },
    });
  });

  it('finds a known value that is the base of an indicator', () => {
    const base = { names: ['盘活土地'], year: 2025, value: 15_000, unit: '亩' };
    expect(judgeReading(DOCUMENT, { ...found([], []), bases: [base] }).found).toBe(1);
    expect(
      judgeReading(DOCUMENT, { ...found([], []), bases: [{ ...base, year: 2024 }] }).found,
    ).toBe(0);
  });

  it('counts what is not sure neither as right nor as wrong', () => {
    const asked = { ...GROWTH, value: 0.07, isSure: false };
    const verdict = judgeReading(DOCUMENT, found([asked], []));
    expect(verdict).toMatchObject({ sure: 0, right: 0, found: 0 });
    expect(verdict.missed).toHaveLength(3);
  });

  it.each<[string, Partial<FoundTarget>]>([
    ['basis', { basis: 'averageGrowth' }],
    ['comparator', { comparator: 'atLeast' }],
    ['year', { year: 2030 }],
    ['fromYear', { fromYear: 2024 }],
    ['stretch', { stretch: true }],
    ['relativeTo', { relativeTo: '全省平均' }],
    ['name', { indicator: '粮食产量', names: ['粮食产量'] }],
  ])('names the %s of a target that differs', (name, change) => {
    const { wrong } = judgeReading(DOCUMENT, found([{ ...GROWTH, ...change }], []));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(`${name} differ from 地区生产总值`);
  });

  it('takes a target for a known value, or another number, as wrong', () => {
    const past: FoundTarget = { ...GROWTH, phrase: LAND.phrase, value: 1.5, unit: '万亩' };
    const { wrong } = judgeReading(DOCUMENT, found([past, { ...GROWTH, value: 0.6 }], []));
    expect(wrong).toHaveLength(2);
    expect(wrong.every((line) => line.endsWith('nothing of the kind is there'))).toBe(true);
  });

  it('takes the same number at another place as wrong', () => {
    const elsewhere = { ...GROWTH, phrase: '研发投入强度2.9%' };
    expect(judgeReading(DOCUMENT, found([elsewhere], [])).wrong).toHaveLength(1);
  });

  it('accepts other right readings, and optional ones without asking for them', () => {
    const [growth, strength] = READING.targets;
    if (growth === undefined || strength === undefined) throw new Error('The reading is empty');
    const reading: BankReading = {
      ...EMPTY,
      targets: [
        { ...growth, or: { comparator: ['atLeast'] } },
        { ...strength, optional: true },
      ],
    };
    const item: FoundTarget = { ...GROWTH, comparator: 'atLeast' };
    expect(judgeReading({ ...DOCUMENT, reading }, found([item], []))).toMatchObject({
      ...{ expected: 1, found: 1, right: 1, sure: 1 },
    });
  });

  it('takes the first year of the plan for none, over a period', () => {
    const [growth] = READING.targets;
    if (growth === undefined) throw new Error('The reading is empty');
    const reading: BankReading = {
      ...EMPTY,
      targets: [{ ...growth, basis: 'averageGrowth', fromYear: 2026, year: 2030 }],
    };
    const item: FoundTarget = { ...GROWTH, basis: 'averageGrowth', year: 2030 };
    const judged = (fromYear: number | null) =>
      judgeReading({ ...DOCUMENT, reading }, found([{ ...item, fromYear }], [])).right;
    expect([null, 2026, 2025].map(judged)).toEqual([1, 1, 0]);
  });

  it('lists every number that is given back nowhere', () => {
    const { lost } = judgeReading(DOCUMENT, found([], [], '增长6%左右，研发投入强度2.9%'));
    expect(lost.map((line) => line.split(' ')[0])).toEqual(['1', '2025', '1.5']);
  });

  it('keeps the numbers of two cells apart', () => {
    const table = '| 城镇化率 | 71.2 | 75 |';
    const reading: FoundReading = {
      ...{ ...found([], []), blocks: [table] },
      listed: [{ text: '城镇化率 | 71.2', block: 0 }],
    };
    const { lost } = judgeReading({ ...DOCUMENT, text: table, reading: EMPTY }, reading);
    expect(lost).toEqual(['75 in “| 城镇化率 | 71.2 | 75 |”']);
  });

  it('lists digits that the reader lost when it split the text', () => {
    const reading: FoundReading = { ...found([], []), blocks: [TEXT.replace('2.9%', '')] };
    expect(
      judgeReading(DOCUMENT, { ...reading, listed: [{ text: TEXT, block: 0 }] }).lost,
    ).toContain('the digit 9 is in no part');
  });
});
