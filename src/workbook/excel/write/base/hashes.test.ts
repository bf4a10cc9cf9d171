import { processorTime } from '../../../../../test/support/processor-time';
import { hashInput } from './hashes';
import { makeRecord } from './sheet-record';

test.each([
  ['=Brief!A1', '=Summary!A1'],
  ["='My plan'!A1+Brief!B2", '=Other!A1+Summary!B2'],
  ["='It''s mine'!A1", "='It is'!A1"],
  [`="it's "&'My plan'!A1`, `="it's "&Other!A1`],
  ['=规划!A1', "='a!b'!A1"],
])('the formula %s hashes as %s, which names other sheets', (one, other) => {
  expect(hashInput(one)).toBe(hashInput(other));
});

test.each([
  ['=Brief!A1', '=Brief!A2'],
  ['="a"', '="b"'],
  ['=A1&"x y"', '=A1&"x z"'],
])('the formula %s does not hash as %s', (one, other) => {
  expect(hashInput(one)).not.toBe(hashInput(other));
});

test('the record of a row of 16,000 blank cells with a number behind takes no time', () => {
  const hashes = { rowFormatting: ['abcd'], sheetFormatting: 'x', identities: ['abcd'] };
  const row = [...Array.from({ length: 16_000 }, () => ''), 1, '', ''];
  expect(processorTime(() => makeRecord([row], hashes))).toBeLessThan(1_000);
  const { rows } = makeRecord([row], hashes);
  expect(rows[0]).toHaveLength(4 * 16_001);
});
