import { readFileSync } from 'node:fs';
import { evaluateCall } from '../../src/cli/eval-command';
import { PUBLISHED_VALUES } from '../support/functions/function-cases';

test.each(PUBLISHED_VALUES)('%s shows (%s), which ends at %d', (id, args, last, digits) => {
  const page = `docs/functions/${id.toLowerCase().replaceAll('_', '-')}.md`;
  const parts = readFileSync(page, 'utf8').split('<!-- zh-CN -->');
  const call = `${id}(${args})`;
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(part).toContain(`=PLAN.${call}`);
  const result = evaluateCall(call);
  const end = result.ok && result.value.kind === 'cells' ? result.value.rows.at(-1)?.at(-1) : null;
  expect(end).toBeCloseTo(last, digits);
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
