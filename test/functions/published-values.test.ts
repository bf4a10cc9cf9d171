import { readFileSync } from 'node:fs';
import { evaluateCall } from '../../src/cli/eval-command';

/** Every value of the definitions in the domain, the page that shows it, and its digits. */
const PUBLISHED: readonly (readonly [page: string, call: string, value: number, digits: number])[] =
  [
    ['growth-path', 'GROWTH_PATH(100, 6%, 3)', 119.1016, 10],
    ['growth-path', 'GROWTH_PATH(90%, -30%, 1)', 0.63, 12],
    ['increment-path', 'INCREMENT_PATH(90%, -30%, 1)', 0.6, 12],
    ['average-growth', 'AVERAGE_GROWTH({800, 900, 930, 1000})', 0.077217345, 9],
    ['average-growth', 'AVERAGE_GROWTH({800; 900; 1000})', 0.118033989, 9],
    [
      'average-growth',
      'AVERAGE_GROWTH({100, 110, 110, 119.1016}, {"level", "accumulative"})',
      0.062523,
      6,
    ],
    [
      'average-growth',
      'AVERAGE_GROWTH({100, 110, 110, 119.1016; 100, 101, 102, 119.1016}, "累计法")',
      0.035966,
      6,
    ],
    ['nominal-path', 'NOMINAL_PATH({100, 106}, {1, 0.995})', 105.47, 9],
    ['buoyancy', 'BUOYANCY(100, 106, 1000, 1054.7)', 1.0968921, 7],
    ['required-growth', 'REQUIRED_GROWTH(1, 0.865, 5)', (1 - 0.135) ** (1 / 5) - 1, 12],
    ['required-growth', 'REQUIRED_GROWTH(104, 119.1016, 2)', 0.070143772, 9],
    ['required-growth', 'REQUIRED_GROWTH(109.2, 119.1016, 1)', 0.090673993, 9],
    // The documented example of Excel's RRI, to the documented digits.
    ['required-growth', 'REQUIRED_GROWTH(10000, 11000, 96)', 0.0009933, 7],
    ['achievement', 'ACHIEVEMENT(800, 1000, 860)', 0.3, 12],
    [
      'time-distance',
      'TIME_DISTANCE({8333.33333333333, 8888.88888888889, 9444.44444444444, 10000}, 9000, 3)',
      -1.8,
      9,
    ],
    ['coverage-path', 'COVERAGE_PATH(0, 3, , , 6)', 1, 12],
    ['phase-shares', 'PHASE_SHARES(3, 6)', 0.244728, 6],
  ];

test.each(PUBLISHED)('%s shows %s, which ends at %d', (page, call, value, digits) => {
  const parts = readFileSync(`docs/functions/${page}.md`, 'utf8').split('<!-- zh-CN -->');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).toContain(`=PLAN.${call}`);
  const result = evaluateCall(call);
  const last = result.ok && result.value.kind === 'cells' ? result.value.rows.at(-1)?.at(-1) : null;
  expect(last).toBeCloseTo(value, digits);
});

test('the logistic of three phases reaches the published shares on its way', () => {
  const result = evaluateCall('COVERAGE_PATH(0, 3, , , 6)');
  const rows = result.ok && result.value.kind === 'cells' ? result.value.rows : [];
  expect(rows).toEqual([[expect.closeTo(0.244728, 6), expect.closeTo(0.755272, 6), 1]]);
});

test.each([
  [0.9, 'green'],
  [0.899, 'yellow'],
  [0.75, 'yellow'],
  [0.749, 'red'],
])('an achievement of %d is %s by the usual thresholds', (achievement, colour) => {
  const result = evaluateCall(`TARGET_STATUS(${String(achievement)})`);
  expect(result).toEqual({ ok: true, value: { kind: 'cells', rows: [[colour]] } });
});
