import { createFormats } from './create-formats';

const en = createFormats('en');
const zh = createFormats('zh-CN');

describe('createFormats', () => {
  it('writes numbers with grouping and the decimals asked for', () => {
    expect(en.number(12345.678, 1)).toBe('12,345.7');
    expect(zh.number(12345.678, 1)).toBe('12,345.7');
  });

  it('writes a small negative number that rounds to zero without a minus', () => {
    expect(en.number(-0.01, 1)).toBe('0.0');
  });

  it('never shows a distance as zero', () => {
    expect(en.distance(12.34, 1)).toBe('12.3');
    expect(en.distance(0.0042, 0)).toBe('0.0042');
    expect(en.distance(0, 1)).toBe('0.0');
  });

  it.each([
    [0.06, '6%'],
    [0.065, '6.5%'],
    [-0.05, '-5%'],
    [0.077217345, '7.72%'],
  ])('writes %d as a percentage', (fraction, text) => {
    expect(en.percent(fraction)).toBe(text);
  });

  it('writes percentage points without a unit and never loses a small one', () => {
    expect(en.points(0.012)).toBe('1.2');
    expect(en.points(0.00001)).toBe('0.001');
  });

  it('signs net additions', () => {
    expect(en.driver(100, 'netAdditions')).toBe('+100');
    expect(en.driver(0, 'netAdditions')).toBe('0');
    expect(en.driver(0.06, 'growth')).toBe('6%');
  });

  it.each([
    [0.75, 'renewal', '75%'],
    [2025, 'fullYear', '2025'],
    [1.25, 'elasticity', '1.25'],
    [20000, 'total', '20,000'],
    [60, 'grossAdditions', '60'],
  ] as const)('writes %d as %s', (value, driver, text) => {
    expect(en.driver(value, driver)).toBe(text);
  });

  it('writes the values of a coverage as percentages', () => {
    expect(en.level(0.4, { kind: 'coverage', decimals: 3 })).toBe('40%');
    expect(en.driver(0.4, 'actual', 'coverage')).toBe('40%');
    expect(en.entry(0.4, 'actual', 'coverage')).toBe('40');
    expect(en.driver(0.4, 'actual', 'level')).toBe('0.4');
  });

  it('writes a negative zero, which a plan file may hold, as 0', () => {
    expect(en.driver(-0, 'elasticity')).toBe('0');
    expect(en.entry(-0, 'elasticity')).toBe('0');
    expect(en.entry(-0, 'growth')).toBe('0');
  });

  it('writes an entry as it is typed', () => {
    expect(en.entry(0.07, 'growth')).toBe('7');
    expect(en.entry(0.0725, 'growth')).toBe('7.25');
    expect(en.entry(1200, 'netAdditions')).toBe('1200');
  });

  it('writes sizes and seconds', () => {
    expect(en.bytes(20_480)).toBe('20.5 kB');
    expect(en.bytes(2_500_000)).toBe('2.5 MB');
    expect(en.seconds(310)).toBe('0.3');
  });
});
