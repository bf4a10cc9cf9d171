import { processorTime } from '../../../../test/support/processor-time';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { KIND_FACTS } from '../../../domain/index';
import { draftOf, readIndicatorLines } from './indicator-lines';

const one = (line: string) => readIndicatorLines(line, null).lines[0];

describe('a line of a list of indicators', () => {
  it.each([
    ['Output, million €, 2,313', { name: 'Output', unit: 'million €', base: 2313, kind: 'level' }],
    ['地区生产总值，亿元，2313', { name: '地区生产总值', unit: '亿元', base: 2313, kind: 'level' }],
    ['GDP (亿元)\t2313.5', { name: 'GDP', unit: '亿元', base: 2313.5, kind: 'level' }],
    ['firms,firms,742', { name: 'firms', unit: 'firms', base: 742, kind: 'stock' }],
    ['高新技术企业 742 家', { name: '高新技术企业', unit: '家', base: 742, kind: 'stock' }],
    [
      'PM2.5 浓度 30 微克/立方米',
      { name: 'PM2.5 浓度', unit: '微克/立方米', base: 30, kind: 'level' },
    ],
    ['城镇调查失业率，%，5.2', { name: '城镇调查失业率', unit: '%', base: 5.2, kind: 'given' }],
    ['Unemployment rate: 5.2%', { name: 'Unemployment rate', unit: '%', base: 5.2, kind: 'given' }],
    ['5G coverage; %; 80', { name: '5G coverage', unit: '%', base: 80, kind: 'coverage' }],
    ['1. Balance, million, −12', { name: 'Balance', unit: 'million', base: -12, kind: 'level' }],
    ['Forest area', { name: 'Forest area', unit: '', base: null, kind: 'level' }],
  ])('%s', (line, read) => {
    expect(one(line)).toEqual(read);
  });

  it('is left out, and said so, where its name is taken, stands twice or is no name', () => {
    const { name } = smallPlan().indicators[0] ?? { name: { en: '' } };
    const list = [name.en, 'New', ' new ', '', 'x'.repeat(500)].join('\n');
    const reading = readIndicatorLines(list, smallPlan());
    expect(reading.lines.map((line) => line.name)).toEqual(['New']);
    expect(reading).toMatchObject({ taken: [name.en], twice: ['new'] });
    expect(reading.tooLong).toHaveLength(1);
  });

  it('without a value becomes an index, or an indicator whose value is marked', () => {
    const line = one('Output, million');
    expect(line && draftOf(line)).toMatchObject({ base: null });
    const firms = one('High-tech companies, firms');
    expect(firms && draftOf(firms)).toMatchObject({ base: KIND_FACTS.stock.canBeIndex ? null : 0 });
    const share = one('Coverage, %, 45');
    expect(share && draftOf(share)).toMatchObject({ base: 0.45, isPlaceholder: false });
  });

  it('is read in no time however long the list is', () => {
    const list = `${'a,'.repeat(190)}\n`.repeat(2000);
    expect(processorTime(() => readIndicatorLines(list, null))).toBeLessThan(2000);
  });
});
