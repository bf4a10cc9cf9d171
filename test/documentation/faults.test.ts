import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const page = readFileSync(path.join(root, 'docs/faults.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\|\s*\d+\s*\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('the page of faults has its 218 rows, in order', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 218 }, (_, index) => index + 1),
  );
});

test('each row describes the fault, the handling and the test, or why there is none', () => {
  const thin = rows.filter(
    ([, , fault = '', done = '', tested = '']) =>
      fault.length < 10 ||
      done.length < 10 ||
      (!/`[^`]+\.tsx?`/.test(tested) && tested.length < 60),
  );
  expect(thin).toEqual([]);
});

test('every test that a row names exists', () => {
  const named = rows.flatMap(([, , , , tested = '']) =>
    [...tested.matchAll(/`([^`]+\.tsx?)`/g)].map(([, file = '']) => file),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
