import { peerStatus } from './peer-status';

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
