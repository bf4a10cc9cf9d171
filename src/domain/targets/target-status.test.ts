import { peerStatus, targetStatus } from './target-status';

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

  it('accepts other thresholds and allows for binary rounding', () => {
    expect(targetStatus({ achievement: 0.6, green: 0.6, yellow: 0.5 })).toBe('green');
    expect(targetStatus({ achievement: 0.1 + 0.2 - 1e-12, green: 0.3 })).toBe('green');
    expect(targetStatus({ achievement: 0.55, green: 0.6, yellow: 0.5 })).toBe('yellow');
  });
});

describe('peerStatus', () => {
  it.each([
    [0.06, 0.06, 0.055, 'green'],
    [0.1 + 0.2, 0.3, 0.3, 'green'],
    [0.3, 0.1 + 0.2, 0.3, 'green'],
    [0.0599, 0.06, 0.05, 'yellow'],
    [0.06, 0.05, 0.0601, 'yellow'],
    [0, 0.06, 0.05, 'yellow'],
    [0, -0.01, -0.02, 'green'],
    [-0.001, -0.01, -0.02, 'red'],
    [-1e-12, 0, 0, 'green'],
  ])('shows a growth of %d beside a plan of %d and peers of %d as %s', (...facts) => {
    const [growth, planned, peers, status] = facts;
    expect(peerStatus({ growth, planned, peers })).toBe(status);
  });
});
