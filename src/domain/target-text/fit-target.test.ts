import type { IndicatorKind } from '../indicators/indicator-model';
import { fitTarget } from './fit-target';
import { parseTargetPhrase } from './parse-target-phrase';

function fit(phrase: string, en: string, zh: string, kind: IndicatorKind = 'level') {
  const reading = parseTargetPhrase(phrase);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return fitTarget(reading.value, { ownUnit: { en, 'zh-CN': zh }, kind });
}

describe('fitTarget', () => {
  it.each([
    ['超2万亩', 'mu', '亩', 20_000],
    ['超2万亩', '10,000 mu', '万亩', 2],
    ['20,000 mu', 'mu', '亩', 20_000],
    ['超1000亿元', '100 million yuan', '亿元', 1000],
    ['超1000亿元', '10,000 yuan', '万元', 1e7],
    ['超1000亿元', 'yuan', '元', 1e11],
    ['超1000亿元', 'billion yuan', '十亿元', 100],
    ['100 billion yuan', '100 million yuan', '亿元', 1000],
    ['100 billion yuan', '亿元', '亿元', 1000],
    ['超百亿', '100 million yuan', '亿元', 100],
    ['more than 100 billion', '100 million yuan', '亿元', 1000],
    ['超1000', '100 million yuan', '亿元', 1000],
    ['超2000万平方米', '10,000 m²', '万平方米', 2000],
    ['20 million square metres', '10,000 m²', '万平方米', 2000],
    ['超600万㎡', 'm²', '平方米', 6e6],
    ['突破1000家', 'firms', '家', 1000],
    ['1,000 firms', 'firms', '家', 1000],
    ['百个', 'villages', '个', 100],
    ['百个村', 'villages', '村', 100],
    ['5000千瓦', 'kW', '千瓦', 5000],
    ['5万千瓦', 'kW', '千瓦', 50_000],
    ['5万千瓦', '10,000 kW', '万千瓦', 5],
    ['3千家', 'firms', '家', 3000],
    ['0.11亿元', '10,000 yuan', '万元', 1100],
  ])('puts %s into %s / %s', (phrase, en, zh, value) => {
    expect(fit(phrase, en, zh)).toMatchObject({ ok: true, value: { basis: 'level', value } });
  });

  it.each([
    ['1000家', 'mu', '亩'],
    ['超1000亿元', 'mu', '亩'],
    ['2万', '100 million yuan', '亿元'],
    ['100 villages', 'firms', '家'],
    ['5 m', 'million yuan', '百万元'],
  ])('refuses %s in %s / %s', (phrase, en, zh) => {
    expect(fit(phrase, en, zh)).toMatchObject({
      ok: false,
      error: { kind: 'unitMismatch', unit: { en, 'zh-CN': zh } },
    });
  });

  it('accepts the name of the indicator as its unit if the unit has no power of ten', () => {
    const reading = parseTargetPhrase('at least 100 high-tech firms');
    if (!reading.ok) throw new Error(reading.error.kind);
    const name = { en: 'High-tech firms', 'zh-CN': '高新技术企业' };
    const of = (en: string, zh: string) =>
      fitTarget(reading.value, { ownUnit: { en, 'zh-CN': zh }, kind: 'stock', name });
    expect(of('enterprises of a kind', '家')).toMatchObject({ ok: true, value: { value: 100 } });
    expect(of('10,000 m²', '万平方米')).toMatchObject({ error: { kind: 'unitMismatch' } });
  });

  it('reports the typed unit in a mismatch', () => {
    expect(fit('超2万亩', 'firms', '家')).toMatchObject({ error: { typed: '万亩' } });
  });

  it('reads a percentage as a share, a level in percent or growth', () => {
    expect(fit('达到80%', '%', '%', 'coverage')).toMatchObject({
      value: { basis: 'share', value: 0.8 },
    });
    expect(fit('5.5%左右', '%', '%')).toMatchObject({
      value: { basis: 'level', value: 5.5, tolerance: 0.5 },
    });
    expect(fit('6%左右', '100 million yuan', '亿元')).toMatchObject({
      value: { basis: 'growth', value: 0.06, tolerance: 0.005 },
    });
    expect(fit('累计下降13.5%', 'tonnes', '吨')).toMatchObject({
      value: { basis: 'cumulativeChange', comparator: 'atMost', value: -0.135 },
    });
  });

  it.each([
    ['5 million', '£ million', 5],
    ['£5 million', '£ million', 5],
    ['£5m', '£ million', 5],
    ['£2.5bn', '£ million', 2500],
    ['£2.5bn', '£m', 2500],
    ['£2.5bn', '£ million, 2019 prices', 2500],
    ['$3 billion', 'US$ bn', 3],
    ['€ 1.2 m', 'million euros', 1.2],
    ['£30,000', '£', 30_000],
    ['30 thousand pounds', '£', 30_000],
    ['58亿吨标准煤', '亿吨标煤', 58],
    ['58亿吨标煤', '亿吨标准煤', 58],
    ['58亿吨', '亿吨', 58],
    ['58亿', '亿吨', 58],
    ['12亿元', '亿元（当年价）', 12],
    ['30万元/亩', '万元/亩', 30],
    ['5‰', '‰', 5],
    ['0.5%', '‰', 5],
    ['5‰', '%', 0.5],
    ['3%', '% of GDP', 3],
    ['3%', 'percent of households', 3],
  ])('reads %s in %s without applying its power of ten twice', (phrase, unit, value) => {
    const reading = parseTargetPhrase(phrase, [], [unit]);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    const fitted = fitTarget(reading.value, {
      ownUnit: { en: unit, 'zh-CN': unit },
      kind: 'level',
    });
    expect(fitted).toMatchObject({ ok: true, value: { basis: 'level', value } });
  });

  it('converts both ends of a range', () => {
    expect(fit('5至6万亩', '10,000 mu', '万亩')).toMatchObject({
      value: { comparator: 'between', value: 5, upper: 6 },
    });
  });
});
