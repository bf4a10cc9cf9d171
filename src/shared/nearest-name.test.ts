import { nearestName } from './nearest-name';

describe('nearestName', () => {
  const drivers = ['growth', 'netAdditions'];

  it.each([
    ['grwoth', 'growth'],
    ['Growth', 'growth'],
    ['growt', 'growth'],
    ['netadditons', 'netAdditions'],
    ['nmae', 'name'],
  ])('finds the name nearest to %s', (written, meant) => {
    expect(nearestName(written, [...drivers, 'name'])).toBe(meant);
  });

  it('finds nothing where nothing is near', () => {
    expect(nearestName('price', drivers)).toBeNull();
    expect(nearestName('', drivers)).toBeNull();
    expect(nearestName('growth', [])).toBeNull();
  });

  it('prefers the fewest slips, then the first', () => {
    expect(nearestName('gdq', ['gdp2', 'gdp', 'gdr'])).toBe('gdp');
  });

  it('reads Chinese names', () => {
    expect(nearestName('地区生产总直', ['地区生产总值', '新兴产业规模'])).toBe('地区生产总值');
  });
});
