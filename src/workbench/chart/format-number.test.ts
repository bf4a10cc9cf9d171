import { formatNumber } from './format-number';

describe('formatNumber', () => {
  it.each([
    [1234.5, '#,##0', '1,235'],
    [1234.5, '0.00', '1234.50'],
    [0.065, '0.0%', '6.5%'],
    [0.95, '+0.00%;-0.00%;0.00%', '95.00%'],
    [1234.5, 'General', '1,234.5'],
    [-3, '', '-3'],
  ])('writes %d by %s as %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
