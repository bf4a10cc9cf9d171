import { solveRising } from './solve-rising';

const line = { at: (x: number) => ({ value: x, slope: 1 }), precision: 0.001 };

it('ends at an end where the value lies a last step beyond it', () => {
  expect(solveRising({ ...line, low: 0, high: 1, start: 0.9999, target: 1.0005 })).toBe(1);
  expect(solveRising({ ...line, low: 0, high: 1, start: 0.0001, target: -0.0005 })).toBe(0);
});
