import * as fc from 'fast-check';
import type { Comparator, TargetBasis } from '../plan/plan';
import { parseTargetPhrase } from './parse-target-phrase';
import type { ParsedTarget, PhraseProblem } from './parsed-target';

function read(phrase: string): ParsedTarget {
  const reading = parseTargetPhrase(phrase);
  if (!reading.ok) throw new Error(`${phrase}: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

const percents: readonly (readonly [string, Comparator, number, TargetBasis | null])[] = [
  ['6%左右', 'about', 0.06, null],
  ['约6%', 'about', 0.06, null],
  ['about 6%', 'about', 0.06, null],
  ['~6%', 'about', 0.06, null],
  ['≈ 6 %', 'about', 0.06, null],
  ['approx. 6 per cent', 'about', 0.06, null],
  ['６％左右', 'about', 0.06, null],
  ['百分之六左右', 'about', 0.06, null],
  ['达到6%左右', 'about', 0.06, null],
  ['不低于6%', 'atLeast', 0.06, null],
  ['≥ 6%', 'atLeast', 0.06, null],
  ['≥ -3%', 'atLeast', -0.03, null],
  ['大于等于6%', 'atLeast', 0.06, null],
  ['less than or equal to 6%', 'atMost', 0.06, null],
  ['6%以上', 'atLeast', 0.06, null],
  ['至少6%', 'atLeast', 0.06, null],
  ['at least 6 percent', 'atLeast', 0.06, null],
  ['6% or more', 'atLeast', 0.06, null],
  ['超6%', 'moreThan', 0.06, null],
  ['above 6%', 'moreThan', 0.06, null],
  ['not above 6%', 'atMost', 0.06, null],
  ['不超过3%', 'atMost', 0.03, null],
  ['控制在5.5%以内', 'atMost', 0.055, null],
  ['降至5%以下', 'atMost', 0.05, null],
  ['no more than 3%', 'atMost', 0.03, null],
  ['up to 3%', 'atMost', 0.03, null],
  ['低于4%', 'lessThan', 0.04, null],
  ['below 4 percent', 'lessThan', 0.04, null],
  ['< 4%', 'lessThan', 0.04, null],
  ['增长6%', 'atLeast', 0.06, 'growth'],
  ['增长6%左右', 'about', 0.06, 'growth'],
  ['growth of about 6%', 'about', 0.06, 'growth'],
  ['grow by 6%', 'atLeast', 0.06, 'growth'],
  ['up 6%', 'atLeast', 0.06, 'growth'],
  ['增速不低于6%', 'atLeast', 0.06, 'growth'],
  ['每年增长6%', 'atLeast', 0.06, 'growth'],
  ['6% a year', 'atLeast', 0.06, 'growth'],
  ['下降3%左右', 'about', -0.03, 'growth'],
  ['下降不低于3%', 'atMost', -0.03, 'growth'],
  ['下降超过3%', 'lessThan', -0.03, 'growth'],
  ['降幅控制在3%以内', 'atLeast', -0.03, 'growth'],
  ['年均增长5%以上', 'atLeast', 0.05, 'averageGrowth'],
  ['年均6%', 'atLeast', 0.06, 'averageGrowth'],
  ['5% a year on average', 'atLeast', 0.05, 'averageGrowth'],
  ['average annual growth of more than 5%', 'moreThan', 0.05, 'averageGrowth'],
  ['年均下降3%', 'atMost', -0.03, 'averageGrowth'],
  ['累计下降13.5%', 'atMost', -0.135, 'cumulativeChange'],
  ['down 13.5% in total over five years', 'atMost', -0.135, 'cumulativeChange'],
  ['五年累计增长30%', 'atLeast', 0.3, 'cumulativeChange'],
  ['up 30% over five years', 'atLeast', 0.3, 'cumulativeChange'],
  ['翻一番', 'atLeast', 1, 'cumulativeChange'],
  ['力争翻两番', 'atLeast', 3, 'cumulativeChange'],
  ['double', 'atLeast', 1, 'cumulativeChange'],
  ['halve', 'atMost', -0.5, 'cumulativeChange'],
  ['全覆盖', 'full', 1, 'share'],
  ['实现全覆盖', 'full', 1, 'share'],
  ['100% coverage', 'full', 1, 'share'],
  ['覆盖率100%', 'full', 1, 'share'],
  ['full coverage', 'full', 1, 'share'],
  ['覆盖率达到80%', 'atLeast', 0.8, 'share'],
  ['占比超20%', 'moreThan', 0.2, 'share'],
  ['80% coverage', 'atLeast', 0.8, 'share'],
];

const amounts: readonly (readonly [string, Comparator, number, string | null])[] = [
  ['超2万亩', 'moreThan', 20_000, '亩'],
  ['三年内超2万亩', 'moreThan', 20_000, '亩'],
  ['>1000', 'moreThan', 1000, null],
  ['> 1,000 firms', 'moreThan', 1000, 'firms'],
  ['突破1000家', 'moreThan', 1000, '家'],
  ['力争突破1000家。', 'moreThan', 1000, '家'],
  ['逾1,000家', 'moreThan', 1000, '家'],
  ['超1000亿元', 'moreThan', 1e11, '元'],
  ['超1.5万亿元', 'moreThan', 1.5e12, '元'],
  ['more than 100 billion yuan', 'moreThan', 1e11, 'yuan'],
  ['over 100 million yuan', 'moreThan', 1e8, 'yuan'],
  ['超2000万平方米', 'moreThan', 2e7, '平方米'],
  ['超600万㎡', 'moreThan', 6e6, '㎡'],
  ['20 million m²', 'atLeast', 2e7, 'm²'],
  ['20 million square metres', 'atLeast', 2e7, 'square metres'],
  ['超百亿', 'moreThan', 1e10, null],
  ['过千亿元', 'moreThan', 1e11, '元'],
  ['百个', 'atLeast', 100, '个'],
  ['培育百个', 'atLeast', 100, '个'],
  ['百个村', 'atLeast', 100, '个村'],
  ['两万亩', 'atLeast', 20_000, '亩'],
  ['一千', 'atLeast', 1000, null],
  ['一千二百家以上', 'atLeast', 1200, '家'],
  ['三亿五千万元', 'atLeast', 3.5e8, '元'],
  ['１，０００家', 'atLeast', 1000, '家'],
  ['at least 100', 'atLeast', 100, null],
  ['达到1000', 'atLeast', 1000, null],
  ['reach 1000 firms', 'atLeast', 1000, 'firms'],
  ['提高到80岁', 'atLeast', 80, '岁'],
  ['不少于100个', 'atLeast', 100, '个'],
  ['no fewer than 100 high-tech firms', 'atLeast', 100, 'high-tech firms'],
  ['≤5', 'atMost', 5, null],
  ['<= 5', 'atMost', 5, null],
  ['no more than 5', 'atMost', 5, null],
  ['约1000家', 'about', 1000, '家'],
  ['≥ -5亿元', 'atLeast', -5e8, '元'],
];

const ranges: readonly (readonly [string, number, number, TargetBasis | null])[] = [
  ['5%-6%', 0.05, 0.06, null],
  ['5-6%', 0.05, 0.06, null],
  ['5%～6%', 0.05, 0.06, null],
  ['5%—6%', 0.05, 0.06, null],
  ['5%至6%之间', 0.05, 0.06, null],
  ['介于5%和6%之间', 0.05, 0.06, null],
  ['between 5% and 6%', 0.05, 0.06, null],
  ['5% to 6%', 0.05, 0.06, null],
  ['增长5%到6%', 0.05, 0.06, 'growth'],
  ['下降3%-5%', -0.05, -0.03, 'growth'],
  ['-5% to -3%', -0.05, -0.03, null],
  ['年均增长5%-6%', 0.05, 0.06, 'averageGrowth'],
  ['100-200家', 100, 200, null],
  ['5至6万亩', 50_000, 60_000, null],
  ['5 to 6 million tonnes', 5e6, 6e6, null],
  ['1.1-1.2亿元', 1.1e8, 1.2e8, null],
];

/** Every reason for which a phrase is refused. */
const PROBLEMS: readonly PhraseProblem['kind'][] = [
  ...(['empty', 'tooLong', 'notUnderstood', 'noNumber', 'manyNumbers'] as const),
  ...(['manyComparators', 'points', 'changeInAmount', 'wrongOrder', 'unclear'] as const),
];

function expectFinite({ value, upper, comparator }: ParsedTarget): void {
  expect(Number.isFinite(value)).toBe(true);
  expect(upper ?? Infinity).toBeGreaterThanOrEqual(value);
  expect(upper === null).toBe(comparator !== 'between');
}

describe('parseTargetPhrase', () => {
  it.each(percents)('reads %s', (phrase, comparator, value, basis) => {
    expect(read(phrase)).toMatchObject({ comparator, value, basis, isPercent: true, unit: null });
  });

  it.each(amounts)('reads %s', (phrase, comparator, value, unit) => {
    expect(read(phrase)).toMatchObject({ comparator, value, unit, basis: null, isPercent: false });
  });

  it.each(ranges)('reads %s', (phrase, value, upper, basis) => {
    expect(read(phrase)).toMatchObject({ comparator: 'between', value, upper, basis });
  });

  it('about has a tolerance of half a point for percentages, the stated one, or none', () => {
    expect(read('6%左右').tolerance).toBe(0.005);
    expect(read('6%±0.3个百分点')).toMatchObject({ comparator: 'about', tolerance: 0.003 });
    expect(read('1000±50家')).toMatchObject({ comparator: 'about', tolerance: 50, unit: '家' });
    expect(read('about 1000').tolerance).toBeNull();
    expect(read('at least 6%').tolerance).toBeNull();
  });

  it('returns the power of ten, the period and whether there is a comparator', () => {
    expect(read('超1000亿元').scale).toEqual({ word: '亿', factor: 1e8 });
    expect(read('100 billion yuan').scale).toEqual({ word: 'billion', factor: 1e9 });
    expect(read('三年内超2万亩').periodYears).toBe(3);
    expect(read('2万亩 in three years').periodYears).toBe(3);
    expect(read('累计超2万亩').basis).toBe('cumulative');
    expect(read('增长6%').hasComparator).toBe(false);
    expect(read('增长6%以上').hasComparator).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['6 percentage points', 'points'],
    ['提高6个百分点', 'points'],
    ['增长6pp', 'points'],
    ['左右', 'noNumber'],
    ['年均增长', 'noNumber'],
    ['三年内', 'noNumber'],
    ['6% 8%', 'manyNumbers'],
    ['1,00', 'manyNumbers'],
    ['5.5.5', 'manyNumbers'],
    ['1e6', 'manyNumbers'],
    ['1亿5千万', 'manyNumbers'],
    ['5% to 6% to 7%', 'manyNumbers'],
    ['超过6%左右', 'manyComparators'],
    ['at least 5% at most', 'manyComparators'],
    ['6%-5%', 'wrongOrder'],
    ['增加200家', 'changeInAmount'],
    ['up 200', 'changeInAmount'],
    ['下降-5%', 'unclear'],
    ['up and down 6%', 'unclear'],
    ['增长下降6%', 'unclear'],
    ['between 5%', 'unclear'],
    ['5%-', 'unclear'],
    ['6% to', 'unclear'],
    ['500-1万家', 'wrongOrder'],
    ['不低于5%-6%', 'unclear'],
    ['全覆盖80%', 'unclear'],
    ['翻一番6%', 'unclear'],
    ['6%±0.5', 'unclear'],
    ['覆盖100个村', 'unclear'],
    ['5万%', 'unclear'],
  ])('refuses %j as %s', (phrase, kind) => {
    expect(parseTargetPhrase(phrase)).toMatchObject({ ok: false, error: { kind } });
  });

  it.each([
    ['not 6%', 'not'],
    ['about 6% or so', 'or so'],
    ['6% of GDP', 'GDP'],
    ['未达6%', '未'],
    ['不达6%', '不'],
    ['800余家', '余家'],
    ['10²', '²'],
    ['(6%)', '()'],
    ['一百二', '一百二'],
    ['一万二', '一万二'],
    ['二〇二五', '二〇二五'],
    ['nearly 6%', 'nearly'],
    ['近6%', '近'],
    ['quarterly 6%', 'quarterly'],
    ['overall 6%', 'overall'],
    ['constructor', 'constructor'],
    ['above-scale 6%', 'scale'],
    ['与GDP同步', 'GDP同步'],
  ])('names what it does not understand in %j', (phrase, rest) => {
    const read = parseTargetPhrase(phrase);
    const error = read.ok ? read.value : read.error;
    expect(error).toMatchObject({ kind: 'notUnderstood' });
    const named = 'rest' in error ? error.rest.join('').replaceAll(' ', '') : '';
    expect(named).toBe(rest.replaceAll(' ', ''));
  });

  it.each([
    ['2025年增长6%左右', 2025, null],
    ['到2025年底达到1000家', 2025, null],
    ['about 6% in 2025', 2025, null],
    ['more than 1,000 by the end of 2025', 2025, null],
    ['2023—2025年累计超2万亩', 2025, 3],
    ['over 20,000 mu between 2023 and 2025', 2025, 3],
    ['三年内超2万亩', null, 3],
    ['全年新增超600万平方米', null, 1],
    ['2000家以上', null, null],
  ])('takes the years of %s', (phrase, year, periodYears) => {
    expect(read(phrase)).toMatchObject({ year, periodYears });
  });

  it.each([
    ['三年内盘活低效用地超2万亩', '盘活低效用地', 20_000],
    ['建设产业空间超2000万平方米', '建设产业空间', 2e7],
    ['全年新增产业空间超600万平方米', '建设产业空间', 6e6],
    ['实现新兴产业规模超1000亿元', '新兴产业规模', 1e11],
    ['高企突破1000家', '高新技术企业', 1000],
    ['一般公共预算总收入增长6%', '一般公共预算总收入', 0.06],
    ['High-tech firms to pass 1,000', 'High-tech firms', 1000],
    ['GDP growth of about 6%', 'Gross domestic product', 0.06],
  ])('reads %s of %s', (phrase, name, value) => {
    const reading = parseTargetPhrase(phrase, [name]);
    expect(reading).toMatchObject({ ok: true, value: { value } });
  });

  it.each([
    ['-13.5%', { value: -0.135, basis: null, change: 0, hasComparator: false }],
    ['累计6%', { value: 0.06, basis: 'cumulativeChange', change: 0 }],
    ['〔13.5〕', { value: 13.5, basis: null, isOverPlan: true }],
    ['〔13.5%〕', { value: 0.135, basis: null, change: 0, isOverPlan: true }],
    ['1000家 a year', { value: 1000, unit: '家', pace: 'eachYear' }],
    ['每年低于5.5%', { value: 0.055, comparator: 'lessThan', pace: 'eachYear' }],
    ['同比增长6%', { value: 0.06, basis: 'growth', pace: 'onYear' }],
    ['$5', { value: 5, unit: '$' }],
    ['£2.5bn', { value: 2.5e9, unit: '£' }],
    ['less than £30,000', { value: 30_000, unit: '£', comparator: 'lessThan' }],
    ['US$ 5 million', { value: 5e6, unit: 'US$' }],
    ['€1.2m', { value: 1.2e6, unit: '€' }],
    ['5 m', { value: 5, unit: 'm' }],
    ['grow from 800 to 1000', { value: 1000, comparator: 'atLeast', hasComparator: true }],
    ['由65.2%提高到70%左右', { value: 0.7, comparator: 'about', basis: null }],
    ['from 80 to 60', { value: 60, comparator: 'atMost' }],
    ['+6%', { value: 0.06, basis: 'growth', change: 1 }],
    ['6‰', { value: 0.006, isPercent: true }],
    ['by 2030', null],
    ['cut by 55% by 2030 compared to 1990', { sinceYear: 1990, year: 2030, value: -0.55 }],
    ['55% below 1990 levels by 2030', { sinceYear: 1990, value: -0.55, isBy: true }],
    ['比2020年翻一番', { sinceYear: 2020, value: 1, basis: 'cumulativeChange' }],
    ['net zero', { goal: 'zero', value: 0 }],
    ['与上年持平', { goal: 'flat', pace: 'onYear' }],
    ['zero growth', { goal: 'noGrowth' }],
    ['deficit below 10', null],
  ])('reads what it says in %s', (phrase, said) => {
    const reading = parseTargetPhrase(phrase);
    expect(reading).toMatchObject(said === null ? { ok: false } : { ok: true, value: said });
  });

  it('reads the unit of the indicator as it stands', () => {
    const units = ['µg/m³', '吨标准煤/万元', '% of GDP', '年', 'ha'];
    const read = (phrase: string) => parseTargetPhrase(phrase, [], units);
    expect(read('30 µg/m³')).toMatchObject({ ok: true, value: { value: 30, unit: 'µg/m³' } });
    expect(read('0.322吨标准煤/万元')).toMatchObject({ ok: true, value: { value: 0.322 } });
    expect(read('below 3% of GDP')).toMatchObject({
      ok: true,
      value: { value: 0.03, comparator: 'lessThan', isPercent: true },
    });
    expect(read('11年')).toMatchObject({ ok: true, value: { value: 11, periodYears: null } });
    expect(read('5 has')).not.toMatchObject({ ok: true, value: { unit: 'ha' } });
  });

  it('reads a deficit as the other side of a balance', () => {
    const read = (phrase: string, name: string) => parseTargetPhrase(phrase, [name]);
    expect(read('deficit below 10', 'Budget balance')).toMatchObject({
      ok: true,
      value: { comparator: 'moreThan', value: -10 },
    });
    expect(read('赤字不超过10', '财政收支差额')).toMatchObject({
      ok: true,
      value: { comparator: 'atLeast', value: -10 },
    });
    expect(read('deficit below 10', 'Budget deficit')).toMatchObject({
      ok: true,
      value: { comparator: 'lessThan', value: 10 },
    });
    expect(read('a surplus of at least 5', 'Deficit')).toMatchObject({
      ok: true,
      value: { comparator: 'atMost', value: -5 },
    });
    expect(read('deficit below 10', 'Firms')).toMatchObject({
      ok: false,
      error: { kind: 'notUnderstood', rest: ['deficit'] },
    });
  });

  it('reads “all of them” as full coverage', () => {
    expect(read('all of them')).toMatchObject({ comparator: 'full', value: 1 });
  });

  it('refuses two years and two periods', () => {
    for (const phrase of [
      '2024年2025年6%',
      '三年内五年内超6%',
      'in three years between 2023 and 2025 over 6',
    ]) {
      expect(parseTargetPhrase(phrase)).toMatchObject({ ok: false, error: { kind: 'unclear' } });
    }
  });

  it('refuses a phrase that is longer than any target', () => {
    expect(parseTargetPhrase('6%'.repeat(50_000))).toEqual({
      ok: false,
      error: { kind: 'tooLong', length: 100_000, most: 200 },
    });
  });

  it('reads or refuses any text, and reads only finite numbers', () => {
    const pieces = fc.constantFrom(
      ...['6', '%', '万', '亿', '百', '增长', '不', '超', '-', '~', '至', '年', '三年', 'over '],
      ...[
        'up ',
        'to ',
        '.',
        ',',
        '个百分点',
        '左右',
        '±',
        '百分之',
        ' ',
        'million ',
        '/',
        '亩',
        '²',
      ],
    );
    const mixed = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    let readings = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), mixed), (text) => {
        const reading = parseTargetPhrase(text);
        if (reading.ok) {
          readings += 1;
          expectFinite(reading.value);
        } else expect(PROBLEMS).toContain(reading.error.kind);
      }),
      { numRuns: 2000 },
    );
    expect(readings).toBeGreaterThan(20);
  });

  it('refuses any phrase with an unknown word added', () => {
    const phrases = fc.constantFrom(...percents.map(([phrase]) => phrase));
    fc.assert(
      fc.property(
        phrases,
        fc.constantFrom('不', 'hardly', 'never', '未', '除', '?'),
        (phrase, word) => {
          expect(parseTargetPhrase(`${word} ${phrase}`).ok).toBe(false);
          expect(parseTargetPhrase(`${phrase} ${word}`).ok).toBe(false);
        },
      ),
    );
  });
});
