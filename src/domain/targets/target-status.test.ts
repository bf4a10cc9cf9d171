import { targetStatus } from './target-status';

describe('targetStatus', () => {
  it.each([
    [1.2, 'green'],
    [0.9, 'green'],
    [0.8999, 'yellow'],
    [0.75, 'yellow'],
    [0.7499, 'red'],
    [-1, 'red'],
    [NaN, 'red'],
  ])('shows %d as %s', (achievement, status) => {
    expect(targetStatus({ achievement })).toBe(status);
  });

  it('takes other thresholds and forgives what binary fractions cost', () => {
    expect(targetStatus({ achievement: 0.6, green: 0.6, yellow: 0.5 })).toBe('green');
    expect(targetStatus({ achievement: 0.1 + 0.2 - 1e-12, green: 0.3 })).toBe('green');
    expect(targetStatus({ achievement: 0.55, green: 0.6, yellow: 0.5 })).toBe('yellow');
  });
});
